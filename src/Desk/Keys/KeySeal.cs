using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using Campaigns.Content;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Campaigns.Desk.Keys;

/// <summary>Looks at keys as the ring wrote them: whether this host opens one, and how it may lie where others read it.</summary>
internal sealed class KeySeal(Passphrase? passphrase)
{
    private const string Opener = "decryptorType";

    // As ASP.NET names them in the files and rows of its ring.
    private static readonly XNamespace s_ring = "http://schemas.asp.net/2015/03/dataProtection";
    private static readonly XName s_secret = s_ring + "encryptedSecret", s_toSeal = s_ring + "requiresEncryption";

    /// <summary>Whether the key lies open: whoever reads it opens everything that it sealed.</summary>
    public static bool LiesOpen(XElement key) => key.Name == "key" && !key.Descendants(s_secret).Any();

    /// <summary>Whether this host opens the key; true where it lies open.</summary>
    public bool Opens(XElement key) => key.Descendants(s_secret).All(secret => Open(secret) is not null);

    /// <summary>The same key as it may lie in a database: sealed by the passphrase where there is one, never by the system of one machine.</summary>
    /// <param name="key">One that this host opens.</param>
    public XElement Sealed(XElement key)
    {
        var copy = new XElement(key);
        foreach (var secret in copy.Descendants(s_secret).Where(secret => By(secret) == nameof(DpapiXmlDecryptor)).ToList())
            secret.ReplaceWith(Open(secret));
        if (passphrase is null)
            return copy;
        foreach (var open in copy.Descendants().Where(part => (bool?)part.Attribute(s_toSeal) == true).ToList())
        {
            var done = new PassphraseEncryptor(passphrase).Encrypt(open);
            open.ReplaceWith(new XElement(s_secret, new XAttribute(Opener, done.DecryptorType.AssemblyQualifiedName!), done.EncryptedElement));
        }
        return copy;
    }

    /// <summary>What to say where keys stay shut.</summary>
    /// <param name="place">The store or folder they lie in.</param>
    public Problem Shut(string place) => Problem.Configuration(
        passphrase is null
            ? new("Khóa ở đây được giữ bằng một mật khẩu, hoặc bởi một máy khác; máy này không mở được.", "The keys here are guarded by a passphrase, or by another machine; this one cannot open them.")
            : new("Mật khẩu giữ khóa của máy này không phải là mật khẩu đã giữ các khóa ở đây.", "This machine's passphrase is not the one that guards the keys here."),
        $"Keys:PassphraseFile, {place}",
        new("Chép đúng tệp mật khẩu giữ khóa (Keys:PassphraseFile) từ máy đang chạy sang máy này rồi khởi động lại.", "Copy the passphrase file (Keys:PassphraseFile) of a machine that works to this one, then start again."));

    /// <summary>Null where this host cannot.</summary>
    private XElement? Open(XElement secret)
    {
        var services = new ServiceCollection();
        if (passphrase is not null)
            services.AddSingleton(passphrase);
        using var provider = services.BuildServiceProvider();
        try
        {
            var inside = secret.Elements().Single();
            return By(secret) switch
            {
                nameof(PassphraseDecryptor) when passphrase is not null => new PassphraseDecryptor(provider).Decrypt(inside),
                nameof(DpapiXmlDecryptor) when OperatingSystem.IsWindows() => new DpapiXmlDecryptor(provider).Decrypt(inside),
                _ => null,
            };
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentException or InvalidOperationException or XmlException)
        {
            return null;
        }
    }

    private static string By(XElement secret) => ((string?)secret.Attribute(Opener) ?? "").Split(',')[0].Split('.')[^1];
}
