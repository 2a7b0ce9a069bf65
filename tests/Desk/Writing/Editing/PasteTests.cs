using System.Net;
using System.Text.Json;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Writing.Editing;

/// <summary>What the editor asks of the server.</summary>
public sealed class PasteTests
{
    [StoreFact]
    public async Task Pasted_word_comes_back_as_markdown_and_old_fonts_are_converted_and_said_so()
    {
        await using var desk = await WritingBench.Open();

        (await Paste(desk, "<p class=MsoNormal style='mso-margin-top-alt:auto'><b>Mời</b> bà con</p>", "")).ShouldBe(("**Mời** bà con", ""));
        var old = await Paste(desk, "", "KÝnh mêi bµ con ®Õn dù häp b¶n ®Ó bµn viÖc chuyÓn ®æi sè");
        old.Markdown.ShouldBe("Kính mời bà con đến dự họp bản để bàn việc chuyển đổi số");
        old.Notes.ShouldContain("TCVN3");
    }

    [StoreFact]
    public async Task The_page_of_whoever_writes_brings_the_editor_and_its_field_is_there_without_script()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();

        var page = await desk.See($"/tin-bai/{item.Id}");

        page.QuerySelector("#thanh-soan")!.HasAttribute("hidden").ShouldBeTrue();
        page.QuerySelector("#thanh-soan")!.GetAttribute("role").ShouldBe("toolbar");
        page.QuerySelectorAll("#thanh-soan button").ShouldAllBe(button => button.TextContent.Trim().Length > 1 || button.HasAttribute("aria-label"));
        page.QuerySelector("#loi-bai")!.HasAttribute("hidden").ShouldBeFalse();
        page.QuerySelectorAll("script").ShouldContain(script => script.GetAttribute("src")!.StartsWith("/dist/editor-"));
        (await desk.See("/tin-bai")).QuerySelectorAll("script").ShouldNotContain(script => script.GetAttribute("src")!.StartsWith("/dist/editor-"));
        await desk.As("Người xem", People.PersonRole.Viewer);
        (await desk.See($"/tin-bai/{item.Id}")).QuerySelectorAll("script").ShouldNotContain(script => script.GetAttribute("src")!.StartsWith("/dist/editor-"));
    }

    private static async Task<(string Markdown, string Notes)> Paste(DeskBench desk, string html, string text)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(await desk.Signature("/tin-bai/moi")), "__RequestVerificationToken" }, { new StringContent(html), "html" }, { new StringContent(text), "chu" },
        };
        using var answer = await desk.Client.PostAsync("/tin-bai/dan", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        return (json.GetProperty("markdown").GetString()!, string.Join(' ', json.GetProperty("notes").EnumerateArray().Select(note => note.GetString())));
    }
}
