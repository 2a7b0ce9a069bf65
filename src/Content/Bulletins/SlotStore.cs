using Campaigns.Content.Store;

namespace Campaigns.Content.Bulletins;

/// <summary>The slots of stations, and the one place that says which of them are on the air on a day.</summary>
public sealed class SlotStore(Database database, TimeProvider clock)
{
    /// <summary>Slots of one station.</summary>
    public const int Most = 48;

    /// <summary>All of a station as they are kept, whatever its rules say.</summary>
    public Task<IReadOnlyList<Slot>> Of(string accountId, CancellationToken cancel = default) => database.Read(session => Of(session, accountId), cancel);

    /// <summary>The same within a transaction of the caller's; in order of their start.</summary>
    public static async Task<IReadOnlyList<Slot>> Of(Session session, string accountId) =>
        [.. (await session.List<Row>("SELECT id AS Id, days AS Days, start AS Start, minutes AS Minutes FROM slot WHERE account_id = @accountId ORDER BY start", new { accountId }))
            .Select(r => new Slot(r.Id, accountId, r.Days, WallMinutes.Time(r.Start), r.Minutes))];

    /// <summary>Those that are on the air on a local day, in order of their start: the station's rules are kept, and what is added for some days stands among them.</summary>
    public static async Task<IReadOnlyList<Slot>> On(Session session, string accountId, DateOnly day) => (await AirtimeStore.Of(session, accountId)).On(day);

    /// <summary>The same, to be asked for several days.</summary>
    public static Task<Airtime> Airtime(Session session, string accountId) => AirtimeStore.Of(session, accountId);

    public Task<Airtime> Airtime(string accountId, CancellationToken cancel = default) => database.Read(session => AirtimeStore.Of(session, accountId), cancel);

    /// <summary>Adds the slot, or changes the one that starts at that time; what it breaks where it cannot be kept.</summary>
    public Task<IReadOnlyList<Problem>> Save(string accountId, BroadcastDays days, TimeOnly start, int minutes, CancellationToken cancel = default) => database.Write(async session =>
        await Keep(session, new Slot((await Of(session, accountId)).FirstOrDefault(slot => slot.Start == start)?.Id ?? "", accountId, days, start, minutes)), cancel);

    /// <summary>Keeps a slot within a transaction of the caller's: a new one without an id, or the one of its id; what it breaks where it cannot be kept.</summary>
    public async Task<IReadOnlyList<Problem>> Keep(Session session, Slot slot)
    {
        var airtime = await AirtimeStore.Of(session, slot.AccountId);
        if (slot.Id.Length > 0 && airtime.Slots.All(other => other.Id != slot.Id))
            return [Problem.Input(new("Không còn khung giờ này.", "This slot is not there any more."), "gio", new("Tải lại trang.", "Load the page again."))];
        if (slot.Id.Length == 0 && airtime.Slots.Count >= Most)
            return [Problem.Input(new($"Một đài có tối đa {Most} khung giờ.", $"A station has at most {Most} slots."), "gio")];
        if (airtime.Problems(slot) is { Count: > 0 } problems)
            return problems;
        var (days, start, minutes) = (slot.Days, slot.Start.Minutes(), slot.Minutes);
        if (slot.Id.Length > 0)
            await session.Run("UPDATE slot SET days = @days, start = @start, minutes = @minutes WHERE id = @Id", new { slot.Id, days, start, minutes });
        else
            await session.Run("INSERT INTO slot (id, account_id, days, start, minutes) VALUES (@id, @AccountId, @days, @start, @minutes)", new { id = Id.New(clock), slot.AccountId, days, start, minutes });
        return [];
    }

    /// <summary>Takes a slot away; programmes that were made for it stay. False where it is none of the station's.</summary>
    public static async Task<bool> Remove(Session session, string accountId, string id) =>
        await session.Run("DELETE FROM slot WHERE id = @id AND account_id = @accountId", new { id, accountId }) == 1;

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public BroadcastDays Days { get; set; }
        public int Start { get; set; }
        public int Minutes { get; set; }
    }
}
