using Campaigns.Content;
using Campaigns.Content.Audit;
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
internal sealed class QuestionPages(QuestionStore store, Drafts drafts, RecordDesk desk) : RecordPages<Question>(desk)
{
    /// <summary>Characters of a title that is made of a question.</summary>
    private const int TitleLength = 150;

    /// <summary>Begins an item with question and answer, and leads to it; who asked stays out of it.</summary>
    public async Task<IResult> Draft(HttpContext context, string id)
    {
        if (await Of(context, id) is not { } view)
            return Missing();
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Show(view with { Problems = [wrong] });
        var who = Sitting.Of(context)!;
        var words = view.Record.Answer.Length > 0 ? view.Record.Answer : "…";
        var order = new DraftOrder(view.Unit, PlanBook.Cut(view.Record.Words, TitleLength)) { Genre = Genre.Notice, Body = $"**Hỏi:** {view.Record.Words}\n\n**Trả lời:** {words}", TaskId = view.Record.TaskId };
        // Both or neither: whoever presses twice gets the item of the first press.
        var begun = await drafts.Begin(order, who.Name, context.RequestAborted, async session => await QuestionStore.ItemOf(session, id) is null, (session, item) => store.Tie(session, view.Record, item.Id, who.Actor));
        if (begun.Ok)
            return Results.Redirect($"/tin-bai/{begun.Value.Id}");
        return (await store.Find(id, context.RequestAborted))?.ItemId is { } made ? Results.Redirect($"/tin-bai/{made}") : Show(view with { Problems = begun.Problems });
    }

    protected override Question New(Unit unit) => new() { UnitId = unit.Id, Asked = Desk.Today(unit), Words = "" };

    protected override string UnitOf(Question record) => record.UnitId;

    protected override Task<Question?> Find(string id, CancellationToken cancel) => store.Find(id, cancel);

    protected override Question Typed(RecordForm form, Question kept) => kept with
    {
        Asked = form.Day("ngay", kept.Asked), Asker = form.Text("nguoi-hoi"), Way = form.Text("qua"), Words = form.Text("cau-hoi"), Answer = form.Text("tra-loi"), ItemId = form.Maybe("tin"), TaskId = form.Maybe("nhiem-vu"), State = form.Choice("tinh-trang", kept.State), Revision = form.Revision(kept.Revision),
    };

    protected override Task<Result<Question>> Keep(Question typed, bool sure, Actor who, CancellationToken cancel) => store.Save(typed, who, cancel);

    protected override string Kept(Question record) => $"{RecordEndpoints.Questions}/{record.Id}?xong=1";

    protected override Task<RecordView<Question>> View(HttpContext context, Unit unit, Question record) => Desk.View(context, RecordEndpoints.Questions, unit, record, record.TaskId, record.ItemId);

    protected override async Task<RecordView<Question>> List(HttpContext context, Unit unit, IReadOnlyList<Unit> all, Question record)
    {
        var view = await View(context, unit, record);
        return view with { Units = all, Found = await store.List(new([unit.Id], view.State, Page: view.Page), context.RequestAborted) };
    }

    protected override string? ItemOf(Question record) => record.ItemId;

    protected override Question Answered(Question record, string itemId) => record with { ItemId = itemId };

    protected override IResult Show(RecordView<Question> view) => new RazorComponentResult<QuestionPage>(new { View = view }) { StatusCode = Status(view) };
}
