using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Observances;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Campaigns;

/// <summary>
/// Carries campaigns out: items and their posts are made and moved in one transaction, each once however often it is
/// called. A post whose last moment has passed is not made; a post that has gone out is not moved.
/// </summary>
public sealed class CampaignPosts(
    Database database, CampaignPlanner planner, CampaignCalendar calendar, CampaignStore campaigns, ObservanceCatalog observances,
    AccountStore accounts, UnitStore units, PostStore posts, WorkBell bell, TimeProvider clock)
{
    /// <summary>Plans the whole campaign of a unit in a year; a person's <paramref name="day"/> moves it.</summary>
    public async Task<Result<CampaignReport>> Plan(string observance, int year, Unit unit, DateOnly? day = null, CancellationToken cancel = default)
    {
        var order = await planner.Order(observance, year, unit, day, cancel);
        return order.Ok ? await Plan(order.Value, cancel) : order.Problems.ToArray();
    }

    /// <summary>The same for an order that says more: who asks, and from when on.</summary>
    public async Task<Result<CampaignReport>> Plan(CampaignOrder order, CancellationToken cancel = default)
    {
        var (unit, day, observance, year) = (order.Unit, order.Day, order.Observance.Key, order.Year);
        var planned = await campaigns.List(unit.Id, cancel);
        if (day is { } set)
            planned = [new Campaign { Id = "", UnitId = unit.Id, Observance = observance, Year = year, Day = set, Name = "" }, .. planned];
        var windows = await calendar.Of(year, planned, cancel);
        if (!windows.Ok)
            return windows.Problems.ToArray();
        var carried = await Carry(order, cancel);
        return carried.Ok
            ? carried.Value with { Overlaps = windows.Value.FirstOrDefault(w => w.Observance.Key == observance)?.Overlaps ?? [] }
            : carried.Problems.ToArray();
    }

    /// <summary>
    /// Makes the beats of the coming days for every observance that is on, in every unit that has an account to say them;
    /// a campaign that is planned already moves where its observance moved. What could not be made, for the log; the rest is.
    /// </summary>
    public async Task<IReadOnlyList<Problem>> MaterialiseComing(int days = 60, CancellationToken cancel = default)
    {
        var all = await observances.All(cancel);
        if (!all.Ok)
            return all.Problems;
        var speaking = (await accounts.All(cancel)).Where(a => a.Active).Select(a => a.UnitId).ToHashSet(StringComparer.Ordinal);
        var problems = new List<Problem>();
        foreach (var unit in (await units.All(cancel)).Where(u => speaking.Contains(u.Id)))
        {
            var planned = (await campaigns.List(unit.Id, cancel)).Select(c => (c.Observance, c.Year)).ToHashSet();
            foreach (var observance in all.Value.Where(o => o.On && o.Campaign is not null))
            {
                var order = await planner.Order(observance.Key, unit.Today(clock).Year, unit, null, cancel);
                if (order.Ok)
                    problems.AddRange(await MaterialiseComing(order.Value, days, planned, cancel));
                else
                    problems.AddRange(order.Problems);
            }
        }
        return [.. problems.Distinct()];
    }

    private async Task<IReadOnlyList<Problem>> MaterialiseComing(CampaignOrder order, int days, HashSet<(string, int)> planned, CancellationToken cancel)
    {
        DateOnly from = order.Unit.Today(clock), to = from.AddDays(days);
        var problems = new List<Problem>();
        // A day early next year may have beats this year, and a day late last year beats that are still to come.
        for (var year = Math.Max(LunarDate.FirstYear, from.Year - 1); year <= Math.Min(LunarDate.LastYear, to.Year + 1); year++)
        {
            var coming = (await planner.For(order, year, cancel)) with { From = from, To = to };
            if ((planned.Contains((order.Observance.Key, year)) || HasBeats(coming)) && await Carry(coming, cancel) is { Ok: false } failed)
                problems.AddRange(failed.Problems);
        }
        return problems;
    }

    private static bool HasBeats(CampaignOrder order) =>
        order.Observance.In(order.Year) is { } day && order.Template.Beats.Any(b => order.Takes(day.AddDays(b.Day)));

    private async Task<Result<CampaignReport>> Carry(CampaignOrder order, CancellationToken cancel)
    {
        var own = (await accounts.Of(order.Unit.Id, cancel)).ToDictionary(a => a.Id, StringComparer.Ordinal);
        var carried = await database.Write<Result<CampaignReport>>(async session =>
        {
            var gone = await CampaignPostRows.GoneOut(session, order.Unit.Id, order.Observance.Key, order.Year);
            var plan = await planner.Plan(session, order, gone);
            if (!plan.Ok)
                return plan.Problems.ToArray();
            var moved = plan.Value.MovedBy == 0 ? 0 : await CampaignPostRows.Move(session, order.Unit, plan.Value, clock);
            var made = await posts.Plan(session, [.. plan.Value.Beats.Where(b => b.Change != BeatChange.Out).SelectMany(b => Posts(order.Unit, plan.Value.Campaign, b, own.Values))]);
            var rows = await CampaignPostRows.Of(session, plan.Value.Campaign.Id);
            return Report(order, plan.Value, rows, own) with { PostsMade = made, PostsMoved = moved };
        }, cancel);
        bell.Ring();
        return carried;
    }

    private IEnumerable<NewPost> Posts(Unit unit, Campaign campaign, PlannedBeat beat, IEnumerable<Account> accounts) =>
        from account in accounts
        where account.Active && beat.Beat.Channels.Contains(account.Kind)
        // What belongs to the day itself may be late as long as the day lasts.
        let notAfter = beat.Beat.Day == 0 ? unit.EndOf(campaign.Day) : beat.At + account.Grace
        where notAfter > clock.GetUtcNow()
        select new NewPost(unit.Id, beat.ItemId, account.Id, beat.At, notAfter);

    private static CampaignReport Report(CampaignOrder order, PlannedCampaign plan, IReadOnlyList<CampaignPostRow> rows, Dictionary<string, Account> accounts)
    {
        var byItem = rows.ToLookup(r => r.ItemId, StringComparer.Ordinal);
        return new CampaignReport
        {
            Campaign = plan.Campaign,
            Unit = order.Unit,
            DayBefore = plan.DayBefore,
            Tie = plan.Tie,
            Items = [.. plan.Beats.Select(b => new CampaignReportItem(b, [.. byItem[b.ItemId].Select(r => r.Post(order.Unit, accounts)).OfType<CampaignReportPost>()]))],
        };
    }
}
