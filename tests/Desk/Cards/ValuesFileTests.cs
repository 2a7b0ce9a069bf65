using Campaigns.Content;
using Campaigns.Desk.Cards;

namespace Campaigns.Desk.Tests.Cards;

public sealed class ValuesFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_json_object_is_one_card()
    {
        var cards = (await Read("v.json", """{ "title": "Ngày hội", "figure": 82.5, "date": null }""")).Value!;
        cards.ShouldHaveSingleItem().Words.ShouldBe(new Dictionary<string, string> { ["title"] = "Ngày hội", ["figure"] = "82.5", ["date"] = "" }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_csv_is_one_card_a_row_with_quotes_and_either_separator()
    {
        var cards = (await Read("v.csv", "\uFEFFtitle,message\r\n\"Một, hai\",\"nói \"\"to\"\"\nrồi thôi\"\r\n\r\nBa,\r\n")).Value!;
        cards.Count.ShouldBe(2);
        cards[0].Words["title"].ShouldBe("Một, hai");
        cards[0].Words["message"].ShouldBe("nói \"to\"\nrồi thôi");
        cards[1].Words["title"].ShouldBe("Ba");
        (await Read("s.csv", "title;date\nMột, hai;10/10\n")).Value![0].Words["title"].ShouldBe("Một, hai");
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_told_with_its_line_and_the_others_are_read()
    {
        var rows = (await Read("v.csv", "title\nMột\na,b\n\nHai\n")).Value!;
        rows.Select(row => row.Place).ShouldBe([2, 3, 5]);
        rows.Select(row => row.Wrong?.Where).ShouldBe([null, _folder.File("v.csv:3"), null]);
    }

    [Fact]
    public async Task Decomposed_letters_are_composed_at_the_door() =>
        (await Read("v.json", """{ "title": "Hội" }""".Normalize(System.Text.NormalizationForm.FormD))).Value![0].Words["title"].ShouldBe("Hội");

    [Theory]
    [InlineData("v.json", "{ \"title\": \"a\",\n oops }", "v.json:2")]
    [InlineData("v.json", "", "v.json:1")]
    [InlineData("v.json", "[1]", "v.json")]
    [InlineData("v.json", "{ \"title\": [] }", "v.json")]
    [InlineData("v.json", "[]", "v.json")]
    [InlineData("v.csv", "title\n", "v.csv")]
    [InlineData("v.yaml", "title: a", "v.yaml")]
    public async Task What_is_wrong_is_told_with_its_place(string name, string text, string where)
    {
        var problem = (await Read(name, text)).Problems.ShouldHaveSingleItem();
        problem.Kind.ShouldBe(ProblemKind.Input);
        problem.Where.ShouldBe(_folder.File(where));
    }

    [Fact]
    public async Task A_file_that_is_missing_or_in_another_encoding_is_refused()
    {
        (await ValuesFile.Read(_folder.File("none.json"), default)).Ok.ShouldBeFalse();
        await File.WriteAllBytesAsync(_folder.File("v.json"), [0x7B, 0xFF, 0xFE]);
        (await ValuesFile.Read(_folder.File("v.json"), default)).Problems[0].What.En.ShouldContain("UTF-8");
    }

    private async Task<Result<IReadOnlyList<ValuesRow>>> Read(string name, string text)
    {
        await File.WriteAllTextAsync(_folder.File(name), text);
        return await ValuesFile.Read(_folder.File(name), default);
    }
}
