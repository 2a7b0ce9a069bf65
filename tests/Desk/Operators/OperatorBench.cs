using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Captions;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;

namespace Campaigns.Desk.Operators;

/// <summary>A station with a programme this afternoon, the link that an administrator made for it, and a phone that nobody is signed in on.</summary>
internal sealed class OperatorBench : IAsyncDisposable
{
    public const string Reader = "Lò Văn Pâng";

    private OperatorBench(DeskBench desk, Account station, HttpClient phone) => (Desk, Station, Phone) = (desk, station, phone);

    public DeskBench Desk { get; }

    public Account Station { get; }

    public HttpClient Phone { get; }

    /// <summary>The address of the operator's page, from the root of the host.</summary>
    public string Link { get; private set; } = "";

    public string Pin { get; private set; } = "";

    public string Today => $"{Link}/2026-10-05";

    /// <param name="minute">Texts of the items that stand in the programme of 17:00.</param>
    public static async Task<OperatorBench> Open(params string[] texts)
    {
        var desk = await DeskBench.Open(settings: ("Desk:PublicAddress", "https://muongsang.example"));
        var station = await desk.Account(ChannelKind.Radio);
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.EveryDay, new TimeOnly(17, 0), 15);
        foreach (var (number, text) in texts.Index())
        {
            await desk.Publish(station, new Variant { Form = VariantForm.RadioText, Title = $"Tin số {number + 1}", Text = text });
            // A programme has its items in the order of their times.
            desk.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        var bench = new OperatorBench(desk, station, NewPhone(desk));
        await bench.Make();
        return bench;
    }

    /// <summary>An administrator makes a link, on the page of the desk.</summary>
    public async Task Make()
    {
        var made = await Desk.Press($"/so-phat-thanh/{Station.Id}/truc-may", "tao");
        made.Status.ShouldBe(HttpStatusCode.OK);
        Link = new Uri(made.Page.QuerySelector("#dc-True")!.GetAttribute("value")!).AbsolutePath;
        Pin = new string([.. made.Page.QuerySelector("#pin")!.TextContent.Where(char.IsAsciiDigit)]);
    }

    /// <summary>Another browser that holds nothing.</summary>
    public static HttpClient NewPhone(DeskBench desk) => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = desk.Client.BaseAddress };

    public Task<(HttpStatusCode Status, IDocument Page, string? Location)> Enter(string? pin = null, HttpClient? phone = null) => Send(phone ?? Phone, Link, ("ten", Reader), ("pin", pin ?? Pin));

    public async Task<IDocument> See(string path)
    {
        using var answer = await Phone.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    public async Task<(HttpStatusCode Status, string? Location)> Get(string path, HttpClient? phone = null)
    {
        using var answer = await (phone ?? Phone).GetAsync(path);
        return (answer.StatusCode, answer.Headers.Location?.ToString());
    }

    /// <summary>Presses a form of the page, as a browser without a script does: the first whose hidden outcome is that.</summary>
    public Task<(HttpStatusCode Status, IDocument Page, string? Location)> Press(IDocument page, int outcome, params (string Name, string Value)[] fields)
    {
        var form = page.QuerySelectorAll("form[data-tick]").First(one => one.QuerySelector("[name=ket-qua]")!.GetAttribute("value") == outcome.ToString(CultureInfo.InvariantCulture));
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!));
        return Send(Phone, form.GetAttribute("action")!, [.. hidden, .. fields]);
    }

    /// <summary>Sends what a phone kept: how long ago each was ticked, and its fields.</summary>
    public async Task<(HttpStatusCode Status, string Text)> Sync(params (TimeSpan Ago, (string Name, string Value)[] Fields)[] ticks)
    {
        using var answer = await Phone.PostAsJsonAsync($"{Link}/gui", new
        {
            ticks = ticks.Select(tick => new { age = (long)tick.Ago.TotalMilliseconds, fields = tick.Fields.GroupBy(field => field.Name).ToDictionary(group => group.Key, group => group.Select(field => field.Value)) }),
        });
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Phone.Dispose();
        await Desk.DisposeAsync();
    }

    private static async Task<(HttpStatusCode Status, IDocument Page, string? Location)> Send(HttpClient phone, string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await phone.PostAsync(path, content);
        return (answer.StatusCode, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()), answer.Headers.Location?.ToString());
    }
}
