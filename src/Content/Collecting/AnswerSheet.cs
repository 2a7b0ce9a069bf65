using System.Globalization;
using Campaigns.Content.Workbooks;

namespace Campaigns.Content.Collecting;

/// <summary>
/// The workbook that one who was asked fills in and sends back. Its first row and first column are hidden and hold keys: an answer is found by
/// them, wherever rows and columns went meanwhile. The first key says besides how often had been sent when it was made, so that an old
/// workbook is known.
/// </summary>
public static class AnswerSheet
{
    internal const string SheetName = "Số liệu", ValueKey = "gia-tri", Part = "phieu:", Sends = ":", Figure = "so-lieu:", SenderKey = "nguoi-gui", NoteKey = "ghi-chu", TitleKey = "tin-ten:", TextKey = "tin-loi:";

    public static byte[] Write(CollectingRound round, CollectingPart part, string unitName)
    {
        var typed = part.Answer is { } answer ? TypedAnswer.Of(answer) : new TypedAnswer();
        var rows = new List<IReadOnlyList<WrittenCell>>
        {
            Row($"{Part}{part.Id}{Sends}{part.Sends.ToString(CultureInfo.InvariantCulture)}", "", "ten", ValueKey, "don-vi"),
            Head("", round.Title, WorkbookStyle.Title),
            Head("", $"Nơi gửi: {part.Contributor.Name}. Số liệu từ ngày {Day(round.First)} đến ngày {Day(round.Last)}, gửi {unitName} chậm nhất ngày {Day(round.Due)}.", WorkbookStyle.Headed),
            Head("", "Chỉ điền vào ô tô màu ở cột “Giá trị”; không có thì ghi 0. Không đổi tên tệp thành .xls, không xóa cột ẩn.", WorkbookStyle.Headed),
        };
        if (round.Words.Length > 0)
            rows.Add(Head("", round.Words, WorkbookStyle.Headed));
        var merged = Enumerable.Range(2, rows.Count - 1).Select(at => $"B{at}:E{at}").ToList();
        rows.Add([WrittenCell.Of(""), WrittenCell.Of("STT", WorkbookStyle.Headed), WrittenCell.Of("Nội dung", WorkbookStyle.Headed), WrittenCell.Of("Giá trị", WorkbookStyle.Headed), WrittenCell.Of("Đơn vị tính", WorkbookStyle.Headed)]);
        for (var at = 0; at < round.Figures.Count; at++)
        {
            var figure = round.Figures[at];
            double? value = part.Answer?.Values.TryGetValue(figure.Key, out var given) == true ? given : null;
            rows.Add([WrittenCell.Of($"{Figure}{figure.Key}"), WrittenCell.Of(at + 1), WrittenCell.Of(figure.Name), WrittenCell.Of(value, WorkbookStyle.AskedNumber), WrittenCell.Of(figure.Measure)]);
        }
        rows.Add(Asked(SenderKey, "Người gửi (họ tên)", typed.Sender));
        rows.Add(Asked(NoteKey, "Ghi chú", typed.Note));
        for (var at = 0; round.News && at < AnswerRules.MostNews; at++)
        {
            rows.Add(Asked($"{TitleKey}{at + 1}", $"Tin {at + 1}: tiêu đề", at < typed.News.Count ? typed.News[at].Title : ""));
            rows.Add(Asked($"{TextKey}{at + 1}", $"Tin {at + 1}: nội dung", at < typed.News.Count ? typed.News[at].Text : ""));
        }
        return WorkbookWriter.Write(round.Title, new WrittenSheet { Name = SheetName, Widths = [0, 6, 60, 30, 16], Rows = rows, KeysFirst = true, Merged = merged });
    }

    private static WrittenCell[] Row(params string[] cells) => [.. cells.Select(cell => WrittenCell.Of(cell))];

    private static WrittenCell[] Head(string key, string words, WorkbookStyle style) => [WrittenCell.Of(key), WrittenCell.Of(words, style), .. Enumerable.Repeat(WrittenCell.Of("", style), 3)];

    private static WrittenCell[] Asked(string key, string name, string words) => [WrittenCell.Of(key), WrittenCell.Of(""), WrittenCell.Of(name, WorkbookStyle.Headed), WrittenCell.Of(words, WorkbookStyle.Asked), WrittenCell.Of("")];

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
