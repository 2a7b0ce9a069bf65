using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Pictures;

public sealed class PictureTests
{
    [Fact]
    public async Task A_picture_is_served_under_its_hash_for_ever_and_as_what_it_is()
    {
        await using var desk = await DeskBench.Open();
        var picture = await desk.Picture();
        using var response = await desk.Client.GetAsync(PictureEndpoints.Path(picture.Hash));
        response.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        response.Headers.CacheControl!.ToString().ShouldContain("immutable");
        string.Join(",", response.Headers.GetValues("X-Content-Type-Options")).ShouldBe("nosniff");
        Content.Frozen.FrozenStore.Hash(await response.Content.ReadAsByteArrayAsync()).ShouldBe(picture.Hash);
    }

    [Fact]
    public async Task A_browser_that_has_it_is_sent_nothing()
    {
        await using var desk = await DeskBench.Open();
        var picture = await desk.Picture();
        using var request = new HttpRequestMessage(HttpMethod.Get, PictureEndpoints.Path(picture.Hash));
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{picture.Hash}\""));
        using var response = await desk.Client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Frozen_words_are_no_picture_and_do_not_leave()
    {
        await using var desk = await DeskBench.Open();
        var words = await desk.Freeze(Encoding.UTF8.GetBytes("""{"form":"portalHtml","title":"Chưa công bố"}"""), "application/json");
        (await desk.Status(PictureEndpoints.Path(words))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/hinh/abc.png")]
    [InlineData("/hinh/0000000000000000000000000000000000000000000000000000000000000000.png")]
    [InlineData("/hinh/..%2f..%2fcampaigns.db.png")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        await using var desk = await DeskBench.Open();
        (await desk.Status(path)).ShouldBe(HttpStatusCode.NotFound);
    }
}
