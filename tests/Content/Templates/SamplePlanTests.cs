using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Content.Tests.Templates;

public sealed partial class SamplePlanTests
{
    [Fact]
    public void The_sample_plan_is_a_document_in_the_official_form()
    {
        using var document = Open();
        var body = document.MainDocumentPart!.Document.Body!;
        var size = body.Descendants<PageSize>().ShouldHaveSingleItem();
        var margin = body.Descendants<PageMargin>().ShouldHaveSingleItem();

        (size.Width!.Value, size.Height!.Value).ShouldBe((11906u, 16838u));
        margin.Left!.Value.ShouldBeInRange(1701u, 1984u);
        margin.Right!.Value.ShouldBeInRange(851u, 1133u);
        margin.Top!.Value.ShouldBeInRange(1134, 1417);
        margin.Bottom!.Value.ShouldBeInRange(1134, 1417);
        document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>().ShouldHaveSingleItem().Ascii!.Value.ShouldBe("Times New Roman");
        body.InnerText.ShouldStartWith("ỦY BAN NHÂN DÂNXÃ MƯỜNG SÁNGCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc");
        body.InnerText.IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
        body.InnerText.ShouldNotContain('\u00D0');
    }

    [Fact]
    public void Word_finds_nothing_to_mend_in_the_sample_plan()
    {
        using var document = Open();

        new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_task_of_the_sample_plan_says_who_leads_who_helps_and_when()
    {
        using var document = Open();
        var lines = document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Select(line => line.InnerText).ToList();
        var from = lines.FindIndex(line => line.StartsWith("IV. ", StringComparison.Ordinal));
        var to = lines.FindIndex(line => line.StartsWith("V. ", StringComparison.Ordinal));
        var tasks = lines.Take(to).Skip(from).Select((line, at) => (line, at: at + from)).Where(row => Lettered().IsMatch(row.line)).ToList();

        tasks.Count.ShouldBe(13);
        foreach (var (_, at) in tasks)
        {
            lines[at + 1].ShouldStartWith("- Cơ quan chủ trì: ");
            lines[at + 2].ShouldStartWith("- Cơ quan phối hợp: ");
            lines[at + 3].ShouldStartWith("- Thời gian thực hiện: ");
        }
    }

    [Fact]
    public void The_annex_of_the_sample_plan_merges_cells_both_ways()
    {
        using var document = Open();
        var annex = document.MainDocumentPart!.Document.Body!.Elements<Table>().Last();

        annex.Elements<TableRow>().First().Elements<TableCell>().Select(cell => cell.InnerText)
            .ShouldBe(["TT", "Nội dung", "Hình thức/Sản phẩm", "Chủ trì", "Phối hợp", "Thời gian"]);
        annex.Descendants<GridSpan>().Count(span => span.Val?.Value == 5).ShouldBe(3);
        annex.Descendants<VerticalMerge>().Count(merge => merge.Val?.Value == MergedCellValues.Restart).ShouldBe(5);
        annex.Elements<TableRow>().Count().ShouldBe(1 + 3 + 8);
    }

    [Fact]
    public void The_documents_that_the_sample_plan_cites_have_their_true_dates()
    {
        using var document = Open();
        var cited = Cited().Matches(document.MainDocumentPart!.Document.Body!.InnerText).ToList();

        cited.Count.ShouldBe(5);    // the four of the grounds, and the plan's own number in its annex
        foreach (var match in cited.Where(match => match.Groups["number"].Value != "15/KH-UBND"))
        {
            var date = new DateOnly(Number(match, "year"), Number(match, "month"), Number(match, "day"));
            CampaignFile.Documents[match.Groups["number"].Value].ShouldBe(date, match.Value);
        }
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static WordprocessingDocument Open() =>
        WordprocessingDocument.Open(CampaignFile.File("plans/ke-hoach-tuyen-truyen-muong-sang.docx"), isEditable: false);

    [GeneratedRegex(@"^[a-zđ]\) ", RegexOptions.NonBacktracking)]
    private static partial Regex Lettered();

    [GeneratedRegex(@"số (?<number>\d+[-/][\p{L}\d/-]+) ngày (?<day>\d{2}) tháng (?<month>\d{1,2}) năm (?<year>\d{4})", RegexOptions.NonBacktracking)]
    private static partial Regex Cited();
}
