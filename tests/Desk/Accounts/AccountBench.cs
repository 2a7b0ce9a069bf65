using System.Net;
using AngleSharp.Html.Parser;
using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Content.Cards;
using Campaigns.Content.Store;
using Campaigns.Desk.Serve;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaigns.Desk.Accounts;

/// <summary>A desk with a platform of the test's own behind it, and a browser that fills in its forms.</summary>
internal sealed class AccountBench : IAsyncDisposable
{
    private readonly TestLog _logs;

    private AccountBench(DeskBench desk, TestConnector connector, TestChannel channel, TestLog logs) => (Desk, Connector, Channel, _logs) = (desk, connector, channel, logs);

    public DeskBench Desk { get; }

    public TestConnector Connector { get; }

    public TestChannel Channel { get; }

    public IEnumerable<string> Logs => _logs.Lines;

    public static async Task<AccountBench> Open(ChannelKind kind = ChannelKind.Facebook, Outcome? answer = null, bool paints = false)
    {
        var (connector, channel, logs) = (new TestConnector(kind), new TestChannel(answer ?? TestChannel.Out), new TestLog());
        var desk = await DeskBench.Open(services => services
            // The account of the test has no tokens of a real platform, for want of which its keeper would switch it off.
            .RemoveAll<ITokenKeeper>()
            .AddSingleton<IConnector>(connector).AddKeyedSingleton<IChannel>(kind, channel).AddSingleton<ICardStudio>(new TestStudio(paints))
            .AddTestLogs(logs));
        return new AccountBench(desk, connector, channel, logs);
    }

    /// <summary>Fills in the form of a page and sends it, as a browser does; the answer and its text.</summary>
    public async Task<(HttpStatusCode Status, string Text, string? Location)> Send(string page, string action, params (string Name, string Value)[] fields)
    {
        using var form = await Desk.Client.GetAsync(page);
        var token = new HtmlParser().ParseDocument(await form.Content.ReadAsStringAsync()).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
        return await SendWith(action, [.. fields, ("__RequestVerificationToken", token ?? "")]);
    }

    public async Task<(HttpStatusCode Status, string Text, string? Location)> SendWith(string action, (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var response = await Desk.Client.PostAsync(action, content);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), response.Headers.Location?.ToString());
    }

    public Task<(HttpStatusCode Status, string Text, string? Location)> Connect(string token = TestConnector.Right, string name = "Trang xã Mường Sáng", string pageId = "1001", string kind = "facebook") =>
        Send($"/kenh/ket-noi/{kind}", $"/kenh/ket-noi/{kind}", ("ten", name), ("don-vi", Desk.Unit.Id), ("f.pageId", pageId), ("f.token", token));

    /// <summary>The account that connecting made.</summary>
    public async Task<Account> Connected(string kind = "facebook")
    {
        var (status, text, location) = await Connect(kind: kind);
        status.ShouldBe(HttpStatusCode.SeeOther, text);
        return (await Account(location!.Split('/')[2]))!;
    }

    public Task<Account?> Account(string id) => Desk.Service<AccountStore>().Find(id);

    public Task<IReadOnlyList<string>> Audit(string act) =>
        Desk.Service<Database>().Read(session => session.List<string>("SELECT person || ': ' || detail FROM audit WHERE act = @act ORDER BY at", new { act }));

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
