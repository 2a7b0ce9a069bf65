using Campaigns.Content.Store;

namespace Campaigns.Content.Bulletins;

/// <summary>The slots of stations.</summary>
public sealed class SlotStore(Database database, TimeProvider clock)
{
    public Task<IReadOnlyList<Slot>> Of(string accountId, CancellationToken cancel = default) => database.Read(session => Of(session, accountId), cancel);

    /// <summary>The same within a transaction of the caller's; in order of their start.</summary>
    public static async Task<IReadOnlyList<Slot>> Of(Session session, string accountId) =>
        [.. (await session.List<Row>("SELECT id AS Id, days AS Days, start AS Start, minutes AS Minutes FROM slot WHERE account_id = @accountId ORDER BY start", new { accountId }))
            .Select(r => new Slot(r.Id, accountId, r.Days, TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(r.Start)), r.Minutes))];

    /// <summary>Adds the slot, or changes the one that starts at that time.</summary>
    public Task Save(string accountId, BroadcastDays days, TimeOnly start, int minutes, CancellationToken cancel = default) => database.Write(session => session.Run("""
        INSERT INTO slot (id, account_id, days, start, minutes) VALUES (@id, @accountId, @days, @start, @minutes)
        ON CONFLICT (account_id, start) DO UPDATE SET days = excluded.days, minutes = excluded.minutes
        """, new { id = Id.New(clock), accountId, days, start = (int)start.ToTimeSpan().TotalMinutes, minutes }), cancel);

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public BroadcastDays Days { get; set; }
        public int Start { get; set; }
        public int Minutes { get; set; }
    }
}
