using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Desk.Approvals;

/// <summary>A personal link on a phone that is not signed in, and those who try its door.</summary>
public sealed class LinkPagesTests
{
    private const string Leader = "Ông Chủ tịch", Pin = "271845";

    [StoreFact]
    public async Task A_leader_without_an_account_page_reads_by_a_pin_and_approves_once()
    {
        await using var desk = await Open();
        var item = await desk.Asked(days: 5);
        var link = await Made(desk, item);
        using var phone = Phone(desk);

        (await Get(phone, link)).Body!.TextContent.ShouldNotContain("Họp bản");
        (await Enter(phone, link, Pin)).Status.ShouldBe(HttpStatusCode.SeeOther);
        var page = await Get(phone, link);
        page.Body!.TextContent.ShouldContain("Mời bà con đến dự.");
        page.QuerySelectorAll("main a").ShouldBeEmpty("nothing leads on into the desk");
        var done = await Press(phone, page, "/duyet");

        (done.Status, done.Page.QuerySelector("h1")!.TextContent).ShouldBe((HttpStatusCode.OK, "Đã duyệt"));
        (await Approved(desk, item)).ShouldBeTrue();
        var act = (await desk.Service<StepDesk>().Acts(item.Id)).ShouldHaveSingleItem();
        (act.Person.Name, act.How).ShouldBe((Leader, ApprovalBy.Link));
        (await desk.Text($"/duyet/{item.Id}")).ShouldContain("duyệt qua liên kết");
        (await Status(phone, link)).ShouldBe(HttpStatusCode.NotFound);
        (await Press(phone, page, "/duyet")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [StoreFact]
    public async Task It_sends_back_with_a_word_and_is_dead_then()
    {
        await using var desk = await Open();
        var item = await desk.Asked(days: 5);
        var link = await Made(desk, item);
        using var phone = Phone(desk);
        await Enter(phone, link, Pin);

        (await Press(phone, await Get(phone, link), "/tra-lai", ("loi", " "))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await Press(phone, await Get(phone, link), "/tra-lai", ("loi", "Sai ngày."))).Page.QuerySelector("h1")!.TextContent.ShouldBe("Đã trả lại");

        (await desk.Now(item)).State.ShouldBe(ItemState.Returned);
        (await Status(phone, link)).ShouldBe(HttpStatusCode.NotFound);
    }

    [StoreFact]
    public async Task Wrong_pins_wait_and_then_the_link_is_dead_and_nothing_was_shown()
    {
        await using var desk = await Open();
        var item = await desk.Asked(days: 5);
        var link = await Made(desk, item);
        using var phone = Phone(desk);

        var answers = new List<HttpStatusCode>();
        for (var wrong = 0; wrong < 5; wrong++)
            answers.Add((await Enter(phone, link, "000111")).Status);
        answers.ShouldAllBe(status => status == HttpStatusCode.UnprocessableEntity);
        // Now even the right one waits.
        (await Enter(phone, link, Pin)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        for (var wrong = 5; wrong < LinkStore.MostWrong; wrong++)
        {
            desk.Clock.Advance(TimeSpan.FromMinutes(16));
            (await Enter(phone, link, "000111")).Status.ShouldBe(wrong == LinkStore.MostWrong - 1 ? HttpStatusCode.NotFound : HttpStatusCode.UnprocessableEntity);
        }
        desk.Clock.Advance(TimeSpan.FromMinutes(16));
        (await Status(phone, link)).ShouldBe(HttpStatusCode.NotFound);
        (await desk.Service<Database>().Read(session => session.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'item.link.lock'"))).ShouldBe(1);
        (await Approved(desk, item)).ShouldBeFalse();
    }

    [StoreFact]
    public async Task It_dies_after_its_hours_with_its_content_with_its_person_and_with_a_newer_one()
    {
        await using var desk = await Open();
        var (one, two, three, four) = (await desk.Asked(days: 5), await desk.Asked(days: 5), await desk.Asked(days: 5), await desk.Asked(days: 5));
        var (words, channel, newer) = (await Made(desk, one), await Made(desk, two), await Made(desk, three));
        using var phone = Phone(desk);
        await Enter(phone, channel, Pin);

        await desk.Service<ItemStore>().Change(one.Id, 1, item => item with { Body = "Lời khác." }, WritingBench.Writer);
        (await Status(phone, words)).ShouldBe(HttpStatusCode.NotFound);
        await desk.Queue(two, ChannelKind.Facebook);
        (await Status(phone, channel)).ShouldBe(HttpStatusCode.NotFound);
        var again = await Made(desk, three);
        (await Status(phone, newer)).ShouldBe(HttpStatusCode.NotFound);
        (await Status(phone, again)).ShouldBe(HttpStatusCode.OK);
        var leader = (await desk.Service<PersonStore>().Of(null, default)).Single(person => person.Name == Leader);
        await desk.Service<PersonStore>().Lock(leader.Id, true, "quản trị", default);
        (await Status(phone, again)).ShouldBe(HttpStatusCode.NotFound);
        await desk.Service<PersonStore>().Lock(leader.Id, false, "quản trị", default);
        var late = await Made(desk, four);
        desk.Clock.Advance(LinkStore.Life);
        (await Status(phone, late)).ShouldBe(HttpStatusCode.NotFound);
    }

    [StoreFact]
    public async Task Words_that_change_while_the_page_is_open_are_not_approved_by_it()
    {
        await using var desk = await Open();
        var item = await desk.Asked(days: 5);
        var link = await Made(desk, item);
        using var phone = Phone(desk);
        await Enter(phone, link, Pin);
        var page = await Get(phone, link);

        await desk.Queue(item, ChannelKind.Facebook);
        (await Press(phone, page, "/duyet")).Status.ShouldBe(HttpStatusCode.NotFound);

        (await Approved(desk, item)).ShouldBeFalse();
    }

    [StoreFact]
    public async Task Without_the_pin_in_this_very_browser_nothing_is_shown_decided_or_served()
    {
        await using var desk = await Open();
        var item = await desk.Asked(days: 5);
        var link = await Made(desk, item);
        using var phone = Phone(desk);
        using var stranger = Phone(desk);
        await Enter(phone, link, Pin);
        var page = await Get(phone, link);

        (await Get(stranger, link)).Body!.TextContent.ShouldNotContain("Họp bản");
        (await Press(stranger, page, "/duyet")).Page.QuerySelector("input[name=pin]").ShouldNotBeNull();
        (await Status(stranger, $"{link}/anh/{new string('a', 64)}")).ShouldBe(HttpStatusCode.NotFound);
        (await Approved(desk, item)).ShouldBeFalse();
        desk.Clock.Advance(LinkStore.Look);
        (await Get(phone, link)).QuerySelector("input[name=pin]").ShouldNotBeNull();
    }

    [StoreFact]
    public async Task By_the_public_address_this_door_opens_and_no_other()
    {
        await using var desk = await Open(("Desk:PublicAddress", "https://muongsang.example"));
        var item = await desk.Asked(days: 5);
        var made = await Message(desk, item);
        made.ShouldContain("https://muongsang.example/duyet-nhanh/");
        var link = Link(made);
        using var phone = Phone(desk);
        phone.DefaultRequestHeaders.Host = "muongsang.example";
        phone.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");

        (await Enter(phone, link, Pin)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await Get(phone, link)).Body!.TextContent.ShouldContain("Mời bà con đến dự.");
        foreach (var inside in new[] { "/dang-nhap", "/duyet", $"/duyet/{item.Id}", $"/tin-bai/{item.Id}", "/tai-khoan", "/cai-dat/buoc-duyet" })
            (await Status(phone, inside)).ShouldBe(HttpStatusCode.NotFound, inside);
        using var answer = await phone.GetAsync(link);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [StoreFact]
    public async Task What_the_store_keeps_of_a_link_and_of_a_pin_opens_nothing()
    {
        await using var desk = await Open();
        var item = await desk.Asked(days: 5);
        var link = await Made(desk, item);
        var token = link[(link.LastIndexOf('/') + 1)..];
        using var phone = Phone(desk);
        await Enter(phone, link, Pin);

        var (hash, opened, pin) = await desk.Service<Database>().Read(session => session.First<(string, string, string)>(
            "SELECT l.hash, l.opened, p.pin FROM approval_link l JOIN person p ON p.id = l.person_id"));
        foreach (var kept in new[] { hash, opened, pin })
            (kept.Contains(token, StringComparison.Ordinal) || kept.Contains(Pin, StringComparison.Ordinal)).ShouldBeFalse();
        (await Status(phone, $"{LinkPages.Address}/{hash}")).ShouldBe(HttpStatusCode.NotFound);
        (await desk.Service<Database>().Read(session => session.List<string>("SELECT detail FROM audit"))).ShouldAllBe(line => !line.Contains(token, StringComparison.Ordinal));
    }

    [StoreFact]
    public async Task A_link_is_made_for_who_may_take_the_step_and_has_a_pin()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Asked(days: 5);
        var leader = await desk.Person(Leader, desk.Unit.Id, PersonRole.Approver);
        var viewer = await desk.Person("Người xem", desk.Unit.Id, PersonRole.Viewer);

        (await desk.Press($"/duyet/{item.Id}", "/lien-ket", null, ("nguoi", leader.Id))).Page.Body!.TextContent.ShouldContain("Ông Chủ tịch chưa đặt PIN");
        (await desk.Press($"/duyet/{item.Id}", "/lien-ket", null, ("nguoi", viewer.Id))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await desk.Press($"/duyet/{item.Id}", "/lien-ket", null, ("nguoi", leader.Id), ("dau", new string('a', 64)))).Status.ShouldNotBe(HttpStatusCode.OK);
        (await desk.Service<Database>().Read(session => session.Value<int>("SELECT COUNT(*) FROM approval_link"))).ShouldBe(0);
    }

    [StoreFact]
    public async Task A_pin_is_chosen_by_its_person_with_their_password_and_not_one_that_is_guessed()
    {
        await using var desk = await WritingBench.Open();
        var leader = await desk.As(Leader, PersonRole.Approver);
        await desk.Service<Database>().Write(session => session.Run("UPDATE person SET password = @hash WHERE id = @Id", new { hash = desk.Service<Passwords>().Hash("bốn từ dễ nhớ"), leader.Id }));

        foreach (var weak in new[] { "12345", "123456", "111111", "12345a", "987654" })
            (await Choose(desk, weak, "bốn từ dễ nhớ")).ShouldBe(HttpStatusCode.UnprocessableEntity, weak);
        (await Choose(desk, Pin, "mật khẩu khác")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await desk.Service<Pins>().Has(leader.Id, default)).ShouldBeFalse();
        (await Choose(desk, Pin, "bốn từ dễ nhớ")).ShouldBe(HttpStatusCode.SeeOther);
        (await desk.Service<Pins>().Has(leader.Id, default)).ShouldBeTrue();
        await desk.As("Người xem", PersonRole.Viewer);
        (await desk.See("/tai-khoan")).QuerySelector("#pin").ShouldBeNull();
    }

    private static async Task<HttpStatusCode> Choose(DeskBench desk, string pin, string password) =>
        (await desk.Post("/tai-khoan", "/tai-khoan/pin", ("pin", pin), ("pin-lai", pin), ("mat-khau-pin", password))).Status;

    /// <summary>With a leader who has a PIN, and the writer at the desk.</summary>
    private static async Task<DeskBench> Open(params (string Key, string Value)[] settings)
    {
        var desk = await DeskBench.Open(services => services.AddSingleton<Content.Cards.ICardStudio>(new TestStudio(paints: true)), settings: settings);
        var leader = await desk.Person(Leader, desk.Unit.Id, PersonRole.Approver);
        await desk.Service<Database>().Write(session => session.Run("UPDATE person SET pin = @hash WHERE id = @Id", new { hash = desk.Service<Passwords>().Hash(Pin), leader.Id }));
        await desk.As(WritingBench.Writer);
        return desk;
    }

    private static HttpClient Phone(DeskBench desk) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = desk.Client.BaseAddress };

    private static async Task<string> Message(DeskBench desk, Item item)
    {
        var leader = (await desk.Service<PersonStore>().Of(null, default)).Single(person => person.Name == Leader);
        var made = await desk.Press($"/duyet/{item.Id}", "/lien-ket", null, ("nguoi", leader.Id));
        made.Status.ShouldBe(HttpStatusCode.OK);
        return made.Page.QuerySelector("#loi-gui")!.TextContent;
    }

    private static async Task<string> Made(DeskBench desk, Item item) => Link(await Message(desk, item));

    private static async Task<HttpStatusCode> Status(HttpClient phone, string path)
    {
        using var answer = await phone.GetAsync(path);
        return answer.StatusCode;
    }

    private static async Task<IDocument> Get(HttpClient phone, string path) => new HtmlParser().ParseDocument(await phone.GetStringAsync(path));

    private static async Task<(HttpStatusCode Status, IDocument Page)> Enter(HttpClient phone, string link, string pin)
    {
        using var door = await phone.GetAsync(link);
        return await Send(phone, new HtmlParser().ParseDocument(await door.Content.ReadAsStringAsync()), link, ("pin", pin));
    }

    private static Task<(HttpStatusCode Status, IDocument Page)> Press(HttpClient phone, IDocument page, string form, params (string Name, string Value)[] fields) =>
        Send(phone, page, page.QuerySelectorAll("form").Single(one => one.GetAttribute("action")!.EndsWith(form, StringComparison.Ordinal)).GetAttribute("action")!, fields);

    private static async Task<(HttpStatusCode Status, IDocument Page)> Send(HttpClient phone, IDocument page, string to, params (string Name, string Value)[] fields)
    {
        var hidden = page.QuerySelectorAll($"form[action='{to}'] input[type=hidden], form:not([action]) input[type=hidden]").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value") ?? ""));
        using var content = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await phone.PostAsync(to, content);
        return (answer.StatusCode, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()));
    }

    private static async Task<bool> Approved(DeskBench desk, Item item) => (await desk.Service<PostList>().Find(new PostQuery { ItemId = item.Id })).Any(post => post.Approved);

    /// <summary>The address in a message, from the root of the host.</summary>
    private static string Link(string message) => new Uri(message.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal))).AbsolutePath;
}
