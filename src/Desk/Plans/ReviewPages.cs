using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Plans;

/// <summary>What was read of a plan beside its source: a person looks through it and mends what is wrong.</summary>
internal sealed class ReviewPages(PlanStore plans, PlanMends mends, PlanPapers papers, UnitStore units, IAntiforgery antiforgery)
{
    public async Task<IResult> Page(HttpContext context, string id)
    {
        var (cancel, query) = (context.RequestAborted, context.Request.Query);
        if (await Found(id, cancel) is not var (plan, unit))
            return PlanPages.Missing();
        var rows = await mends.Review(id, cancel);
        var filter = Enum.GetValues<ReviewFilter>().FirstOrDefault(one => ReviewView.Name(one) == query["xem"].ToString());
        var view = new ReviewView
        {
            Plan = plan, Unit = unit, Rows = rows, Filter = filter, Lines = new Dictionary<int, KeptLine>(), Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
            Page = int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, Math.Max(1, (ReviewView.Choose(rows, filter).Count + ReviewView.PageLength - 1) / ReviewView.PageLength)) : 1,
        };
        view = view with { Lines = await papers.Around(id, [.. view.Shown.Select(row => row.Line).Where(line => line > 0)], 1, 3, cancel) };
        return new RazorComponentResult<ReviewPage>(new { View = view });
    }

    /// <summary>The whole source, line by line, with the rows that were read from each.</summary>
    public async Task<IResult> Source(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (await Found(id, cancel) is not var (plan, unit))
            return PlanPages.Missing();
        var lines = await papers.Lines(id, cancel);
        var rows = (await mends.Review(id, cancel)).Where(row => row.Line > 0 && !row.Dropped && !row.Gone).ToLookup(row => row.Line);
        var last = Math.Max(1, (lines.Count + ReviewSourceView.PageLength - 1) / ReviewSourceView.PageLength);
        var page = int.TryParse(context.Request.Query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, last) : 1;
        return new RazorComponentResult<ReviewSourcePage>(new { View = new ReviewSourceView { Plan = plan, Unit = unit, Lines = lines, Rows = rows, Page = page, Last = last } });
    }

    /// <summary>The form of one row.</summary>
    public async Task<IResult> Row(HttpContext context, string id, string kind, string row) => await View(context, id, kind, row) is { } view ? Show(view) : PlanPages.Missing();

    /// <summary>The picture of a page of a scan. Its address never shows another, so it may be kept.</summary>
    public async Task<IResult> Picture(HttpContext context, string id, int page)
    {
        if (await papers.Page(id, page, context.RequestAborted) is not { } picture || !picture.MediaType.StartsWith("image/", StringComparison.Ordinal))
            return Results.NotFound();
        context.Response.Headers.CacheControl = "private, max-age=600";
        return Results.Bytes(picture.Bytes, picture.MediaType);
    }

    public Task<IResult> Save(HttpContext context, string id, string kind, string row) => Act(context, id, kind, row, async (form, view, who, cancel) =>
    {
        var kept = await mends.Keep(id, view.Kind, view.Row?.Id, form["thay"].ToString(), PlanFields.Of(view.Kind).ToDictionary(field => field.Name, field => (string?)form[field.Name].ToString()), view.From, who, cancel);
        return kept.Ok ? ([], $"{view.List}?xem=da-sua#dong-{kept.Value}") : (kept.Problems, null);
    });

    public Task<IResult> Drop(HttpContext context, string id, string kind, string row, bool dropped) => Act(context, id, kind, row, async (form, view, who, cancel) =>
        await mends.Drop(id, view.Kind, row, form["thay"].ToString(), dropped, form["ly-do"].ToString(), who, cancel) is { } problem ? ([problem], null) : ([], Back(form, view) ?? (dropped ? view.List : view.Address)));

    /// <summary>Keeps a row that the document has no more.</summary>
    public Task<IResult> Stay(HttpContext context, string id, string kind, string row) => Act(context, id, kind, row, async (form, view, who, cancel) =>
        await mends.Stay(id, view.Kind, row, form["thay"].ToString(), who, cancel) is { } problem ? ([problem], null) : ([], Back(form, view)));

    /// <summary>Says that a row was looked at and is right, or takes that back.</summary>
    public Task<IResult> Check(HttpContext context, string id, string kind, string row, bool right) => Act(context, id, kind, row, async (form, view, who, cancel) =>
        await mends.Check(id, view.Kind, row, form["thay"].ToString(), right, who, cancel) is { } problem ? ([problem], null)
            : ([], Back(form, view)));

    /// <summary>Of a field that both the person and the document changed: which of them stands.</summary>
    public Task<IResult> Choose(HttpContext context, string id, string kind, string row, bool document) => Act(context, id, kind, row, async (form, view, who, cancel) =>
    {
        var chosen = await mends.Choose(id, view.Kind, row, form["thay"].ToString(), form["muc"].ToString(), document, who, cancel);
        return (chosen.Problems, view.Address);
    });

    /// <summary>The list from which a form was sent; null: the row's own page.</summary>
    private static string? Back(IFormCollection form, ReviewRowView view) => Enum.GetValues<ReviewFilter>().Any(filter => ReviewView.Name(filter) == form["ve"]) ? $"{view.List}?xem={form["ve"]}#cac-dong" : null;

    private async Task<IResult> Act(HttpContext context, string id, string kind, string row, Func<IFormCollection, ReviewRowView, Content.Audit.Actor, CancellationToken, Task<(IReadOnlyList<Problem>, string?)>> act)
    {
        if (await View(context, id, kind, row) is not { } view)
            return PlanPages.Missing();
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Show(view with { Problems = [wrong] });
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (problems, to) = await act(form, view, Sitting.Of(context)!.Actor, context.RequestAborted);
        if (problems.Count == 0)
            return Results.Redirect(to ?? view.Address);
        // What was typed is not lost, whoever was quicker.
        return Show(view with { Problems = problems, Typed = PlanFields.Of(view.Kind).ToDictionary(field => field.Name, field => form.ContainsKey(field.Name) || field.Kind == PlanFieldKind.Yes && form.ContainsKey("thay") ? form[field.Name].ToString() : view.Typed[field.Name]) });
    }

    private async Task<ReviewRowView?> View(HttpContext context, string id, string kindName, string rowId)
    {
        var cancel = context.RequestAborted;
        if (ReviewRowView.Of(kindName) is not { } kind || await Found(id, cancel) is not var (plan, unit))
            return null;
        var row = rowId == "moi" ? null : (await mends.Review(id, cancel)).FirstOrDefault(one => one.Kind == kind && one.Id == rowId);
        if (row is null && (rowId != "moi" || kind == PlanRowKind.Document))
            return null;
        var from = row is null && int.TryParse(context.Request.Query["dong"], NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0;
        var lines = (row is null && from == 0) || row is { Gone: true } ? new Dictionary<int, KeptLine>() : await papers.Around(id, [row is null ? from : row.Line > 0 ? row.Line : 4], ReviewRowView.Before, row is null or { Line: > 0 } ? ReviewRowView.After : 12, cancel);
        var words = lines.GetValueOrDefault(from)?.Text;
        return new ReviewRowView
        {
            Plan = plan, Unit = unit, Kind = kind, Row = row, From = words is null ? 0 : from, Warnings = row is { Line: > 0 } ? [.. plan.Content.Warnings.Where(warning => warning.Line == row.Line).Select(warning => warning.Message)] : [],
            // Whose a row is stands in the form only where a person says so; left open, it goes by the names.
            Typed = PlanFields.Of(kind).ToDictionary(field => field.Name, field => row is null ? (field.Name is "text" or "name" ? words ?? "" : "") : field.Name == PlanFields.Mine && !row.Said ? "" : field.Show(row.Row[field.Name])),
            Lines = lines,
            Pages = await papers.Pages(id, cancel), Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
        };
    }

    private async Task<(Plan, Unit)?> Found(string id, CancellationToken cancel) =>
        await plans.Find(id, cancel) is { } plan && await units.ById(plan.UnitId, cancel) is { } unit ? (plan, unit) : null;

    private static RazorComponentResult<ReviewRowPage> Show(ReviewRowView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : view.Problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict,
    };
}
