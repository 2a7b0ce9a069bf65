using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Secrets;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Accounts;

/// <summary>Connecting by a permission: the way to the platform's page, and back from it.</summary>
internal sealed class PermissionPages(
    Connectors connectors, IEnumerable<IAuthorizer> authorizers, ConnectDesk desk, ConnectPages forms, PermissionStore waiting, ReturnAddress back, SecretStore secrets,
    AccountNotes notes, OutsideReading outside, UnitStore units, AccountStore accounts, AccountsQuery lines)
{
    /// <summary>The longest code or state that is looked at, in characters.</summary>
    private const int Longest = 4_096;

    /// <summary>How long the platform may take to exchange a code.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Takes the form as far as the permission does not bring it, and shows the way to the platform.</summary>
    public async Task<IResult> Ask(string kind, HttpContext context)
    {
        var cancel = context.RequestAborted;
        context.Response.Headers.CacheControl = Caching.Nowhere;
        var typed = await context.Request.ReadFormAsync(cancel);
        if (connectors.Named(kind) is not { } connector || For(connector.Kind) is not { } authorizer
            || await forms.Page(connector, typed["kenh"].ToString() is { Length: > 0 } id ? id : null, Sitting.Of(context)!, cancel) is not { } view)
            return AccountEndpoints.Missing;
        var form = ConnectForm.Read(typed, connector.Fields, view.Units, view.Again);
        view = view with { Name = form.Name, UnitId = form.Unit?.Id ?? "", Typed = form.Shown(connector.Fields) };
        var values = new Dictionary<string, string>(form.Given, StringComparer.Ordinal);
        foreach (var brought in authorizer.Brings)
            values.Remove(brought);
        if (view.Again is { } again)
            await Remember(again, connector, authorizer, values, cancel);
        var wanted = connector.Fields.Where(f => !authorizer.Brings.Contains(f.Name)).ToArray();
        var problems = (form with { Values = wanted.ToDictionary(f => f.Name, f => values.GetValueOrDefault(f.Name) ?? "", StringComparer.Ordinal) }).Problems(wanted).ToList();
        if (problems.Count == 0 && view.Again is null && await forms.Taken(connector.Kind, form, cancel) is { } taken)
            problems.Add(taken);
        if (await back.Of(connector.Kind, cancel) is not { } to)
            problems.Add(Problem.World(new("Bàn làm việc chưa có địa chỉ https công khai nên Zalo không đưa trình duyệt trở về được.", "The desk has no public https address for Zalo to lead back to."), null,
                new("Dán mã truy cập và mã làm mới bằng tay, hoặc đặt Desk:PublicAddress.", "Paste the tokens by hand, or set Desk:PublicAddress.")));
        else if (problems.Count == 0)
        {
            var asked = authorizer.Ask(values, to);
            await waiting.Keep(asked.State, new(connector.Kind, form.Unit!.Id, form.Name, view.Again is not null, asked.Verifier, values, Sitting.Of(context)!.Actor), cancel);
            return new RazorComponentResult<PermissionPage>(new { Name = form.Name, Address = asked.Address.AbsoluteUri, Back = to.AbsoluteUri, connector.Kind });
        }
        return ConnectPages.Show(view with { Problems = problems });
    }

    /// <summary>The browser comes back. Whoever knows the state began it here, within ten minutes: nothing else is believed.</summary>
    public async Task<IResult> Back(string kind, HttpContext context)
    {
        var cancel = context.RequestAborted;
        context.Response.Headers.CacheControl = Caching.Nowhere;
        var query = context.Request.Query;
        var (state, code) = (query["state"].ToString(), query["code"].ToString());
        if (state.Length is 0 or > Longest || code.Length > Longest || await waiting.Take(state, cancel) is not { } began
            || connectors.Named(kind) is not { } connector || connector.Kind != began.Kind || For(began.Kind) is not { } authorizer)
            return Failed(Problem.Input(new("Lượt cấp quyền này đã dùng, đã quá 10 phút, hoặc không bắt đầu từ bàn làm việc này.", "This permission was used, is older than 10 minutes, or did not begin here."), null,
                new("Chưa có gì thay đổi. Mở lại trang kết nối rồi làm lại.", "Nothing has changed. Open the page and do it again.")));
        if (code.Length == 0)
            return Failed(Problem.World(new("Zalo không đưa mã: quyền chưa được cấp.", "Zalo brought no code: permission was not given."), null, new("Mở lại trang kết nối rồi bấm Cho phép trên trang của Zalo.", "Open the page again and allow it on Zalo's page.")));
        var connected = await Connect(connector, authorizer, began, code, query["oa_id"].ToString() is { Length: > 0 and <= Longest } who ? who : null);
        if (!connected.Ok)
            return Failed([.. connected.Problems]);
        var account = connected.Value.Account;
        await notes.Keep(account, connected.Value.Notes, began.Who, CancellationToken.None);
        outside.Ask(account);
        return new RazorComponentResult<PermissionBackPage>(new { Account = account, Notes = connected.Value.Notes });
    }

    /// <summary>How an account is connected again, on a sheet of paper.</summary>
    public async Task<IResult> Steps(string id, CancellationToken cancel)
    {
        if (await lines.Find(id, cancel) is not { Account.Sandbox: false } line || For(line.Account.Kind) is not { } authorizer)
            return AccountEndpoints.Missing;
        return new RazorComponentResult<ReconnectPage>(new
        {
            Line = line, Steps = authorizer.Steps(line.Account, back.Connect(line.Account), await back.Of(line.Account.Kind, cancel)), Ends = await authorizer.Ends(line.Account, cancel),
        });
    }

    /// <summary>Takes no cancellation from the browser: a code is good once, and what it brings must not be lost because a tab was closed.</summary>
    private async Task<Result<ConnectDesk.Connected>> Connect(IConnector connector, IAuthorizer authorizer, PermissionStore.Waiting began, string code, string? who)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var values = await authorizer.Exchange(began.Values, code, who, began.Verifier, patience.Token);
            if (!values.Ok)
                return values.Problems.ToArray();
            if (await units.ById(began.UnitId, CancellationToken.None) is not { } unit
                || (!began.Again && (await accounts.Of(unit.Id, CancellationToken.None)).Any(a => a.Kind == began.Kind && a.Name == began.Name)))
                return Problem.World(new("Đơn vị không còn, hoặc vừa có kênh khác mang tên này.", "The unit is gone, or has another account of this name by now."), began.Name, new("Mở lại trang kết nối rồi làm lại.", "Open the page and do it again."));
            return await desk.Connect(connector, unit, began.Name, values.Value, began.Who, CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            return Problem.World(new($"Zalo không trả lời trong {Patience.TotalSeconds:0} giây.", $"Zalo gave no answer within {Patience.TotalSeconds:0} seconds."), null, new("Xin quyền lại từ đầu.", "Ask for permission anew."));
        }
    }

    /// <summary>What the account knows already need not be typed again; the account itself must stay the same one.</summary>
    private async Task Remember(Account account, IConnector connector, IAuthorizer authorizer, Dictionary<string, string> values, CancellationToken cancel)
    {
        var remembered = ConnectForm.Remembered(account, connector.Fields);
        foreach (var (name, value) in remembered.Where(r => authorizer.Brings.Contains(r.Key)))
            values[name] = value;
        var kept = await secrets.Of(account.Id, cancel);
        foreach (var field in connector.Fields.Where(f => f.Secret && !authorizer.Brings.Contains(f.Name)))
            if (!values.ContainsKey(field.Name) && kept.TryGetValue(field.Name, out var secret))
                values[field.Name] = secret;
    }

    private IAuthorizer? For(ChannelKind kind) => authorizers.FirstOrDefault(a => a.Kind == kind);

    private static RazorComponentResult<PermissionBackPage> Failed(params Problem[] problems) => new(new { Problems = (IReadOnlyList<Problem>)problems }) { StatusCode = StatusCodes.Status400BadRequest };
}
