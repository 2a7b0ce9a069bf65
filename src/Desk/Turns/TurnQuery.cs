using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Approvals;
using Campaigns.Desk.People;
using Campaigns.Desk.Programmes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Turns;

/// <summary>
/// What waits for one person: steps that are theirs to take by their rights, or by those of whom they stand in for; programmes that they may
/// approve; and what was sent back to them.
/// </summary>
internal sealed class TurnQuery(ApprovalLines lines, ProgrammeTurns programmes, DeputyStore deputies, UnitStore units, Database database)
{
    /// <summary>Items that were sent back to one person.</summary>
    private const int Most = 50;

    /// <summary>What has the nearest last moment first, what has none last.</summary>
    public async Task<IReadOnlyList<Turn>> Of(Sitting who, CancellationToken cancel)
    {
        var lent = await deputies.Lent(who.Person.Id, cancel);
        var turns = (await Mine(who, lent, cancel)).Select(line => new Turn(TurnKind.Item, line.Item.Id, line.Item.Title, line.Unit, $"/duyet/{line.Item.Id}") { Last = line.First, From = line.Asked.Person, Word = line.Asked.Note ?? "" }).ToList();
        turns.AddRange(await programmes.Of(who, lent, cancel));
        turns.AddRange(await Returned(who, cancel));
        return [.. turns.OrderBy(turn => turn.Last ?? DateTimeOffset.MaxValue).ThenBy(turn => turn.Id, StringComparer.Ordinal)];
    }

    /// <summary>How many items wait for their approval.</summary>
    public async Task<int> Approvals(Sitting who, CancellationToken cancel) => await deputies.Lent(who.Person.Id, cancel) is var lent && Approves(who, lent) ? await lines.Count(who, lent, cancel) : 0;

    private async Task<IReadOnlyList<ApprovalLine>> Mine(Sitting who, IReadOnlyList<Sitting> lent, CancellationToken cancel) =>
        Approves(who, lent) ? [.. (await lines.Of(who, lent, 0, cancel)).Where(line => line.Ticks)] : [];

    private static bool Approves(Sitting who, IReadOnlyList<Sitting> lent) => who.May(Right.Approve) || lent.Any(other => other.May(Right.Approve));

    /// <summary>Sent back, and not asked for again: to whom it was given to write, and to whoever asked.</summary>
    private async Task<IEnumerable<Turn>> Returned(Sitting who, CancellationToken cancel)
    {
        var mine = who.Units(Right.Write).ToArray();
        if (mine.Length == 0)
            return [];
        var rows = await database.Read(session => session.List<Row>($"""
            SELECT i.id AS Id, i.title AS Title, i.unit_id AS UnitId, s.returned_by AS ReturnedBy, s.word AS Word, (SELECT MIN(p.due) FROM post p WHERE p.item_id = i.id AND p.state = {PostState.Scheduled:D}) AS Due
              FROM item i JOIN submission s ON s.id = (SELECT n.id FROM submission n WHERE n.item_id = i.id AND n.returned IS NOT NULL ORDER BY n.returned DESC, n.id DESC LIMIT 1)
             WHERE i.state = {ItemState.Returned:D} AND i.unit_id IN @mine AND (i.person = @Name OR s.person = @Name) ORDER BY s.returned DESC, i.id LIMIT {Most}
            """, new { mine, who.Name }), cancel);
        if (rows.Count == 0)
            return [];
        var all = (await units.All(cancel)).ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        return rows.Select(row => new Turn(TurnKind.Returned, row.Id, row.Title, all[row.UnitId], $"/tin-bai/{row.Id}")
        {
            Last = row.Due is { } due ? DateTimeOffset.FromUnixTimeMilliseconds(due) : null, From = row.ReturnedBy ?? "", Word = row.Word ?? "",
        });
    }

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string Title { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string? ReturnedBy { get; set; }
        public string? Word { get; set; }
        public long? Due { get; set; }
    }
}
