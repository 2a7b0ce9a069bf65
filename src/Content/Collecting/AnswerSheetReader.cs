using System.Globalization;
using System.Text.RegularExpressions;
using Campaigns.Content.Workbooks;

namespace Campaigns.Content.Collecting;

/// <summary>Reads a workbook of <see cref="AnswerSheet"/> that came back: by its keys, whatever was moved, sorted or renamed.</summary>
public static partial class AnswerSheetReader
{
    public static Result<ReadAnswer> Read(Workbook workbook, string name)
    {
        foreach (var sheet in workbook.Sheets)
        {
            foreach (var row in sheet.Rows)
                foreach (var (column, cell) in row.Cells)
                    if (cell.Text.StartsWith(AnswerSheet.Part, StringComparison.Ordinal))
                        return Read(sheet, row, column, cell.Text[AnswerSheet.Part.Length..]);
        }
        return Problem.Input(new("Tệp này không phải biểu số liệu của đợt thu, hoặc cột ẩn đã bị xóa.", "This is no form of a round, or its hidden column was deleted."), name,
            new("Tải lại biểu trống của nơi gửi, điền lại rồi nhập.", "Download the form again, fill it in and take it in."));
    }

    private static Result<ReadAnswer> Read(WorkbookSheet sheet, WorkbookRow keys, int keyColumn, string partId)
    {
        if (keys.Cells.Where(cell => cell.Value.Text == AnswerSheet.ValueKey).Select(cell => (int?)cell.Key).FirstOrDefault() is not { } valueColumn)
            return Problem.Input(new("Cột “Giá trị” đã bị xóa.", "The column of values was deleted."), Workbook.Where(sheet.Name, keys.Number), new("Tải lại biểu trống, điền lại rồi nhập.", "Download the form again, fill it in and take it in."));
        var (values, where, words) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var row in sheet.Rows)
        {
            var (key, cell) = (row[keyColumn].Text, row[valueColumn]);
            if (key.StartsWith(AnswerSheet.Figure, StringComparison.Ordinal))
            {
                var figure = key[AnswerSheet.Figure.Length..];
                where[figure] = Workbook.Where(sheet.Name, row.Number, valueColumn);
                if (cell is { Number: not null, Form: CellForm.Moment })
                    return Problem.Input(new($"Ô này là {(cell.Day is { } day ? $"ngày {day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}" : "giờ")}, không phải số.", "The cell holds a day or a time, and no number."), where[figure],
                        new("Đổi định dạng ô thành Số (Number), ghi lại số rồi nhập.", "Format the cell as a number and write it anew."));
                if (!values.TryAdd(figure, Shown(cell)))
                    return Problem.Input(new("Một dòng số liệu có hai lần trong biểu.", "A figure is there twice."), where[figure], new("Xóa một dòng rồi nhập lại.", "Delete one of the rows, then take it in again."));
            }
            else if (key.Length > 0)
            {
                where.TryAdd(key, Workbook.Where(sheet.Name, row.Number, valueColumn));
                words.TryAdd(key, cell.Text);
            }
        }
        var news = Enumerable.Range(1, AnswerRules.MostNews).Select(at => new NewsText(words.GetValueOrDefault($"{AnswerSheet.TitleKey}{at}", ""), words.GetValueOrDefault($"{AnswerSheet.TextKey}{at}", "")));
        var known = Key().Match(partId);
        return new ReadAnswer(known.Groups["part"].Value, known.Groups["sends"].Success ? int.Parse(known.Groups["sends"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null, new TypedAnswer
        {
            Values = values, Sender = words.GetValueOrDefault(AnswerSheet.SenderKey, ""), Note = words.GetValueOrDefault(AnswerSheet.NoteKey, ""), News = [.. news], Way = AnswerWay.Workbook,
        }, where);
    }

    /// <summary>As the sheet shows it: 0.9 in a cell of per cents is "90%".</summary>
    private static string Shown(WorkbookCell cell) => cell.Number is not (>= 0 and <= FigureNumber.Most / 100 and var number) ? cell.Text
        : cell.Form == CellForm.Percent ? $"{FigureNumber.Format(Math.Round(number * 100, 6))}%" : FigureNumber.Format(number);

    [GeneratedRegex("^(?<part>[0-9A-Za-z]{1,40})(?::(?<sends>[0-9]{1,9}))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Key();
}
