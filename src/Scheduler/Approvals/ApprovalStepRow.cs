using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Approvals;

/// <summary>A step as it lies in its table.</summary>
internal sealed class ApprovalStepRow
{
    public string Id { get; set; } = "";
    public string Name { get; set; } = "";
    public string Genres { get; set; } = "[]";
    public string Kinds { get; set; } = "[]";
    public string? TakerUnit { get; set; }

    /// <summary>Of a unit, the first one first.</summary>
    public static async Task<IReadOnlyList<ApprovalStep>> Of(Session session, string unitId)
    {
        var rows = await session.List<ApprovalStepRow>(
            "SELECT id AS Id, name AS Name, genres AS Genres, kinds AS Kinds, taker_unit AS TakerUnit FROM approval_step WHERE unit_id = @unitId ORDER BY place", new { unitId });
        var people = rows.Count == 0 ? [] : await session.List<(string Step, string Person)>(
            "SELECT step_id, person_id FROM approval_step_person WHERE step_id IN @ids ORDER BY person_id", new { ids = rows.Select(row => row.Id).ToArray() });
        return [.. rows.Select(row => new ApprovalStep
        {
            Id = row.Id, Name = row.Name, TakerUnit = row.TakerUnit, People = [.. people.Where(person => person.Step == row.Id).Select(person => person.Person)],
            Genres = JsonSerializer.Deserialize<Genre[]>(row.Genres, Json.Compact)!, Kinds = JsonSerializer.Deserialize<ChannelKind[]>(row.Kinds, Json.Compact)!,
        })];
    }

    /// <summary>Puts these in the place of those that a unit had.</summary>
    public static async Task Replace(Session session, string unitId, IReadOnlyList<ApprovalStep> steps)
    {
        await session.Run("DELETE FROM approval_step_person WHERE step_id IN (SELECT id FROM approval_step WHERE unit_id = @unitId)", new { unitId });
        await session.Run("DELETE FROM approval_step WHERE unit_id = @unitId", new { unitId });
        foreach (var (place, step) in steps.Index())
        {
            await session.Run("INSERT INTO approval_step (id, unit_id, place, name, genres, kinds, taker_unit) VALUES (@Id, @unitId, @place, @Name, @genres, @kinds, @TakerUnit)", new
            {
                step.Id, unitId, place = place + 1, step.Name, step.TakerUnit, genres = JsonSerializer.Serialize(step.Genres, Json.Compact), kinds = JsonSerializer.Serialize(step.Kinds, Json.Compact),
            });
            foreach (var person in step.People.Distinct(StringComparer.Ordinal))
                await session.Run("INSERT INTO approval_step_person (step_id, person_id) VALUES (@Id, @person)", new { step.Id, person });
        }
    }
}
