using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Records;
using Campaigns.Content.Units;
using Campaigns.Desk.Activities;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Records;

/// <summary>The pages of one sort of record: the list with the form of a new one, one record with its form, and keeping what is typed.</summary>
internal abstract class RecordPages<T>(RecordDesk desk) where T : class
{
    protected RecordDesk Desk => desk;

    public async Task<IResult> Page(HttpContext context) => await desk.Whose(context, Right.See, context.Request.Query["don-vi"]) is var (unit, all)
        ? Show(await List(context, unit, all, Asked(context, unit))) : Missing();

    public async Task<IResult> One(HttpContext context, string id) => await Of(context, id) is { } view ? Show(view) : Missing();

    /// <summary>Adds one, or changes the one of that id.</summary>
    public async Task<IResult> Save(HttpContext context, string? id)
    {
        var (form, wrong) = await RecordForm.Read(context);
        var known = id is null ? null : await Of(context, id);
        if ((id is not null && known is null) || await desk.Whose(context, Right.Write, known?.Unit.Id ?? form.Text("don-vi")) is not var (unit, all))
            return Missing();
        var typed = Typed(form, known?.Record ?? New(unit));
        IReadOnlyList<Problem> problems = wrong is not null ? [wrong] : form.Problems;
        if (wrong is null && Sought(form) is { } sought)
        {
            var found = await desk.Seek(known ?? await List(context, unit, all, typed), ItemOf(typed), sought, context.RequestAborted);
            if (found.Matches == 1)
                typed = Answered(typed, found.Items[^1].Id);
            // Words that find one item are as good as choosing it.
            if (form.Text("viec") == "tim" || found.Matches != 1)
                return Show(found with { Record = typed, Problems = form.Text("viec") == "tim" ? [] : [NotChosen] });
        }
        if (problems.Count == 0)
        {
            var saved = await Keep(typed, form.Text(Doubt.Field) == "1", Sitting.Of(context)!.Actor, context.RequestAborted);
            if (saved.Ok)
                return Results.Redirect(Kept(saved.Value));
            problems = saved.Problems;
        }
        var view = known is not null ? known with { Record = typed } : await List(context, unit, all, typed);
        if (ItemOf(typed) is { } chosen)
            view = await desk.Seek(view, chosen, form.Text("da-tim"), context.RequestAborted);
        return Show(view with { Problems = problems, Newer = id is not null && problems.Any(RecordClash.Is) ? await Find(id, context.RequestAborted) : null });
    }

    /// <summary>A record with its form; null where there is none.</summary>
    protected async Task<RecordView<T>?> Of(HttpContext context, string id) => await Find(id, context.RequestAborted) is { } one && await desk.Find(UnitOf(one), context.RequestAborted) is { } unit ? await View(context, unit, one) : null;

    /// <summary>A new one as the list's address asks for it.</summary>
    protected virtual T Asked(HttpContext context, Unit unit) => New(unit);

    protected abstract T New(Unit unit);

    protected abstract string UnitOf(T record);

    protected abstract Task<T?> Find(string id, CancellationToken cancel);

    /// <summary>The record with what was typed over it.</summary>
    protected abstract T Typed(RecordForm form, T kept);

    /// <summary>Keeps it.</summary>
    /// <param name="typed">As it was typed.</param>
    /// <param name="sure">Whether a person said of what looks like a slip that it is so.</param>
    /// <param name="who">For the audit.</param>
    /// <param name="cancel">Ends the wait.</param>
    protected abstract Task<Result<T>> Keep(T typed, bool sure, Actor who, CancellationToken cancel);

    /// <summary>The address to which a record that was kept leads.</summary>
    protected abstract string Kept(T record);

    protected abstract Task<RecordView<T>> View(HttpContext context, Unit unit, T record);

    /// <summary>The list, with this record in the form of a new one.</summary>
    protected abstract Task<RecordView<T>> List(HttpContext context, Unit unit, IReadOnlyList<Unit> all, T record);

    protected abstract IResult Show(RecordView<T> view);

    /// <summary>The item that answers the record; null: none does, or none could.</summary>
    protected virtual string? ItemOf(T record) => null;

    /// <summary>The record with the item that answers it.</summary>
    protected virtual T Answered(T record, string itemId) => record;

    protected static int Status(RecordView<T> view) => view.Problems.Count == 0 ? StatusCodes.Status200OK : view.Problems.Any(one => RecordClash.Is(one) || Doubt.Is(one)) ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;

    private static readonly Problem NotChosen = Problem.Input(new("Chưa chọn được tin, bài: lời tìm khớp nhiều tin, bài hoặc không khớp tin, bài nào.", "The words find several items, or none."), "tim-tin",
        new("Chọn trong danh sách, hoặc tìm lại bằng lời khác.", "Choose one of the list, or search by other words."));

    /// <summary>What is sought; null: nothing, or the list that was chosen from is of these words already.</summary>
    private static string? Sought(RecordForm form) => form.Text("tim-tin").Trim() is var sought && (form.Text("viec") == "tim" || (sought.Length > 0 && sought != form.Text("da-tim"))) ? sought : null;

    protected static IResult Missing() => new RazorComponentResult<RecordMissing> { StatusCode = StatusCodes.Status404NotFound };
}
