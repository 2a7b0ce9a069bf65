using Campaigns.Content.Audit;
using Campaigns.Content.Store;

namespace Campaigns.Content.Broadcasts;

/// <summary>The logs of stations. Lines are added and never changed; the store's own triggers hold that too.</summary>
public sealed class BroadcastStore(Database database, TimeProvider clock)
{
    private const string Columns = """
        SELECT b.id AS Id, b.unit_id AS UnitId, b.account_id AS AccountId, b.day AS Day, b.start AS Start, b.seconds AS Seconds, b.slot AS Slot, b.planned AS Planned, b.kind AS Kind, b.outcome AS Outcome,
               b.reason AS Reason, b.title AS Title, b.language AS Language, b.place AS Place, b.editor AS Editor, b.approver AS Approver, b.operator AS Operator, b.operator_id AS OperatorId,
               b.device AS Device, b.note AS Note, b.synthetic AS Synthetic, b.corrects AS Corrects, b.behind AS Behind, c.id AS CorrectedBy, b.made AS Made, b.received AS Received
          FROM broadcast b LEFT JOIN broadcast c ON c.corrects = b.id
        """;

    /// <summary>
    /// Writes a line that <see cref="BroadcastRules.Check"/> let pass. One that tells of a programme of which another told takes its place
    /// where it was ticked later, and stands behind it where it was ticked before: the last word holds, in whatever order phones send.
    /// </summary>
    public Task<BroadcastTaken> Add(Broadcast line, CancellationToken cancel = default) => database.Write(async session =>
    {
        if (await session.Value<string>("SELECT id FROM broadcast WHERE id = @Id", new { line.Id }) is not null)
            return BroadcastTaken.Before;
        var (corrects, behind) = (line.Corrects, (string?)null);
        if (corrects is not null && await session.Value<string>("SELECT b.id FROM broadcast b WHERE b.id = @corrects AND b.account_id = @AccountId AND b.behind IS NULL AND NOT EXISTS (SELECT 1 FROM broadcast c WHERE c.corrects = b.id)",
                new { corrects, line.AccountId }) is null)
            return BroadcastTaken.Overtaken;
        if (corrects is null && line.Slot is { } slot && await Head(session, line.AccountId, line.Day, slot) is { } head)
        {
            var late = head.Made > line.Made;
            (corrects, behind) = (late ? null : head.Id, late ? head.Id : null);
        }
        await session.Run("""
            INSERT INTO broadcast (id, unit_id, account_id, day, start, seconds, slot, planned, kind, outcome, reason, title, language, place, editor, approver, operator, operator_id,
              device, note, synthetic, corrects, behind, made, received)
            VALUES (@Id, @UnitId, @AccountId, @day, @start, @Seconds, @slot, @Planned, @Kind, @Outcome, @Reason, @Title, @Language, @Place, @Editor, @Approver, @person, @personId,
              @Device, @Note, @synthetic, @corrects, @behind, @made, @now)
            """, new
            {
                line.Id, line.UnitId, line.AccountId, day = line.Day.Iso(), start = line.Start.Minutes(), line.Seconds, slot = line.Slot is { } at ? at.Minutes() : (int?)null, line.Planned, line.Kind, line.Outcome,
                line.Reason, line.Title, line.Language, line.Place, line.Editor, line.Approver, person = line.Operator.Name, personId = line.Operator.Id, line.Device, line.Note,
                synthetic = line.Synthetic ? 1 : 0, corrects, behind, made = line.Made.ToUnixTimeMilliseconds(), now = clock.GetUtcNow().ToUnixTimeMilliseconds(),
            });
        for (var place = 0; place < line.Items.Count; place++)
            await session.Run("INSERT INTO broadcast_item (broadcast_id, place, post_id, item_id, campaign_id, title, seconds) VALUES (@Id, @place, @PostId, @ItemId, @CampaignId, @Title, @Seconds)",
                new { line.Id, place, line.Items[place].PostId, line.Items[place].ItemId, line.Items[place].CampaignId, line.Items[place].Title, line.Items[place].Seconds });
        return BroadcastTaken.New;
    }, cancel);

    public Task<Broadcast?> Find(string id, CancellationToken cancel = default) =>
        database.Read(async session => (await session.First<BroadcastRow>($"{Columns} WHERE b.id = @id", new { id }))?.Line(), cancel);

    /// <summary>The items of a line, in the order in which they were read.</summary>
    public Task<IReadOnlyList<BroadcastItem>> Items(string id, CancellationToken cancel = default) => database.Read(session => session.List<BroadcastItem>(
        "SELECT post_id AS PostId, item_id AS ItemId, campaign_id AS CampaignId, title AS Title, seconds AS Seconds FROM broadcast_item WHERE broadcast_id = @id ORDER BY place", new { id }), cancel);

    /// <summary>Those of every line of a station's days, by the line's id, in the order in which they were read.</summary>
    public Task<ILookup<string, BroadcastItem>> Items(string accountId, DateOnly from, DateOnly to, CancellationToken cancel = default) => database.Read(async session =>
        (await session.List<(string Line, string? PostId, string? ItemId, string? CampaignId, string Title, int Seconds)>("""
            SELECT i.broadcast_id, i.post_id, i.item_id, i.campaign_id, i.title, i.seconds FROM broadcast_item i JOIN broadcast b ON b.id = i.broadcast_id
             WHERE b.account_id = @accountId AND b.day >= @from AND b.day <= @to ORDER BY i.broadcast_id, i.place
            """, new { accountId, from = from.Iso(), to = to.Iso() }))
            .ToLookup(row => row.Line, row => new BroadcastItem { PostId = row.PostId, ItemId = row.ItemId, CampaignId = row.CampaignId, Title = row.Title, Seconds = row.Seconds }, StringComparer.Ordinal), cancel);

    /// <summary>Every line of a station's days, the corrected ones too, in order of time and then of writing.</summary>
    public Task<IReadOnlyList<Broadcast>> Of(string accountId, DateOnly from, DateOnly to, CancellationToken cancel = default) => database.Read<IReadOnlyList<Broadcast>>(async session =>
        [.. (await session.List<BroadcastRow>($"{Columns} WHERE b.account_id = @accountId AND b.day >= @from AND b.day <= @to ORDER BY b.day, b.start, b.received, b.id", new { accountId, from = from.Iso(), to = to.Iso() }))
            .Select(row => row.Line())], cancel);

    /// <summary>The last line that a person wrote for a station: what it says of loudspeakers is where the next one begins.</summary>
    public Task<Broadcast?> Last(string accountId, CancellationToken cancel = default) =>
        database.Read(async session => (await session.First<BroadcastRow>($"{Columns} WHERE b.account_id = @accountId ORDER BY b.received DESC, b.id DESC LIMIT 1", new { accountId }))?.Line(), cancel);

    /// <summary>The programmes of a station's days in which something stood that was no reserve, in order of time.</summary>
    public Task<IReadOnlyList<PlannedSlot>> Planned(string accountId, DateOnly from, DateOnly to, CancellationToken cancel = default) => database.Read<IReadOnlyList<PlannedSlot>>(async session =>
        [.. (await session.List<PlannedRow>("""
            SELECT b.day AS Day, b.start AS Start, b.minutes AS Minutes, COUNT(*) AS Entries FROM bulletin b JOIN bulletin_entry e ON e.bulletin_id = b.id AND e.withdrawn IS NULL AND e.kind <> 2
             WHERE b.account_id = @accountId AND b.day >= @from AND b.day <= @to GROUP BY b.day, b.start, b.minutes ORDER BY b.day, b.start
            """, new { accountId, from = from.Iso(), to = to.Iso() })).Select(row => new PlannedSlot(Days.OfIso(row.Day), WallMinutes.Time(row.Start), row.Minutes, row.Entries))], cancel);

    private static async Task<Broadcast?> Head(Session session, string accountId, DateOnly day, TimeOnly slot) => (await session.First<BroadcastRow>(
        $"{Columns} WHERE b.account_id = @accountId AND b.day = @day AND b.slot = @slot AND b.behind IS NULL AND c.id IS NULL ORDER BY b.received DESC LIMIT 1",
        new { accountId, day = day.Iso(), slot = slot.Minutes() }))?.Line();

    private sealed class PlannedRow
    {
        public string Day { get; set; } = "";
        public int Start { get; set; }
        public int Minutes { get; set; }
        public int Entries { get; set; }
    }
}
