using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Phones;
using Campaigns.Desk.Serve;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Operators;

/// <summary>Where an administrator or editor makes, renews and revokes a station's link, and prints it.</summary>
internal sealed class OperatorLinkPages(OperatorLinks links, AccountStore accounts, UnitStore units, PhoneAddress phones, IAntiforgery antiforgery, IOptions<DeskOptions> options)
{
    public Task<IResult> Page(HttpContext context, string id) => With(context, id, (station, unit) => Show(context, station, unit, view => view with { Revoked = context.Request.Query["xong"] == "thoi" }));

    /// <summary>Makes one and shows it this once.</summary>
    public Task<IResult> Make(HttpContext context, string id) => With(context, id, async (station, unit) =>
    {
        if (AssistedForms.Wrong(context.Items) is not null)
            return AccountEndpoints.SeeOther($"/so-phat-thanh/{id}/truc-may");
        if (Origins(context, unit) is not { Count: > 0 } origins)
            return await Show(context, station, unit, view => view);
        var (secret, pin) = await links.Make(station, Sitting.Of(context)!.Actor, context.RequestAborted);
        return await Show(context, station, unit, view => view with
        {
            Pin = pin, Addresses = [.. origins.Select(origin => (origin.Public, Address: $"{origin.Origin}{OperatorPages.Address}/{secret}")).Select(one => (one.Public, one.Address, QrCode.Svg(one.Address) ?? ""))],
        });
    });

    public Task<IResult> Revoke(HttpContext context, string id) => With(context, id, async (station, _) =>
    {
        if (AssistedForms.Wrong(context.Items) is null)
            await links.Revoke(station, Sitting.Of(context)!.Actor, context.RequestAborted);
        return AccountEndpoints.SeeOther($"/so-phat-thanh/{id}/truc-may?xong=thoi");
    });

    private async Task<IResult> With(HttpContext context, string id, Func<Account, Unit, Task<IResult>> answer)
    {
        context.Response.Headers.CacheControl = Caching.Nowhere;
        return await accounts.Find(id, context.RequestAborted) is { Kind: ChannelKind.Radio } station && await units.ById(station.UnitId, context.RequestAborted) is { } unit
            ? await answer(station, unit) : AccountEndpoints.Missing;
    }

    private async Task<IResult> Show(HttpContext context, Account station, Unit unit, Func<OperatorLinkView, OperatorLinkView> with) => new RazorComponentResult<OperatorLinkPage>(new
    {
        View = with(new OperatorLinkView { Station = station, Unit = unit, Link = await links.Of(station.Id, context.RequestAborted), Token = antiforgery.GetAndStoreTokens(context).RequestToken! }),
        Reachable = Origins(context, unit).Count > 0,
    });

    /// <summary>Where phones find the desk: the public address first, then the office's own network.</summary>
    private List<(bool Public, string Origin)> Origins(HttpContext context, Unit unit)
    {
        var found = new List<(bool, string)>();
        if ((unit.Settings.PublicAddress is { Length: > 0 } own ? own : options.Value.PublicAddress) is { Length: > 0 } set)
            found.Add((true, set.TrimEnd('/')));
        if (phones.Of(context.Request) is { } near && !found.Exists(one => one.Item2 == near))
            found.Add((false, near));
        return found;
    }
}
