using System.Security.Cryptography;
using System.Text;
using Campaigns.Content.Captions;
using Campaigns.Content.Items;
using Campaigns.Content.Workbooks;

namespace Campaigns.Content.Schedules;

/// <summary>Reads a workbook of <see cref="ScheduleSheet"/> that came back: by its keys, whatever was moved, sorted or renamed.</summary>
public static class ScheduleSheetReader
{
    /// <summary>Filled rows of one workbook.</summary>
    public const int Most = 500;

    public static Result<FilledSchedule> Read(Workbook workbook, string name)
    {
        foreach (var sheet in workbook.Sheets)
        {
            if (sheet.Rows.Take(20).FirstOrDefault(row => row.Cells.Values.Any(cell => cell.Text.StartsWith(ScheduleSheet.Mark, StringComparison.Ordinal))) is { } head)
                return Read(sheet, head);
        }
        return Problem.Input(new("Tệp này không phải lịch tải từ đây, hoặc dòng, cột ẩn đã bị xóa.", "This is no schedule of here, or its hidden row and column were deleted."), name,
            new("Tải lại lịch .xlsx rồi chép nội dung sang.", "Download the schedule again and copy the rows into it."));
    }

    private static Result<FilledSchedule> Read(WorkbookSheet sheet, WorkbookRow head)
    {
        var columns = head.Cells.GroupBy(cell => cell.Value.Text, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Key, StringComparer.Ordinal);
        var mark = columns.First(column => column.Key.StartsWith(ScheduleSheet.Mark, StringComparison.Ordinal));
        foreach (var (key, word) in new[] { (ScheduleSheet.DayKey, "Ngày"), (ScheduleSheet.TitleKey, "Nội dung"), (ScheduleSheet.TimeKey, "Giờ"), (ScheduleSheet.ChannelKey, "Kênh"), (ScheduleSheet.PersonKey, "Người thực hiện"), (ScheduleSheet.NoteKey, "Ghi chú") })
        {
            if (!columns.ContainsKey(key))
                return Problem.Input(new($"Cột “{word}” đã bị xóa.", $"The column {word} was deleted."), $"trang tính “{sheet.Name}”", new("Tải lại lịch .xlsx rồi chép nội dung sang.", "Download the schedule again and copy the rows into it."));
        }
        var (rows, problems, seen) = (new List<FilledRow>(), new List<Problem>(), new HashSet<string>(StringComparer.Ordinal));
        var body = sheet.Rows.Where(row => row.Number > head.Number).SkipWhile(row => row[mark.Value].Text.Length == 0 && row[columns[ScheduleSheet.DayKey]].Text != "Ngày").Where(row => row[columns[ScheduleSheet.DayKey]].Text != "Ngày");
        foreach (var row in body)
        {
            WorkbookCell Cell(string key) => row[columns[key]];
            string Where(string key) => Workbook.Where(sheet.Name, row.Number, columns[key]);
            var (day, time, title) = (Cell(ScheduleSheet.DayKey), Cell(ScheduleSheet.TimeKey), CaptionSource.OneLine(Cell(ScheduleSheet.TitleKey).Text));
            var (channel, person, note) = (CaptionSource.OneLine(Cell(ScheduleSheet.ChannelKey).Text), CaptionSource.OneLine(Cell(ScheduleSheet.PersonKey).Text), CaptionSource.OneLine(Cell(ScheduleSheet.NoteKey).Text));
            if (title.Length + day.Text.Length + channel.Length + person.Length + note.Length + time.Text.Length == 0)
                continue;
            var whole = (day.Day is not null || day.Text.Length == 0) && (time.Time is not null || time.Text is "" or "Cả ngày") && title.Length is > 0 and <= ItemRules.LongestTitle && person.Length <= ItemRules.LongestName;
            if (title.Length is 0 or > ItemRules.LongestTitle)
                problems.Add(Problem.Input(new($"Chưa có nội dung, hoặc dài quá {ItemRules.LongestTitle} ký tự.", "The title is missing or too long."), Where(ScheduleSheet.TitleKey), new("Ghi tên tin, bài; hoặc xóa cả dòng.", "Write the item's title, or empty the row.")));
            if (day.Day is null && day.Text.Length > 0)
                problems.Add(Problem.Input(new($"“{day.Text}” không phải là ngày.", $"“{day.Text}” is no day."), Where(ScheduleSheet.DayKey), new("Ghi như 05/10/2026.", "Write it as 05/10/2026.")));
            if (time.Time is null && time.Text is not ("" or "Cả ngày"))
                problems.Add(Problem.Input(new($"“{time.Text}” không phải là giờ.", $"“{time.Text}” is no time."), Where(ScheduleSheet.TimeKey), new("Ghi như 07:30.", "Write it as 07:30.")));
            if (person.Length > ItemRules.LongestName)
                problems.Add(Problem.Input(new($"Tên người thực hiện dài quá {ItemRules.LongestName} ký tự.", "The person's name is too long."), Where(ScheduleSheet.PersonKey), new("Rút ngắn lại.", "Shorten it.")));
            if (!whole)
                continue;
            var key = row[mark.Value].Text is { Length: > 0 and <= 80 } hidden ? hidden : Made(day.Day, time.Time, title, channel);
            if (!seen.Add(key))
                problems.Add(Problem.Input(new("Dòng này có hai lần.", "The row is there twice."), Workbook.Where(sheet.Name, row.Number), new("Xóa một dòng; muốn thêm nội dung mới thì điền vào dòng trống tô màu.", "Delete one; what is new goes into an empty row.")));
            else if (rows.Count == Most)
                problems.Add(Problem.Input(new($"Quá {Most} dòng có nội dung.", $"More than {Most} filled rows."), Workbook.Where(sheet.Name, row.Number), new("Chia thành nhiều tệp.", "Part it into several files.")));
            else
                rows.Add(new(key, Workbook.Where(sheet.Name, row.Number), day.Day, time.Time, title, channel, person, note));
            if (problems.Count > 50)
                break;
        }
        return new FilledSchedule(mark.Key[ScheduleSheet.Mark.Length..], rows, problems);
    }

    private static string Made(DateOnly? day, TimeOnly? time, string title, string channel) =>
        $"tay:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', day?.Iso(), time?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), title, channel))))[..40]}";
}
