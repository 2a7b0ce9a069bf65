using System.Net;
using System.Text.RegularExpressions;
using Campaigns.Content.Units;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Serve;

public sealed partial class ServeTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/cong")]
    [InlineData("/cong/muong-sang")]
    [InlineData("/cong/muong-sang/rss.xml")]
    [InlineData("/cong/muong-sang/khong-co")]
    [InlineData("/sitemap.xml")]
    [InlineData("/health")]
    [InlineData("/favicon.svg")]
    public async Task Every_answer_tells_the_browser_to_run_nothing_inline_and_guess_nothing(string path)
    {
        await using var desk = await DeskBench.Open();
        using var response = await desk.Client.GetAsync(path);
        Header(response, "Content-Security-Policy").ShouldContain("default-src 'none'");
        Header(response, "Content-Security-Policy").ShouldContain("frame-ancestors 'none'");
        Header(response, "Content-Security-Policy").ShouldNotContain("unsafe");
        Header(response, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(response, "Referrer-Policy").ShouldNotBeEmpty();
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Every_page_of_an_empty_store_answers_and_every_asset_it_names_has_bytes()
    {
        await using var desk = await DeskBench.Open(withUnit: false);
        foreach (var path in new[] { SignInEndpoints.First, "/cong", "/radio" })
        {
            var html = await desk.Text(path);
            var assets = Assets().Matches(html).Select(m => m.Groups["file"].Value).ToArray();
            assets.ShouldNotBeEmpty(path);
            foreach (var asset in assets)
                (await (await desk.Client.GetAsync(asset)).Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(100, asset);
        }
    }

    [Fact]
    public async Task A_style_names_only_fonts_that_are_served()
    {
        await using var desk = await DeskBench.Open();
        var style = Assets().Matches(await desk.Text("/cong/muong-sang")).Select(m => m.Groups["file"].Value).Single(f => f.EndsWith(".css", StringComparison.Ordinal));
        var fonts = Fonts().Matches(await desk.Text(style)).Select(m => m.Groups["file"].Value).ToArray();
        fonts.Length.ShouldBe(6);
        foreach (var font in fonts)
            (await (await desk.Client.GetAsync($"/dist/{font}")).Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(5000, font);
    }

    [Fact]
    public async Task A_bundle_travels_compressed_and_is_asked_for_once()
    {
        await using var desk = await DeskBench.Open();
        var script = Assets().Matches(await desk.Text("/")).Select(m => m.Groups["file"].Value).Single(f => f.EndsWith(".js", StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Get, script) { Headers = { { "Accept-Encoding", "gzip" } } };
        using var response = await desk.Client.SendAsync(request);
        response.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        var travelled = await response.Content.ReadAsByteArrayAsync();
        travelled.Length.ShouldBeLessThan((await desk.Text(script)).Length / 2);
        response.Headers.CacheControl!.ToString().ShouldContain("immutable");
    }

    [Fact]
    public async Task Vietnamese_goes_out_as_itself_and_not_as_entities()
    {
        await using var desk = await DeskBench.Open();
        var html = await desk.Text("/");
        html.ShouldContain("Hôm nay");
        html.ShouldContain("Mọi việc đều ổn.");
        html.ShouldNotContain("&#x1");
    }

    [Fact]
    public async Task The_store_is_asked_whether_it_is_well()
    {
        await using var desk = await DeskBench.Open();
        (await desk.Text("/health")).ShouldBe("Healthy");
    }

    [Fact]
    public async Task A_desk_on_this_machine_alone_answers_to_no_foreign_name()
    {
        await using var desk = await DeskBench.Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "evil.example" } };
        using var response = await desk.Client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/hom-nay")]
    [InlineData("/radio")]
    [InlineData("/thu/abc")]
    public async Task By_the_public_address_only_what_citizens_may_see_is_found(string path)
    {
        await using var desk = await DeskBench.Open(settings: ("Desk:PublicAddress", "https://xa.example.vn"));
        (await Outside(desk, path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Outside(desk, "/cong/muong-sang")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Outside(desk, "/")).Headers.Location.ShouldBe(new Uri("/cong", UriKind.Relative));
    }

    [Fact]
    public async Task The_address_of_a_unit_is_public_as_well()
    {
        await using var desk = await DeskBench.Open();
        await desk.Service<UnitStore>().Save(desk.Unit with { Settings = new UnitSettings { PublicAddress = "https://xa.example.vn" } });
        (await Outside(desk, "/hom-nay")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Outside(desk, "/cong/muong-sang")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("https://xa.example.vn", "XA.example.vn.")]
    [InlineData("https://xã.example.vn", "xn--x-yfa.example.vn")]
    public async Task A_name_is_public_however_it_is_written(string address, string asked)
    {
        await using var desk = await DeskBench.Open(settings: ("Desk:PublicAddress", address));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hom-nay") { Headers = { Host = asked } };
        using var response = await desk.Client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_comes_through_a_proxy_counts_as_from_outside()
    {
        await using var desk = await DeskBench.Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hom-nay") { Headers = { { "X-Forwarded-For", "203.0.113.9" } } };
        using var response = await desk.Client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_desk_open_to_the_network_says_that_passwords_travel_in_the_clear()
    {
        await using var narrow = await DeskBench.Open();
        await using var wide = await DeskBench.Open("http://0.0.0.0:0");
        (await narrow.Text("/")).ShouldNotContain("nghe lén mật khẩu");
        (await wide.Text("/")).ShouldContain("nghe lén mật khẩu");
    }

    private static Task<HttpResponseMessage> Outside(DeskBench desk, string path) =>
        desk.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "xa.example.vn" } });

    private static string Header(HttpResponseMessage response, string name) => string.Join(",", response.Headers.GetValues(name));

    [GeneratedRegex("(?:href|src)=\"(?<file>/(?:dist/|favicon)[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Assets();

    [GeneratedRegex("url\\(\"?\\./(?<file>[^)\"]+woff2)\"?\\)", RegexOptions.NonBacktracking)]
    private static partial Regex Fonts();
}
