namespace Campaigns.Desk.Browser;

/// <summary>On a phone of 390 pixels nothing has to be pushed sideways, and little travels.</summary>
public sealed class NarrowTests(Visits visits) : IClassFixture<Visits>
{
    /// <summary>Bytes as they travel, compressed: of a page beside its libraries, and of the libraries, which are kept for the next.</summary>
    private const int MostPage = 60_000, MostLibraries = 400_000;

    // Part of a page may scroll by itself (a table, the row of places); the page may not. What sticks out is named.
    private const string Wider = """
        () => document.documentElement.scrollWidth <= innerWidth ? [] :
          [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
            .map(e => `${e.tagName.toLowerCase()}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`).slice(0, 8)
        """;

    [BrowserFact(sweep: true)]
    public async Task No_page_is_wider_than_a_phone()
    {
        var wide = new List<string>();
        foreach (var page in DeskPage.All)
            wide.AddRange((await WiderThanTheWindow(await visits.At(page, Seat.Phone))).Select(one => $"{page.Path}: {one}"));

        wide.ShouldBeEmpty();
    }

    [BrowserFact(sweep: true)]
    public async Task A_page_is_light_and_so_are_the_libraries_that_are_kept_for_the_next()
    {
        var (sizes, heavy) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<string>());
        foreach (var page in DeskPage.All)
        {
            var asked = new List<Microsoft.Playwright.IRequest>();
            var seat = await visits.At(page, Seat.Screen);
            seat.Page.RequestFinished += Asked;
            await seat.Page.ReloadAsync();
            seat.Page.RequestFinished -= Asked;

            var (own, libraries) = (0, 0);
            // Pictures and films are the office's own and have limits of their own.
            foreach (var request in asked.ToArray().Where(r => r.ResourceType is not "image" and not "media"))
            {
                var bytes = (await request.SizesAsync()).ResponseBodySize;
                if (!new Uri(request.Url).AbsolutePath.StartsWith("/dist/", StringComparison.Ordinal))
                    own += bytes;
                else
                    libraries += sizes[request.Url] = Math.Max(bytes, sizes.GetValueOrDefault(request.Url));
            }
            if (own is < 100 or > MostPage || libraries > MostLibraries)
                heavy.Add($"{page.Path}: {own} and {libraries} bytes");

            void Asked(object? sender, Microsoft.Playwright.IRequest request) => asked.Add(request);
        }

        heavy.ShouldBeEmpty();
        sizes.Values.Sum().ShouldBeInRange(50_000, MostLibraries);
    }

    internal static Task<string[]> WiderThanTheWindow(Seat seat) => seat.Page.EvaluateAsync<string[]>(Wider);
}
