using System.Text.Json;
using Campaigns.Content.Audit;
using Campaigns.Content.Plans.Understanding;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Content.Plans;

/// <summary>Whose the rows of a unit's plans are where they are given to its rooms: the names that it takes for its own, and its plans read anew by them.</summary>
public sealed class PlanOwners(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>Names that are offered of one plan.</summary>
    private const int MostOffered = 12;

    /// <summary>Whether the unit itself issued a plan.</summary>
    public static bool Own(Unit unit, Plan plan) => PlanIssuer.IsUnit(unit, plan.Content.Document.Issuer);

    /// <summary>The names that lead tasks of others in a plan which may be rooms and centres of the unit, those with most tasks first: of the unit's own plan, and of one that gives it nothing.</summary>
    public static IReadOnlyList<(string Name, int Tasks)> Offered(Unit unit, Plan plan, IEnumerable<KeptTask> tasks)
    {
        var all = tasks.Select(kept => kept.Task).ToArray();
        return plan.Content.Document.Issuer is null || plan.Content.Warnings.Any(warning => warning.Withholds) || (!Own(unit, plan) && all.Any(task => task.Mine != TaskRole.None)) ? []
            : [.. all.Where(task => task.Mine == TaskRole.None).SelectMany(task => task.Lead).Select(name => name.Trim()).Where(name => name.Length is > 3 and <= UnitRules.LongestName && PlansOut.OwnTasks.IsPart(name))
                .GroupBy(Vietnamese.Key).Select(same => (same.First(), same.Count())).OrderByDescending(one => one.Item2).ThenBy(one => one.Item1, StringComparer.Ordinal).Take(MostOffered)];
    }

    /// <summary>Takes names for the unit's own, and reads its plans anew by them.</summary>
    /// <returns>How many rows changed hands.</returns>
    public async Task<Result<int>> Take(string unitId, IReadOnlyList<string> names, Actor who, CancellationToken cancel = default) => names.Count == 0 ? NoName : await database.Write<Result<int>>(async session =>
    {
        if (await UnitStore.Find(session, unitId) is not { } unit)
            return Problem.Input(new("Không có đơn vị này.", "There is no such unit."));
        var read = UnitRules.Check(unit with { Settings = unit.Settings with { Names = [.. unit.Settings.Names, .. names] } });
        if (!read.Ok)
            return read.Problems.ToArray();
        await UnitStore.Change(session, unitId, now => now with { Settings = now.Settings with { Names = read.Value.Settings.Names } });
        await audit.Note(session, unitId, who, "unit.change", unitId, $"tên khác: + {string.Join(", ", names)}");
        return await Again(session, unitId, clock.GetUtcNow().ToUnixTimeMilliseconds());
    }, cancel);

    /// <summary>Reads anew whose the rows of a unit's plans are, after its names changed, within a transaction of the caller's. What a person said outright stays.</summary>
    /// <returns>How many rows changed hands.</returns>
    public static async Task<int> Again(Session session, string unitId, long now)
    {
        var (unit, changed) = ((await UnitStore.Find(session, unitId))!, 0);
        foreach (var (id, json) in await session.List<(string Id, string Content)>("SELECT id, content FROM plan WHERE unit_id = @unitId", new { unitId }))
        {
            var content = JsonSerializer.Deserialize<PlanContent>(json, Json.Compact)!;
            // One that was taken in before rows were kept has none to give: its next import reads it by the names as they are then.
            if (await PlanRows.Unfilled(session, id, content))
                continue;
            var mends = (await MendRows.Of(session, id)).ToLookup(mend => mend.RowId, StringComparer.Ordinal);
            var rows = await (await RowOwner.Of(session, unitId, content, mends[id])).SetAll(session, id, unitId, mends);
            var warned = PlanIssuer.Warned(content, unit, mends[id].Any(mend => mend.Field == KeptMend.Ours), content.Confidence < WarningReader.Damaged);
            if (rows > 0 || warned.Warnings.Count != content.Warnings.Count)
                await PlanSheet.Write(session, id, await PlanSheet.Rowed(session, id, warned), now);
            changed += rows;
        }
        return changed;
    }

    private static Problem NoName => Problem.Input(new("Chưa chọn tên nào.", "No name is chosen."), "ten", new("Đánh dấu tên của phòng, trung tâm thuộc đơn vị.", "Tick the names of the unit's rooms and centres."));
}
