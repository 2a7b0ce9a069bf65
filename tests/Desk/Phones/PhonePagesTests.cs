using System.Net;
using AngleSharp.Html.Parser;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Desk.Library;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Desk.Phones;

public sealed class PhonePagesTests
{
    [StoreFact]
    public async Task A_phone_without_an_account_sends_photographs_that_stand_on_the_item_under_the_name_of_who_made_the_code()
    {
        await using var desk = await Wide();
        var item = await desk.Item();
        var path = await Code(desk, item);

        desk.Hold(null);
        (await desk.See(path)).QuerySelector(".phone-item")!.TextContent.ShouldContain(item.Title);
        var sent = await Send(desk, path, ("một.jpg", TestPicture.Jpeg(turn: 6)), ("hai.png", TestPicture.Png));

        (sent.Status, sent.Location).ShouldBe((HttpStatusCode.Redirect, $"{path}?xong=2"));
        var now = await desk.Now(item);
        (now.Pictures.Count, now.Revision).ShouldBe((2, 2));
        (await desk.Service<ItemVersions>().Of(item.Id))[0].Person.ShouldBe(WritingBench.Writer);
        (await desk.See($"{path}?xong=2")).QuerySelector("[role=status]")!.TextContent.ShouldContain("2 ảnh");
        await desk.As(WritingBench.Writer);
        (await desk.See($"/tin-bai/{item.Id}/anh/dien-thoai/da-toi")).QuerySelectorAll("img").Length.ShouldBe(2);
    }

    [StoreFact]
    public async Task The_address_opens_one_item_for_a_quarter_of_an_hour_and_a_new_one_ends_it()
    {
        await using var desk = await Wide();
        var item = await desk.Item();
        var first = await Code(desk, item);
        var second = await Code(desk, item);

        (await desk.Status(first)).ShouldBe(HttpStatusCode.NotFound);
        (await desk.Status(second)).ShouldBe(HttpStatusCode.OK);
        desk.Clock.Advance(PhoneStore.Lasts);
        (await desk.Status(second)).ShouldBe(HttpStatusCode.NotFound);
        (await Send(desk, second, ("một.png", TestPicture.Png))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await desk.Now(item)).Pictures.ShouldBeEmpty();
        (await desk.Status("/gui-anh/khong-co")).ShouldBe(HttpStatusCode.NotFound);
    }

    [StoreFact]
    public async Task So_many_files_and_no_more_and_not_one_sending_right_after_the_other()
    {
        await using var desk = await Wide();
        var item = await desk.Item();
        var path = await Code(desk, item);
        (string, byte[])[] Ten(int seed) => [.. Enumerable.Range(0, 10).Select(i => ($"{i}.jpg", TestPicture.Jpeg(seed: (seed * 10) + i)))];

        (await Send(desk, path, Ten(0))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Send(desk, path, ("thêm.png", TestPicture.Png))).Status.ShouldBe(HttpStatusCode.BadRequest);
        desk.Clock.Advance(PhoneStore.Apart);
        (await Send(desk, path, [.. Ten(1), ("11.png", TestPicture.Png)])).Status.ShouldBe(HttpStatusCode.BadRequest);
        // The item is full: the photographs are in the library, and the phone is told.
        (await Send(desk, path, Ten(1))).Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("quá 10");
        desk.Clock.Advance(PhoneStore.Apart);
        (await Send(desk, path, ("thêm.png", TestPicture.Png))).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await desk.Now(item)).Pictures.Count.ShouldBe(10);
        (await desk.See(path)).QuerySelector("form").ShouldBeNull();
    }

    [StoreFact]
    public async Task What_is_no_photograph_is_refused_and_a_video_too()
    {
        await using var desk = await Wide();
        var item = await desk.Item();
        var path = await Code(desk, item);

        var sent = await Send(desk, path, ("<img src=x onerror=alert(1)>.svg", "<svg onload='alert(1)'/>"u8.ToArray()), ("phim.mp4", TestVideo.Bytes()), ("tốt.png", TestPicture.Png));

        sent.Status.ShouldBe(HttpStatusCode.BadRequest);
        sent.Page.QuerySelectorAll("[role=alert]").Length.ShouldBe(2);
        sent.Page.QuerySelectorAll("[onerror], [onload]").ShouldBeEmpty();
        (await desk.Now(item)).Pictures.Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task What_comes_after_an_approval_waits_in_the_library()
    {
        await using var desk = await Wide();
        var item = await desk.Item();
        await desk.Queue(item);
        var path = await Code(desk, item);
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.Service<ApprovalDesk>().Approve(item.Id, WritingBench.Approver);

        (await Send(desk, path, ("một.png", TestPicture.Png))).Location!.ShouldEndWith("&kho=1");

        (await desk.Service<ApprovalDesk>().Of(item.Id))[0].Voided.ShouldBeNull();
        (await desk.Now(item)).Pictures.ShouldBeEmpty();
        (await desk.Entries()).Count.ShouldBe(1);
        (await desk.Press($"/tin-bai/{item.Id}/anh/dien-thoai", "mo-ma")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [StoreFact]
    public async Task Of_the_secret_only_its_hash_is_kept()
    {
        await using var desk = await Wide();
        var path = await Code(desk, await desk.Item());
        var rows = await desk.Service<Database>().Read(session => session.List<string>("SELECT id || item_id || secret_hash || person FROM phone_link"));
        rows.ShouldHaveSingleItem().ShouldNotContain(path[(path.LastIndexOf('/') + 1)..]);
    }

    [Fact]
    public async Task A_desk_that_listens_on_its_own_machine_alone_says_that_no_phone_can_reach_it()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        var opened = await desk.Press($"/tin-bai/{item.Id}/anh/dien-thoai", "mo-ma");
        opened.Status.ShouldBe(HttpStatusCode.Conflict);
        opened.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("0.0.0.0");
        opened.Page.QuerySelector(".phone-code").ShouldBeNull();
    }

    [Theory]
    [InlineData("192.168.1.20:5080", "http://0.0.0.0:5080", "", "http://192.168.1.20:5080")]
    [InlineData("localhost:5080", "http://0.0.0.0:5080", "", "http://192.168.1.7:5080")]
    [InlineData("localhost:5080", "http://*:5080", "https://xa.vn", "http://192.168.1.7:5080")]
    [InlineData("localhost:5080", "http://localhost:5080;http://192.168.1.9:8080", "", "http://192.168.1.9:8080")]
    [InlineData("localhost:5080", "http://localhost:5080", "https://xa.vn/", "https://xa.vn")]
    [InlineData("localhost:5080", "http://127.0.0.1:5080", "", null)]
    public void The_address_for_a_phone_is_never_the_machines_own(string host, string urls, string publicAddress, string? chosen) =>
        PhoneAddress.Choose("http", new Microsoft.AspNetCore.Http.HostString(host), Listening.Parse(urls).Value!, publicAddress, [IPAddress.Parse("192.168.1.7")]).ShouldBe(chosen);

    /// <summary>A desk that a phone can reach: what stands on the code is looked up by its path.</summary>
    private static async Task<DeskBench> Wide()
    {
        var desk = await DeskBench.Open(services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<Content.Cards.ICardStudio>(services, new Accounts.TestStudio(paints: true)),
            settings: ("Desk:PublicAddress", "https://xa.example.vn"));
        await desk.As(WritingBench.Writer);
        return desk;
    }

    private static async Task<string> Code(DeskBench desk, Item item)
    {
        var made = await desk.Press($"/tin-bai/{item.Id}/anh/dien-thoai", "mo-ma");
        made.Page.QuerySelector(".phone-code svg").ShouldNotBeNull();
        return new Uri(made.Page.QuerySelector("#dia-chi")!.GetAttribute("value")!).AbsolutePath;
    }

    private static async Task<(HttpStatusCode Status, AngleSharp.Dom.IDocument Page, string? Location)> Send(DeskBench desk, string path, params (string Name, byte[] Bytes)[] files)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), "tep", name);
        using var answer = await desk.Client.PostAsync(path, content);
        return (answer.StatusCode, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()), answer.Headers.Location?.ToString());
    }
}
