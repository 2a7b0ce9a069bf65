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

    [CardFact]
    public async Task Wrong_input_is_exit_2_and_nothing_is_written()
    {
        (await Run("""{ "title": "Ngày hội" }""", "a.jpg")).ShouldBe(2);
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
