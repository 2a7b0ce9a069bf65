using System.Net;
using AngleSharp.Html.Parser;
using Campaigns.Content.Accounts;
using Campaigns.Desk.Serve;
using Campaigns.Simulators.ZaloOa;

namespace Campaigns.Desk.Accounts;

/// <summary>A desk that citizens reach by a public address, Zalo's pages behind it, and the browser of a person who goes from one to the other.</summary>
internal sealed class PermissionBench : IAsyncDisposable
{
    public const string Public = "https://xa.example.vn";

    private PermissionBench(DeskBench desk, ZaloOaSimulator zalo) => (Desk, Zalo) = (desk, zalo);

    public DeskBench Desk { get; }

    public ZaloOaSimulator Zalo { get; }

    public static async Task<PermissionBench> Open(string address = Public)
    {
        var zalo = new ZaloOaSimulator();
        await zalo.Start();
        var desk = await DeskBench.Open(settings: [("Desk:PublicAddress", address), ("Channels:AllowPrivateAddresses", address.Length > 0 ? "true" : "false"),
            ("Channels:ZaloOa:OpenApiUrl", zalo.Address), ("Channels:ZaloOa:OAuthUrl", $"{zalo.Address}/v4")]);
        zalo.Clock = desk.Clock;
        return new PermissionBench(desk, zalo);
    }

    /// <summary>Fills in the form and asks for the way to Zalo; the page that came, and where it leads.</summary>
    public async Task<(HttpStatusCode Status, string Text, Uri? Zalo)> Ask(string? again = null, params (string Name, string Value)[] fields)
    {
        var page = "/kenh/ket-noi/zalo-oa" + (again is null ? "" : $"?kenh={again}");
        var token = new HtmlParser().ParseDocument(await Desk.Text(page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (string Name, string Value)[] usual = again is null ? [("ten", "Zalo OA xã"), ("don-vi", Desk.Unit.Id), ("f.appId", Zalo.Tokens.AppId), ("f.appSecret", Zalo.Tokens.AppSecret)] : [("kenh", again), ("f.appId", Zalo.Tokens.AppId)];
        using var content = new FormUrlEncodedContent(usual.Concat(fields).Append(("__RequestVerificationToken", token)).GroupBy(f => f.Item1).Select(f => KeyValuePair.Create(f.Key, f.Last().Item2)));
        using var response = await Desk.Client.PostAsync("/kenh/ket-noi/zalo-oa/quyen", content);
        var text = await response.Content.ReadAsStringAsync();
        var link = new HtmlParser().ParseDocument(text).QuerySelector($"a[href^='{Zalo.Address}']")?.GetAttribute("href");
        return (response.StatusCode, WebUtility.HtmlDecode(text), link is null ? null : new Uri(link));
    }

    /// <summary>An administrator of the OA allows it; where Zalo sends the browser.</summary>
    public static async Task<Uri> Allow(Uri page)
    {
        using var zalo = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var response = await zalo.GetAsync(page);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return response.Headers.Location!;
    }

    /// <summary>The browser comes back by the public address, through its proxy.</summary>
    public async Task<(HttpStatusCode Status, string Text)> Return(Uri back)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, back.PathAndQuery);
        request.Headers.Host = new Uri(Public).Host;
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using var response = await Desk.Client.SendAsync(request);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }

    public Task<IReadOnlyList<Account>> Accounts() => Desk.Service<AccountStore>().All();

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        await Zalo.DisposeAsync();
    }
}
