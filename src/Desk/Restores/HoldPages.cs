using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Restores;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Restores;

/// <summary>The page of a store on hold, and its release.</summary>
internal sealed class HoldPages(StoreHold hold, RestoreDesk restores, UnitStore units, PersonStore people, Database database, AuditLog audit, IAntiforgery antiforgery, TimeProvider clock)
{
    public const string Address = "/tam-giu";

    private const int Most = 20, MostNames = 5;

    public async Task<IResult> Page(HttpContext context) => Show(await View(context) with { Released = context.Request.Query["xong"] == "mo" });

    /// <summary>Lets what is due go out. The hold is of the whole store, so that it takes an administrator of all of it.</summary>
    public async Task<IResult> Release(HttpContext context)
    {
        var (cancel, who) = (context.RequestAborted, Sitting.Of(context)!);
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Show(await View(context) with { Problems = [wrong] });
        if (!May(who, await units.All(cancel)))
            return Show(await View(context) with { Problems = [Problem.World(new("Tạm giữ là của cả máy này; bạn không phải quản trị của mọi đơn vị.", "The hold is of the whole store; you do not administer every unit."))] });
        if ((await context.Request.ReadFormAsync(cancel))["chac"].Count == 0)
            return Show(await View(context) with { Problems = [Problem.Input(new("Chưa đánh dấu là đã xem các kênh.", "It is not ticked that the channels were looked at."), null, new("Đánh dấu rồi bấm lại.", "Tick it, then press again."))] });
        var why = await hold.Show(cancel) ?? "";
        await hold.Lift(session => audit.Note(session, who.Person.UnitId, who.Actor, "store.release", "hold", why), cancel);
        return Results.Redirect($"{Address}?xong=mo");
    }

    private async Task<HoldView> View(HttpContext context)
    {
        var (cancel, who, now) = (context.RequestAborted, Sitting.Of(context)!, clock.GetUtcNow().ToUnixTimeMilliseconds());
        var all = await units.All(cancel);
        var mine = who.Units(Right.See);
        const string Due = "FROM post p JOIN item i ON i.id = p.item_id JOIN account a ON a.id = p.account_id WHERE p.unit_id IN @mine AND p.state = @scheduled AND p.content_hash IS NOT NULL AND p.due <= @now AND p.not_after >= @now AND a.active = 1";
        var args = new { mine, now, scheduled = PostState.Scheduled, Most };
        var (waiting, count) = await database.Read(async session => (
            await session.List<(string, string, string, long)>($"SELECT p.id, i.title, a.name, p.due {Due} ORDER BY p.due, p.id LIMIT @Most", args), await session.Value<int>($"SELECT COUNT(*) {Due}", args)), cancel);
        var parents = await database.Read(SittingStore.Parents, cancel);
        return new HoldView
        {
            Why = await hold.Show(cancel), Restore = await restores.Show(cancel), Waiting = waiting, WaitingCount = count, Unit = all.FirstOrDefault(unit => mine.Contains(unit.Id)), MayRelease = May(who, all),
            Releasers = [.. (await people.Of(null, cancel)).Where(person => !person.Locked && May(new Sitting("", person, parents), all)).Select(person => person.Name).Take(MostNames)],
            Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
        };
    }

    /// <summary>Whether somebody administers every unit.</summary>
    internal static bool May(Sitting who, IReadOnlyList<Unit> all) => all.Count > 0 && all.All(unit => who.May(Right.Administer, unit.Id));

    private static RazorComponentResult<HoldPage> Show(HoldView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : view.Problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict,
    };
}
