using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Records;
using Campaigns.Content.Units;
using Campaigns.Desk.Activities;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Records;

/// <summary>False words: where they were seen, whom that was passed on to, and what answered them.</summary>
internal sealed class MisinformationPages(MisinformationStore store, RecordDesk desk) : RecordPages<Misinformation>(desk)
{
    protected override Misinformation New(Unit unit) => new() { UnitId = unit.Id, Found = Desk.Today(unit), Place = "", Words = "" };

    protected override string UnitOf(Misinformation record) => record.UnitId;

    protected override Task<Misinformation?> Find(string id, CancellationToken cancel) => store.Find(id, cancel);

    protected override Misinformation Typed(RecordForm form, Misinformation kept) => kept with
    {
        Found = form.Day("ngay", kept.Found), Place = form.Text("noi"), Words = form.Text("noi-dung"), Told = form.Text("da-bao"), Answer = form.Text("xu-ly"), ItemId = form.Maybe("tin"), TaskId = form.Maybe("nhiem-vu"),
        State = form.Choice("tinh-trang", kept.State), Revision = form.Revision(kept.Revision),
    };

    protected override Task<Result<Misinformation>> Keep(Misinformation typed, bool sure, Actor who, CancellationToken cancel) => store.Save(typed, who, cancel);

    protected override string Kept(Misinformation record) => $"{RecordEndpoints.False}/{record.Id}?xong=1";

    protected override Task<RecordView<Misinformation>> View(HttpContext context, Unit unit, Misinformation record) => Desk.View(context, RecordEndpoints.False, unit, record, record.TaskId, record.ItemId);

    protected override async Task<RecordView<Misinformation>> List(HttpContext context, Unit unit, IReadOnlyList<Unit> all, Misinformation record)
    {
        var view = await View(context, unit, record);
        return view with { Units = all, Found = await store.List(new([unit.Id], view.State, Page: view.Page), context.RequestAborted) };
    }

    protected override string? ItemOf(Misinformation record) => record.ItemId;

    protected override Misinformation Answered(Misinformation record, string itemId) => record with { ItemId = itemId };

    protected override IResult Show(RecordView<Misinformation> view) => new RazorComponentResult<MisinformationPage>(new { View = view }) { StatusCode = Status(view) };
}
