using Campaigns.Content;
using Campaigns.Desk.Cards;

namespace Campaigns.Desk.Tests.Cards;

public sealed class CardVerbTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [CardFact(paints: true)]
    public async Task A_card_is_written_in_each_format_it_has()
    {
        foreach (var (name, magic) in new[] { ("a.png", "\u0089PNG"), ("a.svg", "<svg"), ("a.pdf", "%PDF") })
        {
            (await Run("""{ "title": "Ngày hội" }""", name)).ShouldBe(0);
            System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(_folder.File(name)))[..4].ShouldBe(magic);
        }
        Directory.EnumerateFiles(_folder.Path, "*.part").ShouldBeEmpty();
    }

    [CardFact(paints: true)]
    public async Task A_list_makes_numbered_cards()
    {
        (await Run("""[{ "title": "Một" }, { "title": "Hai" }]""", "b.png")).ShouldBe(0);
        Directory.EnumerateFiles(_folder.Path, "*.png").Select(Path.GetFileName).ShouldBe(["b-001.png", "b-002.png"], ignoreOrder: true);
    }

    [CardFact(paints: true)]
    public async Task A_row_that_does_not_fit_is_told_with_its_line_and_its_box_and_the_others_are_drawn()
    {
        var tooLong = string.Join(' ', Enumerable.Repeat("chuyển đổi số", 60));
        await File.WriteAllTextAsync(_folder.File("v.csv"), $"title,date\nMột,10/10\n{tooLong},11/10\nBa,a,b\nBốn,\n");
        CardFonts.Installation(_folder.Path);

        (await new CardVerb().Parse(["observance", "--values", _folder.File("v.csv"), "-o", _folder.File("b.png"), "--data", _folder.Path]).InvokeAsync()).ShouldBe(2);

        Directory.EnumerateFiles(_folder.Path, "*.png").Select(Path.GetFileName).ShouldBe(["b-001.png", "b-004.png"], ignoreOrder: true);
        CardVerb.At(Problem.Input(new("Chữ dài quá.", "Too long."), "title"), "v.csv", 3).Where.ShouldBe("v.csv:3 [title]");
        CardVerb.At(Problem.Input(new("Thừa cột.", "Too many cells."), "v.csv:4"), "v.csv", 4).Where.ShouldBe("v.csv:4");
    }

    [CardFact]
    public async Task A_unit_has_its_own_colours_and_one_that_has_none_is_told()
    {
        Directory.CreateDirectory(_folder.File(Path.Combine("brand", "na-ban")));
        await File.WriteAllTextAsync(_folder.File(Path.Combine("brand", "na-ban", "palette.yaml")), "accent: \"#12B36A\"\n");

        (await Run("""{ "title": "Họp bản" }""", "c.svg", "--unit", "na-ban")).ShouldBe(0);
        (await File.ReadAllTextAsync(_folder.File("c.svg"))).ShouldContain("#12B36A", Case.Insensitive);
        (await Run("""{ "title": "Họp bản" }""", "d.svg", "--unit", "na-bna")).ShouldBe(2);
        File.Exists(_folder.File("d.svg")).ShouldBeFalse();
    }

    [CardFact]
    public async Task A_picture_is_named_from_where_the_values_lie_and_one_that_is_not_there_is_told_with_its_slot()
    {
        Directory.CreateDirectory(_folder.File("anh"));
        await File.WriteAllBytesAsync(_folder.File(Path.Combine("anh", "van-tuoi.jpg")), TestPicture.Jpeg());
        await File.WriteAllTextAsync(_folder.File("m.csv"), "title,photo\nTưới bằng điện thoại,anh/van-tuoi.jpg\nKhông có ảnh,anh/mat.jpg\n");
        CardFonts.Installation(_folder.Path);

        (await new CardVerb().Parse(["model", "--values", _folder.File("m.csv"), "-o", _folder.File("m.svg"), "--data", _folder.Path]).InvokeAsync()).ShouldBe(2);

        Directory.EnumerateFiles(_folder.Path, "*.svg").Select(Path.GetFileName).ShouldBe(["m-001.svg"]);
        (await File.ReadAllTextAsync(_folder.File("m-001.svg"))).ShouldContain("<image ");
    }

    [Fact]
    public void How_many_are_done_is_told_after_two_seconds_where_a_terminal_looks_on()
    {
        var (clock, said) = (new TestClock(), new StringWriter());
        var progress = new CardProgress(3, said, watched: true, clock);
        progress.Done(1);
        said.ToString().ShouldBeEmpty();
        clock.Advance(TimeSpan.FromSeconds(3));
        progress.Done(2);
        progress.Done(3);
        said.ToString().Trim().ShouldBe("2/3\r3/3");
        var unseen = new StringWriter();
        new CardProgress(1, unseen, watched: true, clock).Done(1);
        new CardProgress(2, unseen, watched: false, clock).Done(2);
        unseen.ToString().ShouldBeEmpty();
    }

    [CardFact]
    public async Task Wrong_input_is_exit_2_and_nothing_is_written()
    {
        (await Run("""{ "title": "Ngày hội" }""", "a.gif")).ShouldBe(2);
        (await Run("""{ "title": "Ngày hội" }""", "a.png", "--size", "9x9")).ShouldBe(2);
        (await Run("""{ "title": "Ngày hội" }""", "a.png", "--size", "big")).ShouldBe(2);
        (await Run("""{ "tilte": "Ngày hội" }""", "a.png")).ShouldBe(2);
        (await Run("not json", "a.png")).ShouldBe(2);
        Directory.EnumerateFiles(_folder.Path, "a.*").ShouldBeEmpty();
    }

    private async Task<int> Run(string values, string name, params string[] more)
    {
        CardFonts.Installation(_folder.Path);
        await File.WriteAllTextAsync(_folder.File("v.json"), values);
        return await new CardVerb().Parse(["observance", "--values", _folder.File("v.json"), "-o", _folder.File(name), "--data", _folder.Path, .. more]).InvokeAsync();
    }
}
