using System.Globalization;
using Campaigns.Content.Official;
using Campaigns.Content.Units;

namespace Campaigns.Content.Schedules;

/// <summary>The schedule of a week or a month, to be signed: a short paper, and the table on lying pages.</summary>
public static class ScheduleDocument
{
    private static readonly string[] s_days = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

    private static readonly OfficialKind s_kind = new("Lịch tuyên truyền", "LTT");

    public static OfficialDocument Of(Unit unit, DateOnly from, DateOnly to, IReadOnlyList<ScheduleRow> rows, OfficialSigner signer) => new()
    {
        Kind = s_kind, Issuer = unit.Name, Symbol = OfficialSigners.Symbol(unit), Place = OfficialWords.Place(unit), Year = from.Year, Signer = signer, Subject = $"Từ ngày {Day(from)} đến ngày {Day(to)}",
        Body =
        [
            new OfficialParagraph($"{OfficialWords.InFull(unit.Name)} thông báo lịch tuyên truyền từ ngày {Day(from)} đến ngày {Day(to)}, gồm {rows.Count} nội dung, theo Phụ lục kèm theo."),
            new OfficialParagraph("Người thực hiện chuẩn bị nội dung đúng thời gian; có thay đổi thì báo lại trước để điều chỉnh lịch."),
        ],
        Receivers = ["Người thực hiện có tên trong lịch", "Các kênh, cụm loa"],
        Appendices = [new OfficialAppendix("Lịch tuyên truyền", [rows.Count > 0 ? Table(rows) : new OfficialParagraph("Chưa có nội dung nào trong thời gian này.")], Lying: true)],
    };

    private static OfficialTable Table(IReadOnlyList<ScheduleRow> rows) => new(
        [new("TT", 4, ColumnAlign.Centre), new("Ngày", 12), new("Giờ", 7, ColumnAlign.Centre), new("Nội dung", 38), new("Kênh, hình thức", 17), new("Người thực hiện", 15), new("Ghi chú", 14)],
        [.. rows.Select((row, at) => (IReadOnlyList<string>)
        [
            (at + 1).ToString(CultureInfo.InvariantCulture), at > 0 && rows[at - 1].Day == row.Day ? "" : $"{s_days[(int)row.Day.DayOfWeek]}\n{Day(row.Day)}", row.Time is { } time ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : "Cả ngày",
            row.Title, row.Channel, row.Person, row.Note,
        ])]);

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
