namespace Campaigns.Desk.Browser;

/// <summary>
/// Every page once, by one browser that goes from page to page: on a screen and on a phone, light and dark. All that it finds is told at once.
/// What the pages weigh stands in <c>weights.txt</c> beside the tests.
/// </summary>
[TakesMinutes]
public sealed class PageTests(Visits visits) : IClassFixture<Visits>
{
    public static TheoryData<string> Pages => [.. DeskPage.All.Select(page => page.Path)];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_breaks_no_rule_of_WCAG_2_2_AA_fits_a_phone_is_light_and_shows_where_the_keyboard_stands(string path)
    {
        var (page, found) = (DeskPage.Of(path), new List<string>());
        var seat = visits.Of(page);
        var heavy = await visits.Weight.TooMuch(path, seat, async () =>
        {
            var answer = await visits.Show(page, Seat.Screen);
            if (page.Missing ? answer.Status is not 404 and not 410 : answer.Status != 200)
                found.Add($"it answers {answer.Status}");
        });
        if (heavy is not null)
            found.Add(heavy);
        await Axe.Bring(seat);
        foreach (var width in new[] { Seat.Screen, Seat.Phone })
        {
            foreach (var dark in new[] { false, true })
            {
                await Visits.Sit(seat, width, dark);
                found.AddRange((await Axe.Broken(seat, colours: dark)).Select(one => $"{width} {(dark ? "dark" : "light")}: {one}"));
            }
            found.AddRange((await Width.TooMuch(seat)).Select(one => $"{width}: {one}"));
        }
        await Visits.Sit(seat, Seat.Screen, dark: false);
        found.AddRange((await TabStops.Hidden(seat)).Select(one => $"not seen when Tab stands there: {one}"));
        found.AddRange(seat.NewTroubles());

        found.ShouldBeEmpty(string.Join('\n', found));
    }
}
