using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.People;
using Campaigns.Scheduler.Approvals;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Approvals;

/// <summary>Các bước duyệt: how a unit's administrator says by whom its items are approved, and in what order.</summary>
internal sealed class StepPages(StepDesk steps, UnitStore units, PersonStore people, Database database)
{
    public const string Address = "/cai-dat/buoc-duyet";

    public async Task<IResult> Page(HttpContext context)
    {
        var mine = Sitting.Of(context)!.Units(Right.Administer);
        var asked = context.Request.Query["don-vi"].ToString();
        return await Show(context, mine.Contains(asked) ? asked : mine[0], null, []);
    }

    public async Task<IResult> Save(HttpContext context, string unitId)
    {
        var (who, cancel) = (Sitting.Of(context)!, context.RequestAborted);
        if (!who.May(Right.Administer, unitId))
            return new RazorComponentResult<RefusedPage>(new { Key = "missing" }) { StatusCode = StatusCodes.Status404NotFound };
        var form = await context.Request.ReadFormAsync(cancel);
        var (above, approvers) = (await Above(unitId, cancel), await Approvers(unitId, cancel));
        var wanted = Enumerable.Range(0, ApprovalStep.Most).Select(place => Read(form, place, above, approvers)).OfType<ApprovalStep>().ToArray();
        var problems = await steps.Save(unitId, wanted, who.Actor, cancel);
        return problems.Count > 0 ? await Show(context, unitId, wanted, problems) : AccountEndpoints.SeeOther($"{Address}?don-vi={unitId}&xong=luu");
    }

    /// <summary>A row of the form; null where it has no name. Only units and people that the page offers are taken.</summary>
    private static ApprovalStep? Read(IFormCollection form, int place, IReadOnlyList<Unit> above, IReadOnlyList<Person> approvers)
    {
        if (form[$"ten-{place}"].ToString() is not { } name || string.IsNullOrWhiteSpace(name))
            return null;
        var taker = above.FirstOrDefault(unit => unit.Id == form[$"ai-{place}"])?.Id;
        return new ApprovalStep
        {
            Id = "", Name = name.Length > 200 ? name[..200] : name, TakerUnit = taker, People = taker is not null ? [] : [.. approvers.Select(person => person.Id).Where(form[$"nguoi-{place}"].Contains)],
            Genres = Chosen<Genre>(form[$"the-loai-{place}"]), Kinds = Chosen<ChannelKind>(form[$"kenh-{place}"]),
        };
    }

    /// <summary>All of them ticked is none in particular.</summary>
    private static T[] Chosen<T>(IEnumerable<string?> ticked) where T : struct, Enum
    {
        var chosen = Enum.GetValues<T>().Where(value => ticked.Contains(value.ToString())).ToArray();
        return chosen.Length < Enum.GetValues<T>().Length ? chosen : [];
    }

    private async Task<IReadOnlyList<Unit>> Above(string unitId, CancellationToken cancel)
    {
        var (all, above) = ((await units.All(cancel)).ToDictionary(unit => unit.Id, StringComparer.Ordinal), new List<Unit>());
        for (var at = unitId; at is not null && all.TryGetValue(at, out var unit) && !above.Contains(unit); at = unit.ParentId)
            above.Add(unit);
        return above;
    }

    private async Task<IReadOnlyList<Person>> Approvers(string unitId, CancellationToken cancel)
    {
        var parents = await database.Read(SittingStore.Parents, cancel);
        return [.. (await people.Of(null, cancel)).Where(person => !person.Locked && new Sitting("", person, parents).May(Right.Approve, unitId))];
    }

    private async Task<IResult> Show(HttpContext context, string unitId, IReadOnlyList<ApprovalStep>? typed, IReadOnlyList<Problem> problems)
    {
        var (who, cancel) = (Sitting.Of(context)!, context.RequestAborted);
        var (all, mine) = (await units.All(cancel), who.Units(Right.Administer));
        return new RazorComponentResult<StepsPage>(new
        {
            View = new StepsView
            {
                Unit = all.First(unit => unit.Id == unitId), Units = [.. all.Where(unit => mine.Contains(unit.Id))], Above = await Above(unitId, cancel), Approvers = await Approvers(unitId, cancel),
                Steps = typed ?? await steps.Of(unitId, cancel), UnderWay = await steps.UnderWay(unitId, cancel), Problems = problems,
                Saved = problems.Count == 0 && context.Request.Query["xong"] == "luu",
            },
        }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }
}
