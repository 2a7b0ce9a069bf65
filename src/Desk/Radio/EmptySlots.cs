using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Radio;

/// <summary>Finds the times on the air that have no script: nothing stands in their programme, and nothing that waits will fall into it.</summary>
internal sealed class EmptySlots(Database database)
{
    /// <summary>Those of the stations that are on, between two moments, in order of time; none where the second is before the first, as in a week that is over.</summary>
    public Task<IReadOnlyList<EmptySlot>> Of(IReadOnlyList<Account> stations, Unit unit, DateTimeOffset from, DateTimeOffset to, CancellationToken cancel) => database.Read<IReadOnlyList<EmptySlot>>(async session =>
    {
        var empty = new List<EmptySlot>();
        foreach (var station in stations.Where(one => one is { Kind: ChannelKind.Radio, Active: true } && one.UnitId == unit.Id))
        {
            var airtime = await SlotStore.Airtime(session, station.Id);
            var first = DateOnly.FromDateTime(unit.Local(from).DateTime);
            var days = DateOnly.FromDateTime(unit.Local(to).DateTime).DayNumber - first.DayNumber;
            var times = (from ahead in Enumerable.Range(0, Math.Max(0, days + 1))
                         let day = first.AddDays(ahead)
                         from slot in airtime.On(day)
                         select (Slot: slot, Day: day, At: unit.At(day, slot.Start))).OrderBy(time => time.At).ToArray();
            var filled = (await session.List<(string Day, int Start)>("""
                SELECT DISTINCT b.day, b.start FROM bulletin b JOIN bulletin_entry e ON e.bulletin_id = b.id AND e.withdrawn IS NULL AND e.kind <> 2 WHERE b.account_id = @Id AND b.day >= @first
                """, new { station.Id, first = first.Iso() })).ToHashSet();
            // What waits is put into the first programme at its time or after it.
            var waiting = await session.List<long>("SELECT due FROM post WHERE account_id = @Id AND state IN (0, 1, 2, 4, 8) AND due <= @to ORDER BY due", new { station.Id, to = to.ToUnixTimeMilliseconds() });
            var taken = waiting.Select(due => times.FirstOrDefault(time => time.At.ToUnixTimeMilliseconds() >= due).At).ToHashSet();
            empty.AddRange(times.Where(time => time.At >= from && time.At <= to && !taken.Contains(time.At) && !filled.Contains((time.Day.Iso(), time.Slot.Start.Minutes())))
                .Select(time => new EmptySlot(station, time.At, time.Slot.Minutes)));
        }
        return [.. empty.OrderBy(slot => slot.At).ThenBy(slot => slot.Station.Name, StringComparer.Ordinal)];
    }, cancel);

}
