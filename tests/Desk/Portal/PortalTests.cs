using System.Net;
using System.Xml.Linq;
using Campaigns.Channels.Contract;
using Campaigns.Channels.Portal;
using Campaigns.Content.Accounts;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Portal;

public sealed class PortalTests
{
    private const string Home = "/cong/muong-sang";

    [StoreFact]
    public async Task The_only_unit_is_where_the_portal_leads()
    {
        await using var desk = await DeskBench.Open();
        using var response = await desk.Client.GetAsync("/cong");
        response.Headers.Location.ShouldBe(new Uri(Home, UriKind.Relative));
    }

    [StoreFact]
    public async Task An_empty_portal_says_so_and_its_feeds_are_whole()
    {
        await using var desk = await DeskBench.Open();
        (await desk.Text(Home)).ShouldContain("Chưa có bài nào ở đây.");
        XDocument.Parse(await desk.Text($"{Home}/rss.xml")).Descendants("item").ShouldBeEmpty();
        XDocument.Parse(await desk.Text($"{Home}/atom.xml")).Root!.Name.LocalName.ShouldBe("feed");
        XDocument.Parse(await desk.Text("/sitemap.xml")).Root!.Name.LocalName.ShouldBe("urlset");
    }

    [StoreFact]
    public async Task A_page_shows_its_item_with_its_picture_and_its_shelves()
    {
        await using var desk = await DeskBench.Open();
        var picture = await desk.Picture("Ba việc làm ngay");
        var path = await Publish(desk, DeskBench.Page("Ra quân ngày 10/10", "<p>Bà con <strong>đến đông</strong>.</p>", picture));
        var html = await desk.Text(path);
        html.ShouldContain("<h1>Ra quân ngày 10/10</h1>");
        html.ShouldContain("<p>Bà con <strong>đến đông</strong>.</p>");
        html.ShouldContain($"""<img src="/hinh/{picture.Hash}.png" alt="Ba việc làm ngay" width="1200" height="630" """.TrimEnd());
        html.ShouldContain($"{Home}/chuyen-muc/chuyen-doi-so");
        html.ShouldContain($"{Home}/chien-dich/ngay-chuyen-doi-so-quoc-gia-2026");
        html.ShouldContain($"{Home}/chu-de/nhan-thuc-so");
        html.ShouldContain("08:00, 05/10/2026");
    }

    [StoreFact]
    public async Task A_page_tells_other_sites_what_it_is()
    {
        await using var desk = await DeskBench.Open();
        var picture = await desk.Picture();
        var path = await Publish(desk, DeskBench.Page("Ra quân", picture: picture));
        var html = await desk.Text(path);
        var origin = desk.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        html.ShouldContain($"""<meta property="og:url" content="{origin}{path}" """.TrimEnd());
        html.ShouldContain("""<meta property="og:title" content="Ra quân" """.TrimEnd());
        html.ShouldContain("""<meta property="og:type" content="article" """.TrimEnd());
        html.ShouldContain($"""<meta property="og:image" content="{origin}/hinh/{picture.Hash}.png" """.TrimEnd());
        html.ShouldContain($"""<link rel="canonical" href="{origin}{path}" """.TrimEnd());
    }

    [StoreFact]
    public async Task Links_are_absolute_under_the_public_address()
    {
        await using var desk = await DeskBench.Open(settings: ("Desk:PublicAddress", "https://xa.example.vn"));
        var path = await Publish(desk, DeskBench.Page("Ra quân"));
        (await desk.Text(path)).ShouldContain($"https://xa.example.vn{path}");
        (await desk.Text("/sitemap.xml")).ShouldContain($"<loc>https://xa.example.vn{path}</loc>");
        (await desk.Text("/robots.txt")).ShouldContain("Sitemap: https://xa.example.vn/sitemap.xml");
    }

    [StoreFact]
    public async Task Every_page_of_the_portal_names_its_feeds_and_runs_no_script()
    {
        await using var desk = await DeskBench.Open();
        var standing = await Publish(desk, DeskBench.Page("Còn đây"));
        var gone = await PublishAndWithdraw(desk, "Đã gỡ");
        foreach (var path in new[] { Home, standing, gone, $"{Home}/khong-co", $"{Home}/chuyen-muc/chuyen-doi-so", $"{Home}/chuyen-muc/khong-co" })
        {
            using var response = await desk.Client.GetAsync(path);
            var html = await response.Content.ReadAsStringAsync();
            html.ShouldContain($"""<link rel="alternate" type="application/rss+xml" title="Tin mới (RSS)" href="{Home}/rss.xml" """.TrimEnd(), Case.Sensitive, path);
            html.ShouldContain("application/atom+xml", Case.Sensitive, path);
            html.ShouldNotContain("<script", Case.Insensitive, path);
            html.ShouldNotContain(" style=", Case.Insensitive, path);
        }
    }

    [StoreFact]
    public async Task What_was_taken_down_answers_410_and_stands_in_no_list()
    {
        await using var desk = await DeskBench.Open();
        var path = await PublishAndWithdraw(desk, "Tin sai");
        using var response = await desk.Client.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.Gone);
        var html = await response.Content.ReadAsStringAsync();
        html.ShouldContain("Bài này đã được gỡ");
        html.ShouldNotContain("Nội dung.");
        (await desk.Text(Home)).ShouldNotContain("Tin sai");
        (await desk.Text($"{Home}/rss.xml")).ShouldNotContain("Tin sai");
        (await desk.Text($"{Home}/atom.xml")).ShouldNotContain("Tin sai");
        (await desk.Text("/sitemap.xml")).ShouldNotContain(path);
    }

    [StoreTheory]
    [InlineData("/cong/khong-co")]
    [InlineData("/cong/khong-co/rss.xml")]
    [InlineData("/cong/muong-sang/khong-co")]
    [InlineData("/cong/muong-sang/chu-de/khong-co")]
    [InlineData("/cong/muong-sang?trang=2")]
    public async Task An_address_where_nothing_is_answers_404(string path)
    {
        await using var desk = await DeskBench.Open();
        (await desk.Status(path)).ShouldBe(HttpStatusCode.NotFound);
    }

    [StoreFact]
    public async Task The_archive_goes_on_over_pages_and_loses_nothing()
    {
        await using var desk = await DeskBench.Open();
        var account = await desk.Account(ChannelKind.Portal);
        for (var i = 1; i <= PortalList.PageSize + 3; i++)
        {
            desk.Clock.Advance(TimeSpan.FromMinutes(1));
            await desk.Publish(account, DeskBench.Page($"Tin số {i:00}"));
        }
        var shelf = $"{Home}/chuyen-muc/chuyen-doi-so";
        var (first, second) = (await desk.Text(shelf), await desk.Text($"{shelf}?trang=2"));
        first.ShouldContain($"{shelf}?trang=2");
        first.IndexOf("Tin số 23", StringComparison.Ordinal).ShouldBeLessThan(first.IndexOf("Tin số 22", StringComparison.Ordinal));
        for (var i = 1; i <= PortalList.PageSize + 3; i++)
            (first.Contains($">Tin số {i:00}<", StringComparison.Ordinal) ^ second.Contains($">Tin số {i:00}<", StringComparison.Ordinal)).ShouldBeTrue($"{i}");
        (await desk.Status($"{shelf}?trang=3")).ShouldBe(HttpStatusCode.NotFound);
    }

    [StoreTheory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("'\" onmouseover='alert(1)' x=\"")]
    public async Task A_title_is_text_wherever_it_stands(string title)
    {
        await using var desk = await DeskBench.Open();
        var picture = await desk.Picture(title);
        var page = DeskBench.Page(title, picture: picture, section: title) with { Campaign = title, Theme = title, Link = $"javascript:{title}" };
        var path = await Publish(desk, page);
        foreach (var address in new[] { path, Home })
        {
            var html = await desk.Text(address);
            html.ShouldNotContain("<script");
            html.ShouldNotContain("<img src=x");
            html.ShouldNotContain("' onmouseover='");
            html.ShouldNotContain("\" onmouseover");
            html.ShouldNotContain("href=\"javascript:");
        }
        XDocument.Parse(await desk.Text($"{Home}/rss.xml")).Descendants("item").Single().Element("title")!.Value.ShouldBe(title);
    }

    [StoreFact]
    public async Task A_feed_holds_what_was_published_and_survives_characters_that_xml_forbids()
    {
        await using var desk = await DeskBench.Open();
        var picture = await desk.Picture("Hình & chữ");
        var path = await Publish(desk, DeskBench.Page("Tin\u0001 mới & \ud83d\udce2 nhất", "<p>A & B</p>", picture));
        var rss = XDocument.Parse(await desk.Text($"{Home}/rss.xml")).Descendants("item").Single();
        rss.Element("title")!.Value.ShouldBe("Tin mới & \ud83d\udce2 nhất");
        rss.Element("link")!.Value.ShouldEndWith(path);
        rss.Element("pubDate")!.Value.ShouldBe("Mon, 05 Oct 2026 01:00:00 GMT");
        rss.Elements().Single(e => e.Name.LocalName == "encoded").Value.ShouldContain("alt=\"Hình &amp; chữ\"");
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = XDocument.Parse(await desk.Text($"{Home}/atom.xml")).Descendants(atom + "entry").Single();
        entry.Element(atom + "updated")!.Value.ShouldBe("2026-10-05T01:00:00Z");
        entry.Element(atom + "content")!.Value.ShouldEndWith("<p>A & B</p>");
    }

    [StoreFact]
    public async Task A_corrected_page_keeps_its_address_and_says_when_it_was_corrected()
    {
        await using var desk = await DeskBench.Open();
        var dispatch = await desk.Publish(await desk.Account(ChannelKind.Portal), DeskBench.Page("Lịch tiếp dân"));
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.Service<ChannelSet>().For(dispatch.Account)!.Update(dispatch with { Variant = DeskBench.Page("Lịch tiếp dân tháng 10") }, CancellationToken.None);
        var html = await desk.Text($"{Home}/{dispatch.RemoteId}");
        html.ShouldContain("Lịch tiếp dân tháng 10");
        html.ShouldContain("cập nhật");
        html.ShouldContain("09:00, 05/10/2026");
    }

    private static async Task<string> Publish(DeskBench desk, Content.Captions.Variant page) =>
        $"{Home}/{(await desk.Publish(await desk.Account(ChannelKind.Portal), page)).RemoteId}";

    private static async Task<string> PublishAndWithdraw(DeskBench desk, string title)
    {
        var dispatch = await desk.Publish(await desk.Account(ChannelKind.Portal), DeskBench.Page(title));
        await desk.Service<ChannelSet>().For(dispatch.Account)!.Withdraw(dispatch, CancellationToken.None);
        return $"{Home}/{dispatch.RemoteId}";
    }
}
