using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Units;
using Campaigns.Desk.Activities;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Records;

/// <summary>Questions of citizens: written down, answered, and made an item in which the answer is read or posted.</summary>
internal sealed class QuestionPages(QuestionStore store, Drafts drafts, RecordDesk desk)
{
    /// <summary>Characters of a title that is made of a question.</summary>
    private const int TitleLength = 150;

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
            Asked = form.Day("ngay", kept.Asked), Asker = form.Text("nguoi-hoi"), Way = form.Text("qua"), Words = form.Text("cau-hoi"), Answer = form.Text("tra-loi"), ItemId = form.Maybe("tin"), State = form.Choice("tinh-trang", kept.State),
        };
        IReadOnlyList<Problem> problems = wrong is not null ? [wrong] : form.Problems;
        if (problems.Count == 0)
        {
            var saved = await store.Save(typed, Sitting.Of(context)!.Actor, context.RequestAborted);
            if (saved.Ok)
                return Results.Redirect($"{RecordEndpoints.Questions}/{saved.Value.Id}?xong=1");
            problems = saved.Problems;
        }
        var view = known is not null ? known with { Record = typed } : await List(context, unit, all, typed);
        return Show(view with { Problems = problems });
    }

    /// <summary>Begins an item with question and answer, and leads to it; who asked stays out of it.</summary>
    public async Task<IResult> Draft(HttpContext context, string id)
    {
        if (await Of(context, id) is not { } view)
            return Missing();
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Show(view with { Problems = [wrong] });
        var who = Sitting.Of(context)!;
        var words = view.Record.Answer.Length > 0 ? view.Record.Answer : "…";
        var begun = await drafts.Begin(new DraftOrder(view.Unit, PlanBook.Cut(view.Record.Words, TitleLength)) { Genre = Genre.Notice, Body = $"**Hỏi:** {view.Record.Words}\n\n**Trả lời:** {words}" }, who.Name, context.RequestAborted);
        if (!begun.Ok)
            return Show(view with { Problems = begun.Problems });
        var saved = await store.Save(view.Record with { ItemId = begun.Value.Id }, who.Actor, context.RequestAborted);
        return saved.Ok ? Results.Redirect($"/tin-bai/{begun.Value.Id}") : Show(view with { Problems = saved.Problems });
    }

    private async Task<RecordView<Question>> List(HttpContext context, Unit unit, IReadOnlyList<Unit> all, Question record)
    {
        var view = await desk.View(context, RecordEndpoints.Questions, unit, record, null, record.ItemId);
        return view with { Units = all, Found = await store.List(new([unit.Id], view.State, Page: view.Page), context.RequestAborted) };
    }

    private async Task<RecordView<Question>?> Of(HttpContext context, string id) => await store.Find(id, context.RequestAborted) is { } one && await desk.Find(one.UnitId, context.RequestAborted) is { } unit
        ? await desk.View(context, RecordEndpoints.Questions, unit, one, null, one.ItemId) : null;

    private Question New(Unit unit) => new() { UnitId = unit.Id, Asked = desk.Today(unit), Words = "" };

    private static RazorComponentResult<RecordMissing> Missing() => new() { StatusCode = StatusCodes.Status404NotFound };

    private static RazorComponentResult<QuestionPage> Show(RecordView<Question> view) => new(new { View = view }) { StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
}
