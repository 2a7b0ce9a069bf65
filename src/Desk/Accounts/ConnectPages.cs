using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Accounts;

/// <summary>Connecting an account on a page: the form, and what becomes of it.</summary>
internal sealed class ConnectPages(
    Connectors connectors, ConnectDesk desk, AccountNotes notes, OutsideReading outside, UnitStore units, AccountStore accounts, Listening listening,
    IEnumerable<IAuthorizer> authorizers, ReturnAddress back)
{
    /// <summary>How long a platform may take to answer a person who waits.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <param name="kind">As the address names it.</param>
    /// <param name="name">Typed into the form already; the name of what is replaced by hand.</param>
    /// <param name="unitId">Chosen already.</param>
    /// <param name="again">Id of the account that is connected anew.</param>
    /// <param name="context">The request.</param>
    public async Task<IResult> Form(string kind, string? name, string? unitId, string? again, HttpContext context)
    {
        if (connectors.Named(kind) is not { } connector || await Page(connector, again, Sitting.Of(context)!, context.RequestAborted) is not { } view)
            return AccountEndpoints.Missing;
        return Show(view with
        {
            Name = view.Again?.Name ?? name?.Normalize() ?? "", UnitId = view.Again?.UnitId ?? unitId ?? "",
            Typed = view.Again is { } account ? ConnectForm.Remembered(account, connector.Fields) : connector.Fields.Where(field => field.Usual.Length > 0).ToDictionary(field => field.Name, field => field.Usual, StringComparer.Ordinal),
        });
    }

    public async Task<IResult> Connect(string kind, HttpContext context)
    {
        var cancel = context.RequestAborted;
        var typed = await context.Request.ReadFormAsync(cancel);
        if (connectors.Named(kind) is not { } connector || await Page(connector, typed["kenh"].ToString() is { Length: > 0 } id ? id : null, Sitting.Of(context)!, cancel) is not { } view)
            return AccountEndpoints.Missing;
        var form = ConnectForm.Read(typed, connector.Fields, view.Units, view.Again);
        view = view with { Name = form.Name, UnitId = form.Unit?.Id ?? "", Typed = form.Shown(connector.Fields) };
        var problems = form.Problems(connector.Fields).ToList();
        if (problems.Count == 0 && view.Again is null && await Taken(connector.Kind, form, cancel) is { } taken)
            problems.Add(taken);
        if (problems.Count > 0)
            return Show(view with { Problems = problems });
        var connected = await Ask(connector, form, Sitting.Of(context)!.Actor, cancel);
        if (!connected.Ok)
            return Show(view with { Problems = connected.Problems, ByHand = ByHand(connector.Kind, form) });
        var account = connected.Value.Account;
        await notes.Keep(account, connected.Value.Notes, Sitting.Of(context)!.Actor, CancellationToken.None);
        if (account.Kind is not (ChannelKind.Assisted or ChannelKind.Portal or ChannelKind.Radio))
            outside.Ask(account);
        return AccountEndpoints.SeeOther($"/kenh/{account.Id}/thu");
    }

    private async Task<Result<ConnectDesk.Connected>> Ask(IConnector connector, ConnectForm form, Actor who, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            return await desk.Connect(connector, form.Unit!, form.Name, form.Given, who, patience.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Problem.World(new($"Nền tảng không trả lời trong {Patience.TotalSeconds:0} giây.", $"The platform gave no answer within {Patience.TotalSeconds:0} seconds."), null,
                new("Kiểm tra mạng rồi thử lại.", "Look at the network and try again."));
        }
    }

    /// <summary>Offers the units where <paramref name="who"/> may connect; null where the account to be connected anew is of none of these, is not there, is of another kind, or only pretends.</summary>
    public async Task<ConnectView?> Page(IConnector connector, string? again, Sitting who, CancellationToken cancel)
    {
        var account = again is null ? null : await accounts.Find(again, cancel);
        return again is not null && (account is null || !connector.Again || account.Kind != connector.Kind || account.Sandbox || !who.May(Right.Connect, account.UnitId)) ? null
            : new() { Kind = connector.Kind, Fields = connector.Fields, Units = [.. (await units.All(cancel)).Where(u => who.May(Right.Connect, u.Id))], Again = account, Wide = listening.Wide && connector.Fields.Any(field => field.Secret), Choices = await connector.Choices(cancel),
                Permits = authorizers.Any(a => a.Kind == connector.Kind), Back = await back.Of(connector.Kind, cancel) };
    }

    /// <summary>A new account never takes the place of another by its name alone.</summary>
    public async Task<Problem?> Taken(ChannelKind kind, ConnectForm form, CancellationToken cancel) =>
        (await accounts.Of(form.Unit!.Id, cancel)).Any(a => a.Kind == kind && a.Name == form.Name)
            ? Problem.Input(new("Đơn vị đã có kênh mang tên này.", "The unit has an account of this name already."), ConnectView.NameField,
                new("Đặt tên khác; nếu muốn nối lại kênh cũ thì bấm “Kết nối lại” ở trang Kênh.", "Choose another name, or connect the old one anew on the page of accounts."))
            : null;

    private string? ByHand(ChannelKind kind, ConnectForm form) => kind == ChannelKind.Assisted || connectors.Of(ChannelKind.Assisted) is null ? null
        : $"{Connectors.Address(ChannelKind.Assisted)}?ten={Uri.EscapeDataString(form.Name)}&don-vi={Uri.EscapeDataString(form.Unit!.Id)}";

    public static RazorComponentResult<ConnectPage> Show(ConnectView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
    };
}
