using System.Text;
using Campaigns.Content;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Campaigns.Desk.Keys;

/// <summary>
/// The keys of this installation: what seals the secrets of accounts and signs forms and cookies. On SQLite under <c>keys</c> of the
/// data folder, so that a copy of the store without them opens no account; on PostgreSQL in the store, for every host alike.
/// </summary>
internal static class KeyRing
{
    /// <summary>A shorter passphrase guards nothing, in characters.</summary>
    public const int ShortestPassphrase = 12;

    private const int LongestFile = 4096;

    public static string Folder(Installation installation) => Path.Combine(installation.DataFolder, "keys");

    /// <param name="services">Of a verb or of the host.</param>
    /// <param name="installation">Where the files are.</param>
    /// <param name="passphrase">What guards the keys; null: nothing does, or for files on Windows the system.</param>
    /// <param name="shared">The keys of a store that several hosts share; null: files.</param>
    public static IServiceCollection AddKeys(this IServiceCollection services, Installation installation, Passphrase? passphrase, StoreKeys? shared = null)
    {
        var keys = services.AddDataProtection().SetApplicationName("campaigns");
        if (shared is null)
        {
            var folder = new DirectoryInfo(Folder(installation));
            if (!OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            keys.PersistKeysToFileSystem(folder);
        }
        else
        {
            services.AddSingleton(shared).Configure<KeyManagementOptions>(options => options.XmlRepository = shared);
        }
        if (passphrase is not null)
        {
            services.AddSingleton(passphrase);
            services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new PassphraseEncryptor(passphrase));
        }
        else if (shared is null && OperatingSystem.IsWindows())
        {
            keys.ProtectKeysWithDpapi();
        }
        return services;
    }

    /// <summary>The passphrase of the settings; null where none is set.</summary>
    public static Result<Passphrase?> Read(KeysOptions options)
    {
        if (options.PassphraseFile.Length == 0)
            return (Passphrase?)null;
        try
        {
            var file = new FileInfo(options.PassphraseFile);
            var text = !file.Exists || file.Length > LongestFile ? "" : File.ReadAllText(file.FullName, Encoding.UTF8).Trim();
            return text.Length >= ShortestPassphrase ? new Passphrase(text) : Unusable(options, !file.Exists
                ? new("Không có tệp mật khẩu giữ khóa này.", "There is no such passphrase file.")
                : new($"Tệp mật khẩu giữ khóa phải có từ {ShortestPassphrase} ký tự và không quá {LongestFile} byte.", $"The passphrase needs at least {ShortestPassphrase} characters and at most {LongestFile} bytes."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unusable(options, new("Không đọc được tệp mật khẩu giữ khóa.", "The passphrase file cannot be read."));
        }
    }

    private static Problem Unusable(KeysOptions options, Phrase what) => Problem.Configuration(what, $"Keys:PassphraseFile = {options.PassphraseFile}",
        new("Sửa đường dẫn hoặc quyền đọc; mất mật khẩu này thì phải kết nối lại mọi kênh.", "Mend the path or the right to read; without the passphrase every account has to be connected again."));
}
