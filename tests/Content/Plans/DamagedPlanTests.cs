using System.Globalization;
using System.IO.Compression;
using System.Text;
using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans;

/// <summary>
/// Our own samples, damaged by chance and by craft: whatever comes in, a plan or a problem with its mend comes out, and soon.
/// <c>CAMPAIGNS_FUZZ_ROUNDS</c> asks for other than the usual rounds, which take about a minute; a failure names its seed.
/// </summary>
public sealed class DamagedPlanTests
{
    /// <summary>A reading that takes as long hangs: this ends it, and the test.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private static int Rounds { get; } = int.TryParse(Environment.GetEnvironmentVariable("CAMPAIGNS_FUZZ_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 2_500;

    public static TheoryData<string> Kinds => [.. PlanDamage.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_damaged_file_is_read_or_refused_with_a_mend_and_never_breaks_the_reader(string kind)
    {
        var sample = PlanDamage.Sample(kind);
        (await Read(kind, sample, "the sample itself")).Ok.ShouldBeTrue();
        for (var seed = 0; seed < Rounds; seed++)
            await Read(kind, PlanDamage.Of(kind, sample, new Random(seed)), $"{kind}, seed {seed}");
    }

    [Fact]
    public async Task Texts_without_sense_or_measure_are_read_or_refused()
    {
        foreach (var (name, text) in SenselessTexts.All(200_000))
            await Read(name.EndsWith("html", StringComparison.Ordinal) ? "html" : "txt", Encoding.UTF8.GetBytes(text), name);
    }

    [PagesFact]
    public async Task A_damaged_pdf_is_read_or_refused()
    {
        var sample = await PageSamples.Pdf(PageSamples.Page());
        (await Read("pdf", sample, "the sample itself")).Ok.ShouldBeTrue();
        // Most of the time goes into starting the program: what other damage does beyond its door, the other kinds tell.
        for (var seed = 0; seed < Math.Max(6, Rounds / 50); seed++)
            await Read("pdf", PlanDamage.Bytes(sample, new Random(seed)), $"pdf, seed {seed}");
    }

    [Fact]
    public async Task Entities_that_multiply_are_not_expanded_in_a_workbook_or_a_page()
    {
        const string laughs = """<!DOCTYPE d [<!ENTITY a "MatMatMatMat"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>""";

        (await Read("xlsx", SheetSamples.With("xl/worksheets/sheet1.xml", $"{laughs}<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&c;</t></is></c></row></sheetData></worksheet>"), "laughs")).Ok.ShouldBeFalse();
        (await Read("html", Encoding.UTF8.GetBytes($"{laughs}<p>KẾ HOẠCH</p><p>&c;</p>"), "laughs")).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_outside_is_fetched_and_no_entity_reads_a_file()
    {
        var outside = """<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>KẾ HOẠCH &x;</w:t></w:r></w:p></w:body></w:document>""";

        (await Read("docx", DocxSamples.With("word/document.xml", outside), "an outside entity")).Ok.ShouldBeFalse();
        (await Read("docx", Linked(), "an attached template")).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task A_table_of_a_million_rows_is_refused_in_words()
    {
        var rows = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (var i = 1; i <= 1_000_000; i++)
            rows.Append("<row><c t=\"str\"><v>x</v></c></row>");
        var sheet = await Read("xlsx", SheetSamples.With("xl/worksheets/sheet1.xml", rows.Append("</sheetData></worksheet>").ToString()), "rows");
        var document = await Read("docx", DocxSamples.With("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>{string.Concat(Enumerable.Repeat("<w:tr><w:tc><w:p/></w:tc></w:tr>", 1_000_000))}</w:tbl></w:body></w:document>"""), "rows");

        sheet.Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("Bảng tính quá lớn");
        document.Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("bung ra quá lớn");
    }

    [Fact]
    public async Task What_nests_beyond_reason_is_refused()
    {
        const int deep = 20_000;
        string Nested(string open, string close) => string.Concat(Enumerable.Repeat(open, deep)) + string.Concat(Enumerable.Repeat(close, deep));

        (await Read("docx", DocxSamples.With("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{Nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")}</w:body></w:document>"""), "tables")).Ok.ShouldBeFalse();
        (await Read("html", Encoding.UTF8.GetBytes(Nested("<table><tr><td>", "</td></tr></table>")), "tables")).Ok.ShouldBeFalse();
        (await Read("html", Encoding.UTF8.GetBytes(Nested("<div>", "")), "open")).Ok.ShouldBeFalse();
        (await Read("html", Encoding.UTF8.GetBytes("<table>" + string.Concat(Enumerable.Repeat("<tr><td colspan=9999 rowspan=9999>KẾ HOẠCH</td></tr>", 5000)) + "</table>"), "spans")).Problems.Count.ShouldBeInRange(0, 1);
    }

    [Fact]
    public async Task A_workbook_that_unpacks_to_too_much_is_refused() =>
        (await Read("xlsx", SheetSamples.With("xl/worksheets/sheet1.xml", new string(' ', 120 * 1024 * 1024)), "a bomb")).Problems.ShouldHaveSingleItem().What.En.ShouldContain("unpacks to too much");

    [Theory]
    [InlineData("png")]
    [InlineData("jpg")]
    [InlineData("webp")]
    [InlineData("tif")]
    [InlineData("pdf")]
    public async Task What_is_not_of_the_kind_its_name_says_is_refused_before_any_program_sees_it(string kind)
    {
        (await Read(kind, "không phải ảnh"u8.ToArray(), "words")).Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.Input);
        (await Read(kind, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 8, 0, 0, 0, 0, 0, 0, 0, 0], "a huge picture")).Ok.ShouldBeFalse();
    }

    private static async Task<Result<PlanContent>> Read(string kind, byte[] bytes, string what)
    {
        using var folder = new TempFolder();
        var path = folder.File($"kh.{kind}");
        await File.WriteAllBytesAsync(path, bytes);
        using var deadline = new CancellationTokenSource(Deadline);
        try
        {
            // On a thread of its own, so that even a loop that heeds no one ends the test.
            var read = await Task.Run(() => PlanImport.Read(path, null, deadline.Token)).WaitAsync(deadline.Token);
            foreach (var problem in read.Problems)
                (problem.Mend is not null && problem.What.Vi.IsNormalized()).ShouldBeTrue($"{what}: {problem}");
            return read;
        }
        catch (Exception e) when (e is not ShouldAssertException)
        {
            throw new ShouldAssertException($"{what}: {e.GetType().Name} {e.Message}", e);
        }
    }

    private static byte[] Linked()
    {
        var stream = new MemoryStream();
        stream.Write(DocxSamples.Annex());
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var writer = new StreamWriter(archive.CreateEntry("word/_rels/settings.xml.rels").Open());
            writer.Write("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/t.dotm" TargetMode="External"/></Relationships>""");
        }
        return stream.ToArray();
    }
}
