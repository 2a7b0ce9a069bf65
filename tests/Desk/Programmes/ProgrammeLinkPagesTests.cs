using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Desk.Approvals;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;

namespace Campaigns.Desk.Programmes;

/// <summary>A day's programme approved on a leader's phone, which is not signed in.</summary>
public sealed class ProgrammeLinkPagesTests
{
    private const string Leader = "Ông Chủ tịch", Pin = "271845";

    [StoreFact]
    public async Task A_leader_reads_every_line_by_a_pin_and_approves_the_programme_once()
    {
        await using var desk = await DeskBench.Open();
        var link = await Made(desk, await Ready(desk));
        using var phone = Phone(desk);

        (await Get(phone, link)).Body!.TextContent.ShouldNotContain("Họp bản");
        (await Send(phone, link, link, ("pin", Pin))).Status.ShouldBe(HttpStatusCode.SeeOther);
        var page = await Get(phone, link);
        page.Body!.TextContent.ShouldContain("Mời bà con lúc 7h30.", customMessage: "the written words are what is approved");
        page.QuerySelectorAll("main a").ShouldBeEmpty("nothing leads on into the desk");
        var done = await Send(phone, link, $"{link}/duyet");

        (done.Status, done.Page.QuerySelector("h1")!.TextContent).ShouldBe((HttpStatusCode.OK, "Đã duyệt"));
        (await desk.Text("/phat-thanh")).ShouldContain($"{Leader} duyệt lúc");
        (await Send(phone, link, $"{link}/duyet")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [StoreFact]
    public async Task A_programme_that_changed_since_makes_the_link_dead()
    {
        await using var desk = await DeskBench.Open();
        var station = await Ready(desk);
        var link = await Made(desk, station);
        await ProgrammePagesTests.Approved(desk, station, "Đến sau");
        using var phone = Phone(desk);

        (await phone.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await desk.Value<long>("SELECT closed_why FROM programme_link")).ShouldBe((long)LinkClosed.Changed);
    }

    [StoreFact]
    public async Task Wrong_pins_end_it_and_it_is_made_for_nobody_who_does_not_approve_or_has_no_pin()
    {
        await using var desk = await DeskBench.Open();
        var station = await Ready(desk);
        var link = await Made(desk, station);
        using var phone = Phone(desk);

        for (var wrong = 1; wrong <= PersonalLinks.MostWrong; wrong++)
        {
            desk.Clock.Advance(TimeSpan.FromMinutes(16));
            (await Send(phone, link, link, ("pin", "000111"))).Status.ShouldBe(wrong == PersonalLinks.MostWrong ? HttpStatusCode.NotFound : HttpStatusCode.UnprocessableEntity);
        }
        (await desk.Value<string>("SELECT detail FROM audit WHERE act = 'programme.link.lock'"))!.ShouldContain(Leader);
        var (viewer, other) = (await desk.Person("Người xem", desk.Unit.Id, PersonRole.Viewer), await desk.Person("Chưa có PIN", desk.Unit.Id, PersonRole.Approver));
        (await Ask(desk, station, viewer.Id)).Text.ShouldContain("Chưa chọn người duyệt");
        (await Ask(desk, station, other.Id)).Text.ShouldContain("chưa đặt PIN");
        (await desk.Value<long>("SELECT COUNT(*) FROM programme_link")).ShouldBe(1);
    }

    /// <summary>A station with a programme to approve, and a leader who has a PIN.</summary>
    private static async Task<Account> Ready(DeskBench desk)
    {
        var station = await ProgrammePagesTests.Station(desk);
        await ProgrammePagesTests.Approved(desk, station, "Họp bản", "Mời bà con lúc 7h30.");
        var leader = await desk.Person(Leader, desk.Unit.Id, PersonRole.Approver);
        await desk.Run("UPDATE person SET pin = @hash WHERE id = @Id", new { hash = desk.Service<Passwords>().Hash(Pin), leader.Id });
        return station;
    }

    private static async Task<string> Made(DeskBench desk, Account station)
    {
        var leader = (await desk.Service<PersonStore>().Of(null, default)).Single(person => person.Name == Leader);
        var (status, text, _) = await Ask(desk, station, leader.Id);
        status.ShouldBe(HttpStatusCode.OK);
        var message = new HtmlParser().ParseDocument(text).QuerySelector("#loi-gui")!.TextContent;
        return new Uri(message.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal))).AbsolutePath;
    }

    private static async Task<(HttpStatusCode Status, string Text, string? Location)> Ask(DeskBench desk, Account station, string person)
    {
        var named = (await desk.See("/phat-thanh")).QuerySelector("input[name=ct]")!.GetAttribute("value")!;
        return await desk.Post("/phat-thanh", $"/phat-thanh/{station.Id}/lien-ket", ("ct", named), ("nguoi", person));
    }

    private static HttpClient Phone(DeskBench desk) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = desk.Client.BaseAddress };

    private static async Task<IDocument> Get(HttpClient phone, string path) => new HtmlParser().ParseDocument(await phone.GetStringAsync(path));

    /// <summary>Sends the form of the page that is there.</summary>
    private static async Task<(HttpStatusCode Status, IDocument Page)> Send(HttpClient phone, string path, string to, params (string Name, string Value)[] fields)
    {
        using var shown = await phone.GetAsync(path);
        var page = new HtmlParser().ParseDocument(await shown.Content.ReadAsStringAsync());
        var hidden = page.QuerySelectorAll("input[type=hidden]").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value") ?? ""));
        using var content = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await phone.PostAsync(to, content);
        return (answer.StatusCode, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()));
    }
}
