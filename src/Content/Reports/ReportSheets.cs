using Campaigns.Content.Official;
using Campaigns.Content.Workbooks;

namespace Campaigns.Content.Reports;

/// <summary>The figures of a report as a workbook: an office goes on counting with it, and finds the names that forms take.</summary>
internal static class ReportSheets
{
    public static byte[] Write(Report report, string unit, ReportFigures figures, IReadOnlyList<ReportRow> items, DateOnly today)
    {
        var head = new[] { $"{report.Title}", unit, $"Kỳ: {ReportSay.Day(report.Period.From)} – {ReportSay.Day(report.Period.To)}{(report.Period.To > today ? $", tính đến ngày {ReportSay.Day(today)}" : "")}; cùng kỳ: {ReportSay.Day(figures.Before.Period.From)} – {ReportSay.Day(figures.Before.Period.To)}" };
        var pages = new List<SheetPage>
        {
            new("Số liệu", head, [new("TT", 6), new("Nội dung", 60), new("Đơn vị tính", 16), new("Trong kỳ", 14), new("Cùng kỳ năm trước", 14), new("Tăng, giảm", 14), new("Tên số liệu", 26)],
            [
                .. FigureCatalog.All.Select(figure => (figure.Name, figure.Label, figure.Measure)).Concat(figures.Now.Sent.Select(sent => (sent.Name, Label: sent.Each.Count > 0 ? $"{sent.Label} (không cộng; theo nơi gửi: {sent.Named()})" : sent.Label, sent.Measure)))
                    .Select((figure, at) => (IReadOnlyList<object?>)[at + 1, figure.Label, figure.Measure, Given(figures.Now, figure.Name), figures.Comparable ? Given(figures.Before, figure.Name) : null, figures.Delta(figure.Name), figure.Name]),
            ]) { Notes = ["Ô trống: không có số liệu, khác với 0."] },
        };
        foreach (var table in figures.Now.Tables)
            pages.Add(new(table.Title, [table.Title, .. head[1..]], [new("TT", 6), new("Nội dung", 60), new("Tin", 12), new("Bài", 12), new("Khác", 12), new("Cộng", 12)],
            [
                .. table.Lines.Select((line, at) => (IReadOnlyList<object?>)[at + 1, line.Label, line.News, line.Articles, line.Others, line.All]),
                [null, "Cộng", table.Lines.Sum(line => line.News), table.Lines.Sum(line => line.Articles), table.Lines.Sum(line => line.Others), table.Lines.Sum(line => line.All)],
            ]) { Strong = [table.Lines.Count] });
        pages.Add(new("Chỉ tiêu", ["Kết quả thực hiện các chỉ tiêu", .. head[1..]], [new("TT", 6), new("Chỉ tiêu", 60), new("Kế hoạch", 30), new("Mức giao", 14), new("Tử số", 14), new("Mẫu số", 14), new("Kết quả", 30), new("Ngày đo", 14), new("Nguồn", 24)],
            [.. figures.Now.Targets.Select((target, at) => (IReadOnlyList<object?>)[at + 1, target.Text, target.Plan, target.Wanted, target.Numerator, target.Denominator, ReportDraft.Reached(target), target.Day, target.Source])]));
        pages.Add(new("Tin, bài", ["Danh mục tin, bài, sản phẩm truyền thông", .. head[1..]], [new("TT", 6), new("Tháng", 12), new("Tên tin, bài, sản phẩm", 80), new("Thể loại, tác giả", 40)],
            [.. items.Select((row, at) => (IReadOnlyList<object?>)[at + 1, row.Day is { } day ? $"{day.Month:00}/{day.Year}" : "", row.Title, row.About])]));
        return SheetFile.Write(report.Title, pages);
    }

    /// <summary>A number to count with; shares that several gave are words, which no sum takes in.</summary>
    private static object? Given(ReportNumbers numbers, string name) => numbers[name] is { } value ? value : numbers.Said(name) is var said && said != "–" ? said : null;
}
