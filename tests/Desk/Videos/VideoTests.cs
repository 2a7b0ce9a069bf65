using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Content.Media;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Videos;

public sealed class VideoTests
{
    [Fact]
    public async Task A_video_is_served_under_its_hash_for_ever_as_what_it_is()
    {
        await using var desk = await DeskBench.Open();
        var video = await Keep(desk);

        using var response = await desk.Client.GetAsync(VideoEndpoints.Path(video.Hash));

        response.Content.Headers.ContentType!.MediaType.ShouldBe("video/mp4");
        response.Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(TestVideo.Bytes());
    }

    [Fact]
    public async Task A_player_gets_the_part_it_asks_for()
    {
        await using var desk = await DeskBench.Open();
        var video = await Keep(desk);
        using var request = new HttpRequestMessage(HttpMethod.Get, VideoEndpoints.Path(video.Hash));
        request.Headers.Range = new RangeHeaderValue(1_000, 1_499);

        using var response = await desk.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        response.Content.Headers.ContentRange!.ToString().ShouldBe("bytes 1000-1499/4000");
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(TestVideo.Bytes()[1_000..1_500]);
    }

    [Theory]
    [InlineData("/video/abc.mp4")]
    [InlineData("/video/0000000000000000000000000000000000000000000000000000000000000000.mp4")]
    [InlineData("/video/..%2f..%2fcampaigns.db.mp4")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        await using var desk = await DeskBench.Open();
        (await desk.Status(path)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_page_of_the_portal_plays_the_video_with_the_picture_before_it_and_feeds_enclose_it()
    {
        await using var desk = await DeskBench.Open();
        var video = await Keep(desk);
        var picture = await desk.Picture();
        var account = await desk.Account(ChannelKind.Portal);
        var page = DeskBench.Page("Video: nộp hồ sơ tại nhà", "<p>Bà con xem.</p>", picture) with { Video = video };
        var sent = await desk.Publish(account, page);

        var html = await desk.Text($"/cong/muong-sang/{sent.RemoteId}");

        html.ShouldContain($"<video controls preload=\"metadata\" playsinline poster=\"/hinh/{picture.Hash}.png\" width=\"1280\" height=\"720\" aria-label=\"Bà con xem hướng dẫn\">");
        html.ShouldContain($"<source src=\"{VideoEndpoints.Path(video.Hash)}\" type=\"video/mp4\"");
        var enclosure = XDocument.Parse(await desk.Text("/cong/muong-sang/rss.xml")).Descendants("enclosure").ShouldHaveSingleItem();
        (enclosure.Attribute("length")!.Value, enclosure.Attribute("type")!.Value).ShouldBe(("4000", "video/mp4"));
        using var response = await desk.Client.GetAsync("/cong/muong-sang");
        string.Join(",", response.Headers.GetValues("Content-Security-Policy")).ShouldContain("media-src 'self'");
    }

    private static async Task<VariantVideo> Keep(DeskBench desk)
    {
        using var folder = new TempFolder();
        var kept = (await desk.Service<MediaShelf>().Take(await TestVideo.File(folder.Path))).Value!;
        return new VariantVideo(kept.Hash, kept.MediaType, kept.Size, kept.Width, kept.Height, "Bà con xem hướng dẫn");
    }
}
