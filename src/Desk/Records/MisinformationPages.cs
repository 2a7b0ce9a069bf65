using Campaigns.Content;
using Campaigns.Content.Records;
using Campaigns.Content.Units;
using Campaigns.Desk.Activities;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Records;

/// <summary>False words: where they were seen, whom that was passed on to, and what answered them.</summary>
internal sealed class MisinformationPages(MisinformationStore store, RecordDesk desk)
{
    public async Task<IResult> Page(HttpContext context) => await desk.Whose(context, Right.See, context.Request.Query["don-vi"]) is var (unit, all)
        ? Show(await List(context, unit, all, New(unit))) : Missing();

    public async Task<IResult> One(HttpContext context, string id) => await Of(context, id) is { } view ? Show(view) : Missing();

    /// <summary>Adds one, or changes the one of that id.</summary>
    public async Task<IResult> Save(HttpContext context, string? id)
    {
        var wrong = AssistedForms.Wrong(context.Items);
        var form = new RecordForm(wrong is null ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty);
        var known = id is null ? null : await Of(context, id);
        if ((id is not null && known is null) || await desk.Whose(context, Right.Write, known?.Unit.Id ?? form.Text("don-vi")) is not var (unit, all))
            return Missing();
        var kept = known?.Record ?? New(unit);
        var typed = kept with
        {
            Found = form.Day("ngay", kept.Found), Place = form.Text("noi"), Words = form.Text("noi-dung"), Told = form.Text("da-bao"), Answer = form.Text("xu-ly"), ItemId = form.Maybe("tin"), TaskId = form.Maybe("nhiem-vu"),
            State = form.Choice("tinh-trang", kept.State),
        };
        IReadOnlyList<Problem> problems = wrong is not null ? [wrong] : form.Problems;
        if (problems.Count == 0)
        {
            var saved = await store.Save(typed, Sitting.Of(context)!.Actor, context.RequestAborted);
            if (saved.Ok)
                return Results.Redirect($"{RecordEndpoints.False}/{saved.Value.Id}?xong=1");
            problems = saved.Problems;
        }
        var view = known is not null ? known with { Record = typed } : await List(context, unit, all, typed);
        return Show(view with { Problems = problems });
    }

    private async Task<RecordView<Misinformation>> List(HttpContext context, Unit unit, IReadOnlyList<Unit> all, Misinformation record)
    {
        var view = await desk.View(context, RecordEndpoints.False, unit, record, record.TaskId, record.ItemId);
        return view with { Units = all, Found = await store.List(new([unit.Id], view.State, Page: view.Page), context.RequestAborted) };
    }

    private async Task<RecordView<Misinformation>?> Of(HttpContext context, string id) => await store.Find(id, context.RequestAborted) is { } one && await desk.Find(one.UnitId, context.RequestAborted) is { } unit
        ? await desk.View(context, RecordEndpoints.False, unit, one, one.TaskId, one.ItemId) : null;

    private Misinformation New(Unit unit) => new() { UnitId = unit.Id, Found = desk.Today(unit), Place = "", Words = "" };

    private static RazorComponentResult<RecordMissing> Missing() => new() { StatusCode = StatusCodes.Status404NotFound };

    private static RazorComponentResult<MisinformationPage> Show(RecordView<Misinformation> view) => new(new { View = view }) { StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
}
