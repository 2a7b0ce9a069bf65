namespace Campaigns.Desk.Browser;

/// <summary>On a phone of 390 pixels nothing has to be pushed sideways.</summary>
public sealed class NarrowTests
{
    // Part of a page may scroll by itself (a table, the row of places); the page may not. What sticks out is named.
    private const string Wider = """
        () => document.documentElement.scrollWidth <= innerWidth ? [] :
          [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
            .map(e => `${e.tagName.toLowerCase()}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`).slice(0, 8)
        """;

    public static TheoryData<string> Pages => DeskPage.Paths;

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_no_wider_than_a_phone(string path)
    {
        await using var seat = await DeskPage.Of(path).Open(await SampleDesk.One(), Seat.Phone);

        (await WiderThanTheWindow(seat)).ShouldBeEmpty();
    }

    internal static Task<string[]> WiderThanTheWindow(Seat seat) => seat.Page.EvaluateAsync<string[]>(Wider);
}
