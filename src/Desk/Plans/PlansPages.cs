using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Plans;

/// <summary>The list of plans, and taking one in.</summary>
internal sealed class PlansPages(PlanStore plans, PlanImport import, Database database, PlanReadings readings, UnitStore units, IAntiforgery antiforgery)
{
    private const int PageLength = 50, MostAside = 100, LongestName = 200;

    public async Task<IResult> Page(HttpContext context) => Show(await View(context, [], null));

    /// <summary>Takes a file in as <c>import</c> does, and leads to what was read.</summary>
    public async Task<IResult> Take(HttpContext context)
    {
        var cancel = context.RequestAborted;
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Show(await View(context, [wrong], null));
        var form = await context.Request.ReadFormAsync(cancel);
        var who = Sitting.Of(context)!;
        var mine = (await units.All(cancel)).Where(unit => who.May(Right.Write, unit.Id)).ToArray();
        if ((mine.Length == 1 ? mine[0] : mine.FirstOrDefault(unit => unit.Id == form["don-vi"])) is not { } unit)
            return Show(await View(context, [NoUnit], null));
        if (form.Files.GetFile("tep") is not { } file)
            return Show(await View(context, [NoFile], unit.Id));
        if (file.Length > PlanImport.MostBytes)
            return Show(await View(context, [(context.GetEndpoint()!.Metadata.GetMetadata<FormLimit>()!).TooLarge], unit.Id));
        var name = Path.GetFileName(file.FileName.Replace('\\', '/')).Normalize();
        name = name.Length > LongestName ? name[^LongestName..] : name;
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        var source = new PlanSource(name, bytes.ToArray());
        if (source.Slow)
        {
            var begun = await readings.Begin(source, unit, who.Actor);
            return begun.Ok ? Results.Redirect(begun.Value) : Show(await View(context, begun.Problems, unit.Id));
        }
        var kept = await import.Keep(source, unit, who.Actor, cancel: cancel);
        if (!kept.Ok)
            return Show(await View(context, kept.Problems, unit.Id));
        return Results.Redirect($"/ke-hoach/{kept.Value.Id}?nhap={(kept.Value.New ? "moi" : "lai")}");
    }

    private async Task<PlansView> View(HttpContext context, IReadOnlyList<Problem> problems, string? chosen)
    {
        var (cancel, who) = (context.RequestAborted, Sitting.Of(context)!);
        var all = (await units.All(cancel)).Where(unit => who.May(Right.See, unit.Id)).ToArray();
        var seen = all.Select(unit => unit.Id).ToArray();
        var page = int.TryParse(context.Request.Query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, 1_000) : 1;
        var known = await plans.Page(seen, aside: false, (page - 1) * PageLength, PageLength + 1, cancel);
        var ids = known.Select(plan => plan.Id).ToArray();
        var covered = ids.Length == 0 ? [] : await database.Read(session => session.List<(string Plan, int Count)>($"""
            SELECT t.plan_id, COUNT(*) FROM plan_task t WHERE t.plan_id IN @ids AND t.dropped IS NULL AND t.mine > 0 AND {OwedTask.BegunSql} GROUP BY t.plan_id
            """, new { ids }), cancel);
        return new PlansView
        {
            Units = all, Plans = [.. known.Take(PageLength)], Aside = await plans.Page(seen, aside: true, 0, MostAside, cancel), More = known.Count > PageLength, Page = page, Covered = covered.ToDictionary(row => row.Plan, row => row.Count, StringComparer.Ordinal),
            Mine = [.. all.Where(unit => who.May(Right.Write, unit.Id))], Chosen = chosen, Problems = problems, Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
        };
    }

    private static readonly Problem NoUnit = Problem.Input(new("Chưa chọn đơn vị.", "No unit is chosen."), null, new("Chọn đơn vị nhận kế hoạch.", "Choose whose plan it is."));

    private static readonly Problem NoFile = Problem.Input(new("Chưa chọn tệp nào.", "No file is chosen."), null, new("Chọn tệp kế hoạch.", "Choose a plan."));

    private static RazorComponentResult<PlansPage> Show(PlansView view) => new(new { View = view }) { StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
}
