using Campaigns.Content.Plans;
using Campaigns.Content.Plans.Paper;
using Campaigns.Content.Plans.Paper.Pages;

namespace Campaigns.Content.Tests.Plans;

/// <summary>Tables as scanners see them: hair lines, a little askew, with dirt.</summary>
public sealed class ScannedTableTests
{
    private const byte Hair = 150;

    [PagesFact]
    public async Task An_annex_with_hair_lines_that_lies_askew_is_read_cell_by_cell()
    {
        var picture = AnnexPage.Dirty(await AnnexPage.Picture(), askew: 0.004);

        var rows = (await Read(picture)).ShouldHaveSingleItem().Rows;

        rows.Select(row => string.Join(" | ", row.Skip(1).Where(cell => !cell.Beside).Select(cell => cell.Text.Replace('\n', ' ')))).ShouldBe(AnnexPage.Said);
    }

    [PagesFact]
    public async Task The_quarters_of_an_annex_keep_their_strokes()
    {
        var picture = AnnexPage.Dirty(await AnnexPage.Picture(), askew: -0.003);

        (await Read(picture)).ShouldHaveSingleItem().Rows.Select(row => row[^1].Text).Where(text => text.StartsWith("Quý", StringComparison.Ordinal)).ShouldBe(["Quý II/2026", "Quý III/2026"]);
    }

    [Theory]
    [InlineData("Quý", "H/2026", 3, "III/2026")]
    [InlineData("quý", "1/2026", 1, "1/2026")]
    public void The_strokes_of_a_quarter_are_those_in_the_picture(string quarter, string read, int strokes, string written)
    {
        var page = White(120, 60);
        for (var stroke = 0; stroke < strokes; stroke++)
            Stroke(page, 40 + 12 * stroke, lean: 0);
        Stroke(page, 42 + 12 * strokes, lean: 8);
        var words = new List<PlacedWord> { new(quarter, 2, 15, 30, 40, 90), new(read, 38, 15, 110, 40, 50) };

        QuarterStrokes.Mend(words, page);

        words[1].Text.ShouldBe(written);
    }

    [Fact]
    public void A_low_row_has_its_borders_though_they_are_too_short_for_lines()
    {
        var page = White(1200, 1600);
        foreach (var y in new[] { 200, 240, 300, 700 })
            Level(page, y, 100, 1100);
        foreach (var x in new[] { 100, 400, 1100 })
            foreach (var (from, to) in new[] { (200, 240), (300, 700) })
                Upright(page, x, from, to);
        Upright(page, 100, 240, 300);
        Upright(page, 1100, 240, 300);

        var table = RuledTable.Of(page).ShouldHaveSingleItem();

        (table.Rows.Length, table.GoesRight(0, 0), table.GoesRight(1, 0), table.GoesRight(2, 0)).ShouldBe((4, false, true, false));
    }

    [Fact]
    public void The_edge_of_a_sheet_on_a_desk_is_no_column()
    {
        var page = White(1200, 1600);
        foreach (var y in new[] { 60, 1500 })
            Level(page, y, 40, 1160);
        foreach (var x in new[] { 40, 1160 })
            Upright(page, x, 60, 1500);
        foreach (var y in new[] { 300, 400, 500, 600, 700, 800, 900 })
            Level(page, y, 200, 1000);
        foreach (var x in new[] { 200, 500, 1000 })
            Upright(page, x, 300, 900);

        RuledTable.Of(page).ShouldHaveSingleItem().Columns.Length.ShouldBe(3);
    }

    [Fact]
    public void A_heading_that_comes_again_with_dirt_on_it_is_no_row()
    {
        List<IReadOnlyList<PaperCell>> rows = [Row("TT", "Nội dung nhiệm vụ", "Đơn vị chủ trì"), Row("1", "Phát tin", "Công an xã"), Row("Á", "Nội dung nhiệm vụ -", "Đơn vị chủ\n- trì"), Row("2", "Treo pa nô", "Phòng Kinh tế")];

        SplitRows.Mend(rows, 2);

        rows.Select(row => row[0].Text).ShouldBe(["TT", "1", "2"]);

        static IReadOnlyList<PaperCell> Row(params string[] cells) => [.. cells.Select(cell => new PaperCell(cell, 1))];
    }

    [Fact]
    public void What_a_line_askew_leaves_within_a_cell_is_no_ink()
    {
        var page = White(1200, 1600);
        for (var x = 100; x < 1100; x++)
            foreach (var y in new[] { 200, 500, 800 })
                Dot(page, x, y + x / 80);
        foreach (var x in new[] { 100, 400, 1099 })
            Upright(page, x, 200, 812);

        var stack = CellStack.Of(page, RuledTable.Of(page));

        stack.ShouldBeNull("a table whose cells hold nothing but its own lines has no cell to read");
    }

    [Fact]
    public void What_was_read_as_one_line_stays_one_however_high_its_marks_stand()
    {
        PlacedWord[] words = [Word("hệ", 10, 12, 22, 1), Word("thống", 40, 10, 40, 1), Word("dữ", 100, 2, 18, 1), Word("liệu", 130, 10, 26, 1), Word("Sở", 10, 40, 56, 2)];

        PlacedLines.Of(words, 14).Select(line => line.Text(1000)).ShouldBe(["hệ thống dữ liệu", "Sở"]);
    }

    [Theory]
    [InlineData("thanh toán điện tỬ cho cán bỘ", "thanh toán điện tử cho cán bộ")]
    [InlineData("Văn phòng SỞ phối hợp", "Văn phòng Sở phối hợp")]
    [InlineData("TỪ tháng 3", "Từ tháng 3")]
    [InlineData("HỢp tác xã", "Hợp tác xã")]
    [InlineData("ỦY BAN NHÂN DÂN XÃ", "ỦY BAN NHÂN DÂN XÃ")]
    [InlineData("SỞ TƯ PHÁP", "SỞ TƯ PHÁP")]
    [InlineData("văn bản của TƯ, số 26/QĐ và YouTube", "văn bản của TƯ, số 26/QĐ và YouTube")]
    public void A_capital_within_a_word_is_a_small_letter(string read, string written)
    {
        List<PlacedWord> words = [.. read.Split(' ').Select((word, i) => Word(word, 50 * i, 0, 20, 1))];

        ScanCase.Mend(words);

        string.Join(' ', words.Select(word => word.Text)).ShouldBe(written);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(12, false)]
    public void Only_large_letters_are_read_at_fewer_dots(int height, bool spare)
    {
        var page = White(1000, 1000);
        for (var top = 50; top < 900; top += 60)
            for (var x = 40; x < 960; x += 12)
                for (var y = top; y < top + height; y++)
                    for (var wide = 0; wide < 4; wide++)
                        page.Pixels[y * page.Width + x + wide] = 0;

        (LetterHeight.Spare(page) > 1).ShouldBe(spare);
    }

    [Fact]
    public void A_smaller_page_is_as_grey_as_the_larger_one()
    {
        var page = new GreyPage(90, 60, [.. Enumerable.Range(0, 90 * 60).Select(i => (byte)(i % 90 < 45 ? 20 : 220))]);

        var small = page.Smaller(1.5);

        (small.Width, small.Height, small.Pixels[5], small.Pixels[55]).ShouldBe((60, 40, (byte)20, (byte)220));
    }

    private static async Task<IReadOnlyList<PaperTable>> Read(GreyPage picture)
    {
        var paper = await PaperFile.Read(new PlanSource("kh.pdf", PageSamples.Scan(picture)), "kh.pdf", new PageTools(new(), "vips"), null, default);
        paper.Problems.ShouldBeEmpty();
        return paper.Value!.Tables;
    }

    private static PlacedWord Word(string text, double left, double top, double bottom, int line) => new(text, left, top, left + 12 * text.Length, Math.Max(bottom, top + 1), 90) { Line = line };

    private static GreyPage White(int width, int height)
    {
        var page = new GreyPage(width, height, new byte[width * height]);
        Array.Fill(page.Pixels, byte.MaxValue);
        return page;
    }

    private static void Stroke(GreyPage page, int x, int lean)
    {
        for (var y = 15; y < 40; y++)
            for (var wide = 0; wide < 3; wide++)
                page.Pixels[y * page.Width + x + wide + lean * (27 - y) / 25] = 0;
    }

    private static void Level(GreyPage page, int y, int from, int to)
    {
        for (var x = from; x < to; x++)
            Dot(page, x, y);
    }

    private static void Upright(GreyPage page, int x, int from, int to)
    {
        for (var y = from; y < to; y++)
            Dot(page, x, y);
    }

    private static void Dot(GreyPage page, int x, int y) => (page.Pixels[y * page.Width + x], page.Pixels[(y + 1) * page.Width + x], page.Pixels[y * page.Width + x + 1]) = (Hair, Hair, Hair);
}
