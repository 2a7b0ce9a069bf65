using System.Globalization;
using Campaigns.Content.Official;
using Campaigns.Content.Units;

namespace Campaigns.Content.Schedules;

/// <summary>The schedule of a week or a month, to be signed: a short paper, and the table on lying pages.</summary>
public static class ScheduleDocument
{
    private static readonly string[] s_days = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

    public static OfficialDocument Of(Unit unit, DateOnly from, DateOnly to, IReadOnlyList<ScheduleRow> rows, OfficialSigner signer)
    {
        var (span, lines) = (Span(from, to), Together(rows));
        return new()
        {
            Kind = OfficialKind.Notice, Superior = OfficialWords.Superior(unit), Issuer = unit.Name, Symbol = OfficialSigners.Symbol(unit), Place = OfficialWords.Place(unit), Year = from.Year, Signer = signer, Subject = $"Lịch tuyên truyền {span}",
            Body =
            [
                new OfficialParagraph($"{OfficialWords.InFull(unit.Name)} thông báo lịch tuyên truyền {span}{(lines.Count > 0 ? $", gồm {OfficialWords.Count(lines.Count)} nội dung tại Phụ lục kèm theo" : ": chưa có nội dung nào được xếp lịch")}."),
                new OfficialParagraph("Bộ phận, cá nhân được phân công chuẩn bị nội dung đúng thời gian; nếu có thay đổi, báo lại trước để điều chỉnh lịch."),
            ],
            Receivers = ["Bộ phận, cá nhân được phân công trong lịch"],
            Appendices = [new OfficialAppendix($"Lịch tuyên truyền {span}", [lines.Count > 0 ? Table(lines) : new OfficialParagraph("Chưa có nội dung nào trong thời gian này.")], Lying: true)],
        };
    }

    /// <summary>What goes out at one moment on several channels is one line with all of them.</summary>
    private static List<ScheduleRow> Together(IReadOnlyList<ScheduleRow> rows) => [.. rows.GroupBy(row => (row.Day, row.Time?.Hour, row.Time?.Minute, row.Until, row.Title, row.Person))
        .Select(group => group.First() with { Channel = Joined(group, row => row.Channel), Note = Joined(group, row => row.Note) })];

    private static string Joined(IEnumerable<ScheduleRow> rows, Func<ScheduleRow, string> what) => string.Join("; ", rows.Select(what).Where(words => words.Length > 0).Distinct(StringComparer.Ordinal));

    /// <summary>"tuần từ ngày …", "tháng 12 năm 2026", or the days themselves.</summary>
    private static string Span(DateOnly from, DateOnly to) => from.Day == 1 && to == from.AddMonths(1).AddDays(-1) ? $"tháng {(from.Month < 3 ? $"0{from.Month}" : $"{from.Month}")} năm {from.Year}"
        : from.DayOfWeek == DayOfWeek.Monday && to.DayNumber - from.DayNumber == 6 ? $"tuần {OfficialWords.Span(from, to)}" : OfficialWords.Span(from, to);

    /// <summary>Each row says its day: a page may begin with any of them.</summary>
    private static OfficialTable Table(List<ScheduleRow> rows) => new(
        [new("TT", 4, ColumnAlign.Centre), new("Ngày", 12), new("Giờ", 9, ColumnAlign.Centre), new("Nội dung", 36), new("Kênh, hình thức", 17), new("Người thực hiện", 15), new("Ghi chú", 14)],
        [.. rows.Select((row, at) => (IReadOnlyList<string>)
        [
            (at + 1).ToString(CultureInfo.InvariantCulture), $"{s_days[(int)row.Day.DayOfWeek]}\n{Day(row.Day)}", row.Time is { } time ? $"{Clock(time)}{(row.Until is { } until ? $"–{Clock(until)}" : "")}" : "Cả ngày",
            row.Title, row.Channel, row.Person, row.Note,
        ])]);

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
