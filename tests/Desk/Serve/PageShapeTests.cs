using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Captions;
using Campaigns.Desk.People;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Serve;

/// <summary>Every page is whole HTML that a screen reader finds its way through.</summary>
public sealed class PageShapeTests
{
    [Fact]
    public async Task Every_page_is_well_formed_and_finds_its_way_without_eyes()
    {
        await using var desk = await DeskBench.Open();
        foreach (var path in await Fill(desk))
        {
            using var response = await desk.Client.GetAsync(path);
            var page = Parse(await response.Content.ReadAsStringAsync(), path);
            page.DocumentElement.GetAttribute("lang").ShouldBe("vi", path);
            page.Title.ShouldNotBeNullOrWhiteSpace(path);
            page.QuerySelectorAll("h1").Length.ShouldBe(1, path);
            page.QuerySelectorAll("main").Length.ShouldBe(1, path);
            page.QuerySelectorAll("img").ShouldAllBe(i => i.HasAttribute("alt") && i.HasAttribute("width") && i.HasAttribute("height"), path);
            page.QuerySelectorAll("nav").ShouldAllBe(n => n.HasAttribute("aria-label"), path);
            page.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique(path);
            page.QuerySelectorAll("[aria-labelledby]").ShouldAllBe(e => page.GetElementById(e.GetAttribute("aria-labelledby")!) != null, path);
            page.QuerySelectorAll("[style], [onclick], script:not([src])").ShouldBeEmpty(path);
            page.QuerySelectorAll("a").ShouldAllBe(a => a.TextContent.Trim().Length > 0, path);
            HeadingsDoNotSkip(page, path);
        }
    }

    [Fact]
    public async Task Every_link_from_page_to_page_leads_somewhere()
    {
        await using var desk = await DeskBench.Open();
        await Fill(desk);
        var (seen, next) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(["/", "/cong/muong-sang", "/radio"]));
        // From a day, a week and a year a link leads to the next one, for two centuries: a few stand for all.
        var times = new Dictionary<string, int>(StringComparer.Ordinal) { ["date="] = 0, ["ngay="] = 0, ["tuan="] = 4, ["nam="] = 4 };
        while (next.TryDequeue(out var path))
        {
            if (!seen.Add(path) || times.Keys.FirstOrDefault(time => path.Contains(time, StringComparison.Ordinal)) is { } when && --times[when] < 0)
                continue;
            using var response = await desk.Client.GetAsync(path);
            ((int)response.StatusCode).ShouldBeLessThan(400, path);
            if (response.Headers.Location is { } location)
                next.Enqueue(location.ToString());
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            foreach (var link in Parse(await response.Content.ReadAsStringAsync(), path).QuerySelectorAll("[href], [src]"))
                if ((link.GetAttribute("href") ?? link.GetAttribute("src")) is ['/', ..] target)
                    next.Enqueue(target.Split('#')[0]);
        }
        seen.Count.ShouldBeGreaterThan(15);
    }

    private static IDocument Parse(string html, string path)
    {
        try
        {
            return new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
        }
        catch (HtmlParseException e)
        {
            throw new ShouldAssertException($"{path}: {e.Message} at {e.Position}\n{html}", e);
        }
    }

    private static void HeadingsDoNotSkip(IDocument page, string path)
    {
        var last = 0;
        foreach (var level in page.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0'))
        {
            level.ShouldBeLessThanOrEqualTo(last + 1, path);
            last = level;
        }
    }

    private static async Task<IReadOnlyList<string>> Fill(DeskBench desk)
    {
        var (portal, facebook, zalo, station) = (await desk.Account(ChannelKind.Portal), await desk.Account(ChannelKind.Facebook, sandbox: true),
            await desk.Account(ChannelKind.ZaloOa, sandbox: true), await desk.Account(ChannelKind.Radio));
        var picture = await desk.Picture();
        var page = await desk.Publish(portal, DeskBench.Page("Ra quân", "<h2>Ba việc</h2><p>Bà con đến đông.</p>", picture));
        await desk.Publish(portal, DeskBench.Page("Lịch tiếp dân"));
        await desk.Publish(facebook, new Variant { Form = VariantForm.FacebookText, Title = "Ra quân", Text = "Ra quân", Pictures = [picture], Cuts = ["Bảng."] });
        await desk.Publish(zalo, new Variant { Form = VariantForm.ZaloArticle, Title = "Ra quân", Text = "Ra quân", Pictures = [picture], Paragraphs = ["Một.", "Hai."] });
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.EveryDay, new TimeOnly(17, 0), 15);
        await desk.Publish(station, new Variant { Form = VariantForm.RadioText, Title = "Ra quân", Text = "Kính thưa bà con." });
        foreach (var state in Enum.GetValues<PostState>())
            await desk.Post(portal, $"Bài {state}", state, TimeSpan.FromHours(3), why: "Có lý do.");
        await desk.Post(portal, "Ngày kia", due: TimeSpan.FromHours(50));
        await desk.Account(ChannelKind.WordPress);
        var hand = await desk.Account(ChannelKind.Assisted);
        var (waits, missed) = (await desk.Post(hand, "Chờ tay", PostState.Waiting), await desk.Post(hand, "Quá hạn", PostState.Missed));
        var written = await desk.Item(more: i => i with { Section = "Thông báo" });
        await desk.Queue(written);
        await desk.Service<SubmissionDesk>().Submit(written.Id, 1, WritingBench.Writer);
        var person = await desk.Person("Người để xem", desk.Unit.Id, PersonRole.Viewer);
        return ["/", "/tai-khoan", "/cai-dat", "/cai-dat/dia-chi", $"/cai-dat/don-vi/{desk.Unit.Id}", $"/cai-dat/don-vi/{desk.Unit.Id}/cach-doc", $"/cai-dat/dai/{station.Id}", "/cai-dat/nguoi-dung", $"/cai-dat/nguoi-dung/{person.Id}", "/cai-dat/nguoi-dung/khong-co", "/cai-dat/nhat-ky", "/mat-khau/khong-co",
            "/tin-bai", "/tin-bai/moi", $"/tin-bai/{written.Id}", $"/tin-bai/{written.Id}/lich-su", $"/tin-bai/{written.Id}/infographic", "/tin-bai/khong-co", "/duyet", $"/duyet/{written.Id}",
            "/kenh", "/kenh/ket-noi/dang-tay", $"/kenh/{facebook.Id}", $"/kenh/{facebook.Id}/thu", "/kenh/khong-co", "/dang-tay", $"/dang-tay/{waits}", $"/dang-tay/{missed}", "/dang-tay/khong-co", "/lich", "/lich?xem=tuan", "/lich?xem=danh-sach", $"/lich/bai/{waits}", "/lich/bai/khong-co", "/lich/dia-chi",
            "/hang-cho", $"/hang-cho/{facebook.Id}", "/hang-cho/khong-co", "/cong/muong-sang", $"/cong/muong-sang/{page.RemoteId}", "/cong/muong-sang/chuyen-muc/chuyen-doi-so", "/cong/muong-sang/khong-co",
            "/cong/khong-co", $"/thu/{facebook.Id}", $"/thu/{zalo.Id}", "/thu/khong-co", $"/radio/{station.Id}", "/radio/khong-co"];
    }
}
