using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Scheduler.Campaigns;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Campaigns;

/// <summary>One campaign: its beats as they would be made, what is chosen about them, and making it.</summary>
internal sealed class CampaignPages(
    Database database, CampaignPlanner planner, CampaignCalendar calendar, CampaignPosts posts, CampaignStore campaigns, CampaignTies ties, BeatChoiceStore chosen, AccountStore accounts, UnitStore units,
    IAntiforgery antiforgery, TimeProvider clock)
{
    private const int MostPosts = 500;

    public async Task<IResult> Page(HttpContext context, string id, string observance, int year)
    {
        var (view, _) = await View(context, id, observance, year);
        return view is null ? Missing() : Show(view with { Made = Made(context.Request.Query["lap"]) });
    }

    /// <summary>Makes the beats that are still to come, by the code of the verb; what is there stays.</summary>
    public Task<IResult> Plan(HttpContext context, string id, string observance, int year) => Act(context, id, observance, year, async (form, order, who, cancel) =>
    {
        DateOnly? day = null;
        if (form["ngay"].ToString() is { Length: > 0 } text)
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var set) || set.Year != year || order.Span is not null)
                return ([Problem.Input(new($"Ngày chính phải là một ngày trong năm {year}.", $"The day must lie in {year}."), null, new("Chọn lại ngày.", "Choose the day again."))], null);
            var look = await planner.Look(order, cancel);
            // A day that is the one it has already sets nothing.
            day = look.Ok && look.Value.Day == set ? null : set;
        }
        var made = await posts.Plan(order with { Day = day, Since = clock.GetUtcNow(), Person = who.Name }, cancel);
        return made.Ok ? ([], string.Create(CultureInfo.InvariantCulture, $"?lap={made.Value.Items.Count(item => item.Beat.Change == BeatChange.Made)}-{made.Value.PostsMade}")) : (made.Problems, null);
    });

    /// <summary>Leaves a beat out, or takes it back in.</summary>
    public Task<IResult> Choose(HttpContext context, string id, string observance, int year, string beat, bool leftOut) => Act(context, id, observance, year, async (_, order, who, cancel) =>
        (await Known(order, beat, cancel) ? Told(await chosen.Leave(order, beat, leftOut, who.Actor, cancel)) : [NoBeat], $"#moc-{beat}"));

    /// <summary>Makes a beat what it is in the template.</summary>
    public Task<IResult> Reset(HttpContext context, string id, string observance, int year, string beat) => Act(context, id, observance, year, async (_, order, who, cancel) =>
        (order.Written.Beats.Any(one => one.Key == beat) ? Told(await chosen.Keep(order, beat, null, who.Actor, cancel)) : [NoBeat], $"#moc-{beat}"));

    /// <summary>Says for which task of a plan the campaign is, or that it is for none.</summary>
    public Task<IResult> Tie(HttpContext context, string id, string observance, int year) => Act(context, id, observance, year, async (form, order, who, cancel) =>
        (Told(await ties.Choose(order, form["nhiem-vu"].ToString() is { Length: > 0 } task ? task : null, who.Actor, cancel)), "#gan"));

    /// <summary>The campaign as a page shows it, and as it is carried out; both null where there is no such unit, the order where a problem keeps it from being read.</summary>
    public async Task<(CampaignView? View, CampaignOrder? Order)> View(HttpContext context, string id, string observance, int year)
    {
        var cancel = context.RequestAborted;
        if (await units.ById(id, cancel) is not { } unit)
            return default;
        var order = await planner.Order(observance, year, unit, null, cancel);
        var view = new CampaignView
        {
            Unit = unit, Observance = observance, Year = year, Name = order.Ok ? order.Value.Observance.Name : observance, Problems = order.Problems, Accounts = await accounts.Of(unit.Id, cancel),
            Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
        };
        if (!order.Ok)
            return (view, null);
        var look = await planner.Look(order.Value, cancel);
        if (!look.Ok)
            return (view with { Problems = look.Problems }, order.Value);
        var windows = await calendar.Of(year, await campaigns.List(unit.Id, cancel), cancel);
        return (view with
        {
            Look = look.Value, Tie = await ties.Of(order.Value, cancel), Posts = await Posts(look.Value.Planned?.Id, cancel), Overlaps = (windows.Value ?? []).FirstOrDefault(window => window.Observance.Key == observance)?.Overlaps ?? [],
        }, order.Value);
    }

    internal static RazorComponentResult<CampaignMissing> Missing() => new() { StatusCode = StatusCodes.Status404NotFound };

    private async Task<ILookup<string, CampaignPostLine>> Posts(string? campaign, CancellationToken cancel) => (campaign is null ? [] : await database.Read(session => session.List<CampaignPostLine>("""
        SELECT p.id AS Id, p.item_id AS Item, a.name AS Account, a.kind AS Kind, p.state AS State, p.due AS Due, CASE WHEN p.content_hash IS NULL THEN 0 ELSE 1 END AS Approved
        FROM post p JOIN item i ON i.id = p.item_id JOIN account a ON a.id = p.account_id WHERE i.campaign_id = @campaign ORDER BY p.due, a.name, p.id LIMIT @most
        """, new { campaign, most = MostPosts }), cancel)).ToLookup(post => post.Item, StringComparer.Ordinal);

    private async Task<IResult> Act(HttpContext context, string id, string observance, int year,
        Func<IFormCollection, CampaignOrder, Sitting, CancellationToken, Task<(IReadOnlyList<Problem>, string?)>> act)
    {
        var (view, order) = await View(context, id, observance, year);
        if (view is null)
            return Missing();
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Show(view with { Problems = [wrong] });
        if (order is null)
            return Show(view);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (problems, to) = await act(form, order, Sitting.Of(context)!, context.RequestAborted);
        return problems.Count == 0 ? Results.Redirect(view.Address + to) : Show(view with { Problems = problems });
    }

    private async Task<bool> Known(CampaignOrder order, string beat, CancellationToken cancel) =>
        await planner.Look(order, cancel) is { Ok: true } look && look.Value.Beats.Any(one => one.Beat.Key == beat);

    private static IReadOnlyList<Problem> Told(Problem? problem) => problem is null ? [] : [problem];

    private static (int, int)? Made(string? text) => text?.Split('-') is [var items, var made] && int.TryParse(items, NumberStyles.None, CultureInfo.InvariantCulture, out var i)
        && int.TryParse(made, NumberStyles.None, CultureInfo.InvariantCulture, out var p) ? (i, p) : null;

    private static readonly Problem NoBeat = Problem.Input(new("Không có mốc này.", "There is no such beat."), null, new("Tải lại trang.", "Load the page again."));

    private static RazorComponentResult<CampaignPage> Show(CampaignView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : view.Problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict,
    };
}
