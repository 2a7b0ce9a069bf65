using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Records;

/// <summary>A store with a plan of two tasks, and a neighbour with one of its own.</summary>
internal sealed class RecordStores : IAsyncDisposable
{
    public required TestStore Store { get; init; }
    public required Plan Plan { get; init; }
    public required IReadOnlyList<KeptTask> Tasks { get; init; }
    public required Unit Neighbour { get; init; }
    public required KeptTask Theirs { get; init; }

    public string Unit => Store.Unit.Id;

    public AuditLog Audit => new(Store.Clock);

    public ActivityStore Activities => new(Store.Database, new FrozenStore(Store.Database, Store.Clock), Audit, Store.Clock);

    public static async Task<RecordStores> Open()
    {
        var store = await TestStore.Open();
        var plans = new PlanStore(store.Database, new FrozenStore(store.Database, store.Clock), store.Clock);
        var neighbour = await new UnitStore(store.Database, store.Clock).Save(new Unit { Id = Id.New(store.Clock), Code = "xa-khac", Name = "UBND xã Khác", Place = "xã Khác" });
        var plan = await plans.Keep(store.Unit.Id, new("kh.txt", [1]), new PlanContent
        {
            Document = new() { Number = "15/KH-UBND", Date = new(2026, 1, 5) },
            Tasks = [new() { Id = "I.1", Text = "Treo băng rôn", Mine = TaskRole.Lead }, new() { Id = "I.2", Text = "Tập huấn", Mine = TaskRole.Partner }],
        });
        var theirs = await plans.Keep(neighbour.Id, new("kh2.txt", [2]), new PlanContent
        {
            Document = new() { Number = "16/KH-UBND", Date = new(2026, 1, 5) }, Tasks = [new() { Id = "I.1", Text = "Việc của họ", Mine = TaskRole.Lead }],
        });
        return new RecordStores { Store = store, Plan = plan, Tasks = await plans.Tasks(plan.Id), Neighbour = neighbour, Theirs = (await plans.Tasks(theirs.Id))[0] };
    }

    public Task<string?> Noted(string act) => Store.Database.Read(session => session.Value<string>("SELECT detail FROM audit WHERE act = @act", new { act }));

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
