using System.Globalization;
using Campaigns.Content.Workbooks;

namespace Campaigns.Content.Schedules;

/// <summary>
/// The schedule as a workbook to be filled in and taken in again. Keys are hidden in its first row and column; empty rows have keys of their
/// own already, so that what is taken in twice is there once.
/// </summary>
public static class ScheduleSheet
{
    /// <summary>Before the key of a post, of an activity, of a reading at a station, and of an empty row.</summary>
    public const string PostKey = "bai:", ActivityKey = "viec:", ReadingKey = "phat:", NewKey = "moi:";

    /// <summary>Empty rows of one workbook.</summary>
    public const int EmptyRows = 40;

    internal const string SheetName = "Lịch tuyên truyền", Mark = "lich:", DayKey = "ngay", TimeKey = "gio", TitleKey = "noi-dung", ChannelKey = "kenh", PersonKey = "nguoi", NoteKey = "ghi-chu";

    /// <param name="unitId">Whose.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last.</param>
    /// <param name="rows">What stands so far.</param>
    /// <param name="channels">Names that the column of channels may hold.</param>
    /// <param name="newKey">A key that no row has.</param>
    public static byte[] Write(string unitId, DateOnly from, DateOnly to, IReadOnlyList<ScheduleRow> rows, IReadOnlyList<string> channels, Func<string> newKey)
    {
        var title = $"Lịch tuyên truyền từ {Day(from)} đến {Day(to)}";
        List<IReadOnlyList<WrittenCell>> table =
        [
            [.. new[] { $"{Mark}{unitId}", DayKey, TimeKey, TitleKey, ChannelKey, PersonKey, NoteKey, "" }.Select(key => WrittenCell.Of(key))],
            [WrittenCell.Of(""), WrittenCell.Of(title, WorkbookStyle.Title)],
            [WrittenCell.Of(""), WrittenCell.Of("Thêm nội dung mới vào các dòng tô màu. Dòng đã có chỉ đổi được nội dung, người thực hiện, ghi chú khi bài còn là bản nháp; hoạt động và lượt phát lại sửa ở trang của chúng. Tên kênh chép từ trang tính “Kênh”.", WorkbookStyle.Headed), .. Enumerable.Repeat(WrittenCell.Of("", WorkbookStyle.Headed), 6)],
            [WrittenCell.Of(""), .. new[] { "Ngày", "Giờ", "Nội dung", "Kênh", "Người thực hiện", "Ghi chú", "Tình trạng" }.Select(head => WrittenCell.Of(head, WorkbookStyle.Headed))],
        ];
        table.AddRange(rows.Select(row => (IReadOnlyList<WrittenCell>)
        [
            // A time is told, typed and compared to the minute: seconds would be rounded up on the way back.
            WrittenCell.Of(row.Key), WrittenCell.Of(row.Day), row.Time is { } time ? WrittenCell.Of(new TimeOnly(time.Hour, time.Minute)) : WrittenCell.Of(""), WrittenCell.Of(row.Title), WrittenCell.Of(row.Channel), WrittenCell.Of(row.Person), WrittenCell.Of(Note(row)), WrittenCell.Of(row.State),
        ]));
        for (var at = 0; at < EmptyRows; at++)
            table.Add([WrittenCell.Of($"{NewKey}{newKey()}"), .. Enumerable.Repeat(WrittenCell.Of("", WorkbookStyle.Asked), 6), WrittenCell.Of("")]);
        return WorkbookWriter.Write(title,
            new WrittenSheet { Name = SheetName, Widths = [0, 13, 8, 50, 24, 22, 26, 18], Rows = table, Frozen = 4, KeysFirst = true, Merged = ["B3:H3"] },
            new WrittenSheet { Name = "Kênh", Widths = [40], Rows = [[WrittenCell.Of("Tên kênh", WorkbookStyle.Headed)], .. channels.Select(channel => (IReadOnlyList<WrittenCell>)[WrittenCell.Of(channel)])], Frozen = 1 });
    }

    /// <summary>The column of hours holds one, so that Excel knows it for a time; the other stands in the note.</summary>
    internal static string Note(ScheduleRow row) => row.Until is { } until ? string.Join("; ", new[] { $"đến {until.ToString("HH:mm", CultureInfo.InvariantCulture)}", row.Note }.Where(words => words.Length > 0)) : row.Note;

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
