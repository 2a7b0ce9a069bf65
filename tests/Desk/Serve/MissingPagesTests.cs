using System.Net;
using AngleSharp.Html.Parser;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Serve;

/// <summary>What stands where nothing is: the same page whatever was asked for, and a bare answer for programs.</summary>
public sealed class MissingPagesTests
{
    [StoreFact]
    public async Task An_unknown_address_gets_a_page_with_the_way_back_signed_in_or_not()
    {
        await using var desk = await DeskBench.Open();
        var page = await Asked(desk, "/khong-co-trang-nay");
        (page.Status, page.Title, page.Back).ShouldBe((HttpStatusCode.NotFound, "Không có trang này", "/"));
        var row = await Asked(desk, "/lich-tuyen-truyen/khong-co-don-vi");
        (row.Status, row.Title).ShouldBe((HttpStatusCode.NotFound, "Không có trang này"), "an address of ours with nothing behind it is no emptier");
        desk.Hold(null);

        (await Asked(desk, "/khong-co-trang-nay")).ShouldBe(page, "nothing is told to whoever is not signed in that others are not told");
    }

    [StoreFact]
    public async Task From_outside_the_desk_is_not_named()
    {
        await using var desk = await DeskBench.Open();
        await desk.Service<UnitStore>().Save(desk.Unit with { Settings = desk.Unit.Settings with { PublicAddress = "https://muongsang.sonla.gov.vn" } });

        var known = await Asked(desk, "/tin-bai", ("X-Forwarded-For", "203.0.113.7"));
        var unknown = await Asked(desk, "/khong-co-trang-nay", ("X-Forwarded-For", "203.0.113.7"));

        known.ShouldBe(unknown, "a page of the desk and none are the same from there");
        unknown.Back.ShouldBe("/cong");
    }

    [StoreFact]
    public async Task Programs_get_no_page()
    {
        await using var desk = await DeskBench.Open();

        (await Asked(desk, "/api/v1/khong-co")).Title.ShouldBeNull();
        (await Asked(desk, "/khong-co", ("HX-Request", "true"))).Title.ShouldBeNull();
        (await desk.Client.GetStringAsync("/health")).ShouldNotBeEmpty();
        using var bare = await desk.Client.GetAsync("/khong-co.png");
        (bare.StatusCode, (await bare.Content.ReadAsStringAsync()).Length).ShouldBe((HttpStatusCode.NotFound, 0));
    }

    private static async Task<(HttpStatusCode Status, string? Title, string? Back)> Asked(DeskBench desk, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var answer = await desk.Client.SendAsync(request);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, page.QuerySelector("h1")?.TextContent, page.QuerySelector("a.btn")?.GetAttribute("href"));
    }
}
