using Campaigns.Content.Plans;
using Campaigns.Content.Plans.Paper;
using Campaigns.Content.Plans.Paper.Pages;
using Microsoft.Extensions.Options;

namespace Campaigns.Content.Tests.Plans;

/// <summary>Plans that are pages: their words, their tables by the lines drawn around them, and what stands at every page's end.</summary>
public sealed class PagedPlanTests
{
    [PagesFact]
    public async Task A_pdf_gives_its_head_its_paragraphs_whole_and_the_tasks_of_its_table()
    {
        var (plan, paper) = await Read("kh.pdf", await PageSamples.Pdf(PageSamples.Page()));

        (plan.Document.Number, plan.Document.Date, plan.Document.Title).ShouldBe(("12/KH-UBND", new DateOnly(2026, 1, 15), "Truyền thông về chuyển đổi số năm 2026"));
        paper.Lines.Select(line => line.Text).ShouldContain("Nâng cao nhận thức của cán bộ, công chức và người dân về lợi ích của dịch vụ công trực tuyến và an toàn trên không gian mạng.");
        Tasks(plan);
        paper.Pages.ShouldBeEmpty();
    }

    [PagesFact]
    public async Task A_table_goes_on_over_the_page_without_its_heading_twice_and_without_the_pages_numbers()
    {
        var (plan, paper) = await Read("kh.pdf", await PageSamples.Pdf(PageSamples.Page("1"), PageSamples.Page("2"), PageSamples.Page("3")));

        paper.Lines.Select(line => line.Text).ShouldNotContain("3");
        paper.Margins.Count(text => text is "1" or "2" or "3").ShouldBe(3);
        plan.Tasks.Count.ShouldBe(2);
    }

    [PagesFact]
    public async Task A_row_alone_on_the_last_page_is_the_tables_and_a_low_row_over_all_columns_is_one_cell()
    {
        string[] group = ["I", "Tuyên truyền trên Trang thông tin điện tử xã, hệ thống truyền thanh, mạng xã hội"];
        var (plan, paper) = await Read("kh.pdf", await PageSamples.Pdf(
            PageSamples.Page(), PageSamples.Sheet("2", PageSamples.Rows[0], group, PageSamples.Rows[1], PageSamples.Rows[2]),
            PageSamples.Sheet("3", ["3", "Mở chuyên mục “Chuyển đổi số” trên\nTrang thông tin điện tử của xã", "Văn phòng HĐND\nvà UBND xã", "Phòng Văn hóa\n- Xã hội", "Thường xuyên"])));

        plan.Tasks.Select(task => task.Text).ShouldContain(text => text.StartsWith("Mở chuyên mục", StringComparison.Ordinal));
        plan.Tasks.ShouldAllBe(task => !task.Text.StartsWith("Tuyên truyền trên", StringComparison.Ordinal));
        paper.Lines.Select(line => line.Text).ShouldContain(group[1]);
    }

    [PagesFact(letters: true)]
    public async Task A_photograph_is_read_with_its_table_and_each_line_knows_its_place()
    {
        var (plan, paper) = await Read("kh.png", await PageSamples.Png(PageSamples.Page()));

        plan.Document.Number.ShouldBe("12/KH-UBND");
        Tasks(plan);
        paper.Pages.ShouldHaveSingleItem().MediaType.ShouldBe("image/png");
        var place = paper.Places[plan.Tasks[0].Line];
        (place.Page, place.Left is > 1100 and < 1500, place.Top is > 3900 and < 4400, place.Right is > 3800 and < 4800, place.Sure > 50).ShouldBe((1, true, true, true, true), place.ToString());
    }

    [PagesFact(letters: true)]
    public async Task A_scan_that_lies_upside_down_is_read_and_told()
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.File("in.pdf"), await PageSamples.Pdf(PageSamples.Page()));
        var page = GreyPage.Of((await new PageTools(new PlanOptions(), "vips").Picture(folder.File("in.pdf"), 1, 200, default))!.Output)!;

        var (plan, paper) = await Read("kh.pdf", PageSamples.Scan(page.Turn(180)));

        Tasks(plan);
        paper.Notes.ShouldHaveSingleItem().Message.ShouldStartWith("Trang 1 bị ngược; đã xoay lại để đọc.");
        plan.Warnings[0].Code.ShouldBe("page-turned");
    }

    [PagesFact(letters: true)]
    public async Task A_photograph_that_is_dim_towards_one_side_is_read_all_over()
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.File("in.pdf"), await PageSamples.Pdf(PageSamples.Page()));
        var page = GreyPage.Of((await new PageTools(new PlanOptions(), "vips").Picture(folder.File("in.pdf"), 1, 200, default))!.Output)!;
        for (var i = 0; i < page.Pixels.Length; i++)
            page.Pixels[i] = (byte)((40 + 0.8 * page.Pixels[i]) * (0.5 + 0.35 * (i % page.Width) / page.Width));

        var (plan, _) = await Read("kh.pdf", PageSamples.Scan(page));

        plan.Document.Number.ShouldBe("12/KH-UBND");
        // A lone figure in a dim cell may be lost; the words of no row are.
        plan.Tasks.Count.ShouldBe(2);
        (plan.Tasks[0].Text.Contains("Đài Truyền thanh xã", StringComparison.Ordinal), plan.Tasks[1].Text.Contains("Tổ công nghệ số cộng đồng", StringComparison.Ordinal)).ShouldBe((true, true));
    }

    [Fact]
    public void A_page_of_even_light_is_left_as_it_is_and_a_printed_photograph_on_it_too()
    {
        var page = new GreyPage(1200, 1600, new byte[1200 * 1600]);
        Array.Fill(page.Pixels, (byte)240);
        for (var y = 200; y < 500; y++)
            Array.Fill(page.Pixels, (byte)120, y * page.Width + 100, 400);

        EvenLight.Of(page).ShouldBeSameAs(page);
    }

    [PagesFact]
    public async Task Where_a_program_is_missing_it_is_said_how_to_get_it()
    {
        var none = new PlanOptions { Pdftotext = "/nowhere/pdftotext", Pdftoppm = "/nowhere/pdftoppm", Tesseract = "/nowhere/tesseract" };
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.File("kh.pdf"), await PageSamples.Pdf(PageSamples.Page()));
        await File.WriteAllBytesAsync(folder.File("kh.png"), await PageSamples.Png(PageSamples.Page()));

        var pdf = await PlanImport.Read(folder.File("kh.pdf"), null, Options.Create(none), null, null);
        var png = await PlanImport.Read(folder.File("kh.png"), null, Options.Create(none), null, null);

        pdf.Problems.ShouldHaveSingleItem().Mend!.Value.Vi.ShouldContain("apt install poppler-utils");
        png.Problems.ShouldHaveSingleItem().Mend!.Value.Vi.ShouldContain("apt install tesseract-ocr tesseract-ocr-vie");
    }

    [Fact]
    public void Lines_that_lie_a_little_askew_are_still_a_table()
    {
        var page = new GreyPage(1200, 1600, new byte[1200 * 1600]);
        Array.Fill(page.Pixels, byte.MaxValue);
        for (var i = 0; i < 1000; i++)
        {
            foreach (var y in new[] { 200, 400, 600 })
                Ink(page, 100 + i, y + i / 90);
            foreach (var x in new[] { 100, 400, 1099 })
                if (i <= 411)
                    Ink(page, x - i / 90, 200 + i);
        }

        var table = RuledTable.Of(page).ShouldHaveSingleItem();

        (table.Columns.Length, table.Rows.Length, table.GoesRight(0, 0), table.GoesDown(0, 1)).ShouldBe((3, 3, false, false));
    }

    private static void Ink(GreyPage page, int x, int y)
    {
        for (var dx = 0; dx < 3; dx++)
            for (var dy = 0; dy < 3; dy++)
                page.Pixels[(y + dy) * page.Width + x + dx] = 0;
    }

    private static void Tasks(PlanContent plan)
    {
        plan.Tasks.Select(task => (task.Id, task.Text)).ShouldBe([("PL.1", "Phát tin trên Đài Truyền thanh xã về an toàn trên không gian mạng"), ("PL.2", "Tập huấn Tổ công nghệ số cộng đồng")]);
        plan.Tasks.Select(task => string.Join('|', task.Lead)).ShouldBe(["Trung tâm Cung ứng dịch vụ công", "Phòng Kinh tế"]);
        plan.Tasks.Select(task => string.Join('|', task.Partners)).ShouldBe(["Các bản", "Đoàn Thanh niên xã"]);
        plan.Tasks.Select(task => task.When.Text).ShouldBe(["Hằng tháng", "Quý II/2026"]);
    }

    private static async Task<(PlanContent Plan, PaperText Paper)> Read(string name, byte[] bytes)
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.File(name), bytes);
        var paper = await PaperFile.Read(new PlanSource(name, bytes), name, new PageTools(new PlanOptions(), "vips"), null, default);
        paper.Problems.ShouldBeEmpty();
        var plan = Understanding(paper.Value!);
        plan.Problems.ShouldBeEmpty();
        return (plan.Value! with { Warnings = [.. paper.Value!.Notes, .. plan.Value.Warnings] }, paper.Value);
    }

    private static Result<PlanContent> Understanding(PaperText paper) => Content.Plans.Understanding.PlanReader.Read(paper, "kh", null);
}
