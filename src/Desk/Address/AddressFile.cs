using System.Text.Json;
using Campaigns.Content;
using Campaigns.Desk.Serve;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Address;

/// <summary>
/// The public address that was set on a page, in <c>address.json</c> of the data folder. It holds where the settings name none, and a
/// file that cannot be read stops the start: who is inside the office hangs on it.
/// </summary>
internal sealed class AddressFile(Installation installation) : IPostConfigureOptions<DeskOptions>
{
    /// <summary>Names that were public before; the page lets them go.</summary>
    public const int MostFormer = 20;

    private const int MostBytes = 64 * 1024, LongestHost = 253;

    private readonly Lock _changing = new();
    private readonly string _path = Place(installation.DataFolder);
    private KeptAddress _now = Read(installation.DataFolder) is { Ok: true } read ? read.Value : throw new InvalidDataException($"{Place(installation.DataFolder)} cannot be read.");

    /// <summary>As it is kept now.</summary>
    public KeptAddress Now => Volatile.Read(ref _now);

    public void PostConfigure(string? name, DeskOptions options) => options.PublicAddress = options.PublicAddress is { Length: > 0 } set ? set : Now.PublicAddress;

    /// <summary>Changes what is kept, one change after the other; written whole or not at all.</summary>
    public Problem? Change(Func<KeptAddress, KeptAddress> change)
    {
        lock (_changing)
        {
            var wanted = change(_now);
            return wanted.Former.Count > MostFormer ? TooMany : wanted.PublicAddress == _now.PublicAddress && wanted.Former.SequenceEqual(_now.Former, StringComparer.OrdinalIgnoreCase) ? null : Keep(wanted);
        }
    }

    /// <summary>From here on the host of this address counts as outside, whether it is public any more or not.</summary>
    public Problem? Outside(string address) => Change(now => now with { Former = [.. now.Former.Concat(Host(address)).Distinct(StringComparer.OrdinalIgnoreCase)] });

    /// <summary>The host of an address, as it stands in a request; nothing where there is none.</summary>
    public static IEnumerable<string> Host(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? [uri.IdnHost] : [];

    private Problem? Keep(KeptAddress wanted)
    {
        try
        {
            var beside = $"{_path}.new";
            using (var stream = File.Create(beside))
            {
                stream.Write(JsonSerializer.SerializeToUtf8Bytes(wanted, Json.Indented));
                // Or a power cut leaves an empty file under the name, and the next start is refused.
                stream.Flush(flushToDisk: true);
            }
            File.Move(beside, _path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.World(new("Không ghi được địa chỉ vào thư mục dữ liệu.", "The address cannot be written to the data folder."), _path,
                new("Xem ổ đĩa còn chỗ và quyền ghi thư mục, rồi lưu lại.", "See that the disk has room and the folder may be written, then save again."));
        }
        Volatile.Write(ref _now, wanted);
        return null;
    }

    /// <summary>What a data folder keeps: nothing where there is no such file; a problem where it is not what the page writes.</summary>
    public static Result<KeptAddress> Read(string dataFolder)
    {
        var path = Place(dataFolder);
        try
        {
            if (!File.Exists(path))
                return new KeptAddress();
            var kept = new FileInfo(path).Length > MostBytes ? null : JsonSerializer.Deserialize<KeptAddress>(File.ReadAllText(path), Json.Indented);
            return kept is { Former: not null, PublicAddress: not null } && kept.Former.Count <= MostFormer && kept.Former.All(name => name is { Length: > 0 and <= LongestHost })
                && (kept.PublicAddress.Length == 0 || (OutsideName.Of(kept.PublicAddress, "", "") is { Ok: true } read && read.Value == kept.PublicAddress)) ? kept : Wrong(path);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return Wrong(path);
        }
    }

    private static string Place(string dataFolder) => Path.Combine(dataFolder, "address.json");

    private static readonly Problem TooMany = Problem.World(new($"Đã giữ {MostFormer} tên cũ của địa chỉ công khai.", $"{MostFormer} former public names are kept."), null,
        new("Ở Cài đặt, Địa chỉ của bàn làm việc: bỏ những tên không còn trỏ về máy này.", "In the settings, Address: let go of those that lead here no more."));

    private static Problem Wrong(string path) => Problem.Configuration(new("Không đọc được tệp giữ địa chỉ công khai.", "The file that keeps the public address cannot be read."), path,
        new("Sửa hoặc xóa tệp này rồi chạy lại; xóa thì đặt lại địa chỉ ở Cài đặt.", "Mend or delete it and start again; then set the address anew in the settings."));
}
