using Campaigns.Content.Official;
using Campaigns.Content.Units;

namespace Campaigns.Content.Reports;

/// <summary>A report as an official document: its five parts, and annexes with the eight forms, the breakdowns, the targets and the list of what went out.</summary>
internal static class ReportPaper
{
    /// <summary>Items listed in the annex; the workbook has them all up to its own limit.</summary>
    public const int MostListed = 500;

    public static OfficialDocument Of(Report report, Unit unit, Unit? above, ReportFigures figures, ReportLists lists, OfficialPicture? chart) => report.Reporter.Length > 0 ? Of(report with { Reporter = "" }, unit with { Name = report.Reporter, Kind = UnitKind.Department }, unit, figures, lists, chart) : new()
    {
        Kind = OfficialKind.Report,
        Superior = OfficialWords.Superior(unit, above),
        Issuer = unit.Name,
        Symbol = OfficialSigners.Symbol(unit),
        Place = OfficialWords.Place(unit.Kind is UnitKind.Commune or UnitKind.Ward or UnitKind.Province ? unit : above ?? unit),
        Number = report.Number,
        Date = report.SignedDay,
        Year = report.SignedDay?.Year ?? (report.Due ?? report.Period.To).Year,
        Subject = report.Title,
        To = Lines(report.Receiver),
        Body =
        [
            .. report.Words.Parts().SelectMany(part => (IEnumerable<OfficialBlock>)[new OfficialParagraph(part.Title, ParagraphRank.Part), .. OfficialText.Read(part.Text)]),
            new OfficialParagraph($"Trên đây là báo cáo của {OfficialWords.InFull(unit.Name)} về {char.ToLower(report.Title[0], OfficialWords.Vietnamese)}{report.Title[1..]}."),
        ],
        Signer = Signer(report.Signer),
        Receivers = report.Receiver.Length > 0 ? ["Như trên"] : ["…"],
        Appendices = Annexes(figures, lists.Items, lists.Activities, chart),
    };

    /// <summary>Who signs for a unit where nobody said otherwise.</summary>
    public static string UsualSigner(Unit unit) => string.Join('\n', OfficialSigners.Of(unit)[0]);

    /// <summary>"Ủy ban nhân dân tỉnh Sơn La" where a plan says "UBND tỉnh": who is written to is named in full.</summary>
    internal static string Addressed(string name, Unit unit)
    {
        var full = OfficialWords.InFull(name.Trim());
        foreach (var level in (string[])["tỉnh", "thành phố"])
            if (full.EndsWith($" {level}", StringComparison.OrdinalIgnoreCase) && unit.Province.StartsWith($"{level} ", StringComparison.OrdinalIgnoreCase))
                return $"{full[..^level.Length]}{unit.Province}";
        return full;
    }

    internal static OfficialSigner Signer(string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split("\n\n", 2);
        return new(Lines(parts[0]), parts.Length > 1 ? parts[1].Trim() : "");
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static List<OfficialAppendix> Annexes(ReportFigures figures, IReadOnlyList<ReportRow> items, IReadOnlyList<ReportRow> activities, OfficialPicture? chart)
    {
        var annexes = new List<OfficialAppendix>
        {
            new("Số liệu tổng hợp", [new OfficialTable([new("TT", 2, ColumnAlign.Centre), new("Nội dung", 14), new("Đơn vị tính", 4, ColumnAlign.Centre), new("Trong kỳ", 4, ColumnAlign.Right), new("Cùng kỳ năm trước", 4, ColumnAlign.Right)],
                [.. Told(figures).Select((figure, at) => (IReadOnlyList<string>)[$"{at + 1}", Labelled(figures.Now, figure), figure.Measure, figures.Now.Said(figure.Name), figures.Comparable ? figures.Before.Said(figure.Name) : "–"])])]),
            new("Kết quả theo tám loại hình thông tin cơ sở", [Forms(figures)]),
            new("Tin, bài theo kênh, thời gian và nội dung", [.. chart is null ? (IEnumerable<OfficialBlock>)[] : [chart], .. figures.Now.Tables.Where(table => table.Lines.Count > 0).SelectMany(Breakdown)]),
        };
        if (figures.Now.Targets.Count > 0)
            annexes.Add(new("Kết quả thực hiện các chỉ tiêu", [new OfficialTable([new("TT", 2, ColumnAlign.Centre), new("Chỉ tiêu", 12), new("Kế hoạch", 7), new("Mức giao", 4, ColumnAlign.Centre), new("Kết quả", 7), new("Nguồn số liệu", 5)],
                [.. figures.Now.Targets.Select((target, at) => (IReadOnlyList<string>)[$"{at + 1}", target.Text, target.Plan, target.Wanted, ReportDraft.Reached(target), target.Source])])], Lying: true));
        if (activities.Count > 0)
            annexes.Add(new("Danh mục hoạt động", [new OfficialTable([new("TT", 2, ColumnAlign.Centre), new("Ngày", 5, ColumnAlign.Centre), new("Hoạt động", 12), new("Địa điểm", 7), new("Số lượng", 6)],
                [.. activities.Select((row, at) => (IReadOnlyList<string>)[$"{at + 1}", row.Day is { } day ? ReportSay.Day(day) : "", row.Title, row.About, row.Amount ?? ReportSay.Number(row.Value)])])]));
        if (items.Count > 0)
            annexes.Add(new("Danh mục tin, bài, sản phẩm truyền thông", [new OfficialTable([new("TT", 2, ColumnAlign.Centre), new("Tháng", 3, ColumnAlign.Centre), new("Tên tin, bài, sản phẩm", 16), new("Thể loại, tác giả", 7)],
                [.. items.Take(MostListed).Select((row, at) => (IReadOnlyList<string>)[$"{at + 1}", row.Day is { } day ? $"{day.Month:00}/{day.Year}" : "", row.Title, row.About])]),
                .. items.Count > MostListed ? (IEnumerable<OfficialBlock>)[new OfficialParagraph($"Danh mục in {MostListed} sản phẩm đầu; danh mục đầy đủ ở tệp .xlsx kèm theo.")] : []]));
        return annexes;
    }

    /// <summary>Figures that say something: counted now or a year before, and those that a report always gives.</summary>
    internal static IEnumerable<(string Name, string Label, string Measure)> Told(ReportFigures figures) => FigureCatalog.All
        .Where(figure => figures.Now[figure.Name] is > 0 || figures.Before[figure.Name] is > 0 || figure.Name is "so-tin" or "so-bai" or "luot-phat").Select(figure => (figure.Name, figure.Label, figure.Measure))
        .Concat(figures.Now.Sent.Select(sent => (sent.Name, sent.Label, sent.Measure)));

    private static OfficialTable Forms(ReportFigures figures)
    {
        var rows = new List<IReadOnlyList<string>>();
        for (var at = 0; at < InformationForm.All.Count; at++)
        {
            var form = InformationForm.All[at];
            var told = form.Told(figures.Now).Select(one => $"{one.Said} ({one.Label}{(one.Sent ? ", do các đơn vị gửi" : "")})").ToArray();
            rows.Add([$"{at + 1}", form.Label, form.Figures.Count == 0 ? "……………" : told.Length == 0 ? "Chưa ghi nhận trong kỳ" : string.Join('\n', told)]);
        }
        return new([new("TT", 1, ColumnAlign.Centre), new("Loại hình", 7), new("Kết quả", 10)], rows);
    }

    private static IEnumerable<OfficialBlock> Breakdown(ReportTable table)
    {
        yield return new OfficialParagraph($"{table.Title}{(table.Key == "kenh" ? " (lượt đăng)" : "")}:");
        yield return new OfficialTable([new("TT", 2, ColumnAlign.Centre), new("Nội dung", 12), new("Tin", 3, ColumnAlign.Right), new("Bài", 3, ColumnAlign.Right), new("Khác", 3, ColumnAlign.Right), new("Cộng", 3, ColumnAlign.Right)],
        [
            .. table.Lines.Select((line, at) => (IReadOnlyList<string>)[$"{at + 1}", line.Label, N(line.News), N(line.Articles), N(line.Others), N(line.All)]),
            ["", "Cộng", N(table.Lines.Sum(line => line.News)), N(table.Lines.Sum(line => line.Articles)), N(table.Lines.Sum(line => line.Others)), N(table.Lines.Sum(line => line.All))],
        ]) { Strong = [table.Lines.Count] };
    }

    private static string N(int number) => ReportSay.Number(number);

    /// <summary>A share that several gave is told by each of them, as it is no sum.</summary>
    private static string Labelled(ReportNumbers now, (string Name, string Label, string Measure) figure) => now.Sent.FirstOrDefault(sent => sent.Name == figure.Name) is { Each.Count: > 0 } sent
        ? $"{figure.Label} (không cộng; theo nơi gửi: {sent.Named()})" : figure.Label;
}
