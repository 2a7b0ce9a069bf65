using System.Text;
using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans;

/// <summary>A plan taken into a store, and a person who mends it.</summary>
internal static class MendBench
{
    public static readonly Actor Who = new("Lò Thị Hoa");

    public static PlanMends MendsOf(TestStore store) => new(store.Database, new AuditLog(store.Clock), store.Clock);

    public static PlanStore PlansOf(TestStore store) => new(store.Database, new FrozenStore(store.Database, store.Clock), store.Clock);

    public static async Task<Plan> Import(TestStore store, string text = PlanSamples.Commune)
    {
        var kept = await new PlanImport(PlansOf(store)).Keep(new PlanSource("kh.txt", Encoding.UTF8.GetBytes(text)), store.Unit);
        kept.Problems.ShouldBeEmpty();
        return kept.Value!;
    }

    public static async Task<IReadOnlyList<ReviewRow>> Rows(TestStore store, Plan plan, PlanRowKind kind) => [.. (await MendsOf(store).Review(plan.Id)).Where(row => row.Kind == kind)];

    public static async Task Keep(TestStore store, Plan plan, PlanRowKind kind, int index, params (string Field, string Typed)[] typed) =>
        await Keep(store, plan, (await Rows(store, plan, kind))[index], typed);

    public static async Task Keep(TestStore store, Plan plan, ReviewRow row, params (string Field, string Typed)[] typed) =>
        (await MendsOf(store).Keep(plan.Id, row.Kind, row.Id, row.Seen, typed.ToDictionary(one => one.Field, one => (string?)one.Typed), Who)).Problems.ShouldBeEmpty();
}
