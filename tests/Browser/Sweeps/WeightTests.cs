using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>What travels for a page, as the browser counted it: compressed, in bytes.</summary>
public sealed class WeightTests
{
    private const int MostPage = 60_000, MostLibraries = 400_000;

    public static TheoryData<string> Pages => DeskPage.Paths;

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_light_and_so_are_the_libraries_that_are_kept_for_the_next(string path)
    {
        var (sample, page) = (await SampleDesk.One(), DeskPage.Of(path));
        await using var seat = page.Guest ? await sample.Desk.Guest() : await sample.Desk.As(SampleDesk.Everybody);
        var requests = new List<IRequest>();
        seat.Page.RequestFinished += (_, request) => requests.Add(request);
        await seat.Go(page.On(sample));
        await seat.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var (own, libraries) = (0, 0);
        // Pictures and films are the office's own and have limits of their own.
        foreach (var request in requests.ToArray().Where(r => r.ResourceType is not "image" and not "media"))
        {
            var bytes = (await request.SizesAsync()).ResponseBodySize;
            if (new Uri(request.Url).AbsolutePath.StartsWith("/dist/", StringComparison.Ordinal))
                libraries += bytes;
            else
                own += bytes;
        }

        own.ShouldBeInRange(100, MostPage);
        libraries.ShouldBeInRange(1_000, MostLibraries);
    }
}
