using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;

namespace Campaigns.Content.Broadcasts;

/// <summary>
/// What was on the air, as JSON with the fields that programs of provincial information systems (hệ thống thông tin nguồn) use for a play
/// log. No official text of that shape is public: it fits, and is no standard. What the log does not know is empty.
/// </summary>
public static class PlayLog
{
    private static readonly JsonSerializerOptions s_plain = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="unit">For whom the station speaks.</param>
    /// <param name="station">Whose log.</param>
    /// <param name="lines">Of some days, as <see cref="BroadcastStore.Of"/> gives them; only what holds and was on the air is written.</param>
    /// <param name="items">What of each line was read, by its id.</param>
    public static byte[] Write(Unit unit, Account station, IReadOnlyList<Broadcast> lines, ILookup<string, BroadcastItem> items) =>
        JsonSerializer.SerializeToUtf8Bytes(lines.Where(line => line.Holds && line.Outcome != BroadcastOutcome.NotRead).Select(line => Row(unit, station, line, [.. items[line.Id]])), s_plain);

    private static object Row(Unit unit, Account station, Broadcast line, IReadOnlyList<BroadcastItem> items) => new
    {
        NguonID = station.Id, TenNguon = station.Name, DichID = unit.Code, TenDich = unit.Name, CumLoaID = "", TenThietBi = line.Place, MaNhaCungCap = "", TenNhaCungCap = "",
        BanTinID = line.Id, LoaiBanTin = Kind(line), MucDoUuTien = line.Kind == BroadcastKind.Urgent ? 1 : 3, TieuDe = line.Title, LoaiLinhVuc = 1, NoiDungTomTat = string.Join("; ", items.Select(item => item.Title)),
        ThoiGianSanXuat = line.Made.ToUnixTimeSeconds(), ThoiLuong = line.Seconds, TacGia = line.Editor,
        // Local, without a zone, as those programs have it.
        ThoiDiemBatDau = line.Day.ToDateTime(line.Start).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        TiepAm = line.Kind == BroadcastKind.Relay, NguonTiepAm = line.Kind == BroadcastKind.Relay ? line.Title : "", NoiDung = "",
        ThongTinChiTietBanTin = string.Join(' ', new[] { line.Language, line.Synthetic ? "Giọng đọc tổng hợp." : "", line.Note }.Where(part => part.Length > 0)), NguonTin = unit.Name, AmLuong = "", CongSuat = "",
    };

    /// <summary>1 text that somebody read, 3 sound, 5 live, 6 a relay.</summary>
    private static int Kind(Broadcast line) => line.Kind switch
    {
        BroadcastKind.Relay => 6,
        BroadcastKind.Live or BroadcastKind.Urgent => 5,
        _ => line.Synthetic ? 3 : 1,
    };
}
