using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Content.Columns;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Desk.Radio;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Today;

/// <summary>Reads what is owed beside posts.</summary>
internal sealed class TodayOwedQuery(Database database, PlanBook book, EmptySlots slots, ColumnStore columns, ActivityStore activities, IEnumerable<IAuthorizer> authorizers, TimeProvider clock)
{
    private const int Most = 20, MostNames = 5;

    /// <summary>A report is told of this many days ahead, and looked for this many days after; a permission this many days before it ends, a column this many days before its month is over.</summary>
    private const int DutyDays = 14, LateDays = 60, TokenDays = 14, ColumnDays = 10;

    /// <param name="units">Those that are looked at.</param>
    /// <param name="accounts">Theirs.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<TodayOwed> Read(IReadOnlyList<Unit> units, IReadOnlyList<Account> accounts, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (behind, open) = (new List<(Unit, ColumnMonth)>(), new List<Activity>());
        var (empty, duties, late, today) = (new List<EmptySlot>(), new List<OwedDuty>(), new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var unit in units)
        {
            var day = unit.Today(clock);
            if (accounts.Any(account => account is { Kind: ChannelKind.Radio, Active: true } && account.UnitId == unit.Id))
            {
                var found = await slots.Of(accounts, unit, now, unit.EndOf(day.AddDays(1)), cancel);
                empty.AddRange(found);
                today += found.Count(slot => slot.At <= unit.EndOf(day));
            }
            if (DateTime.DaysInMonth(day.Year, day.Month) - day.Day < ColumnDays)
                behind.AddRange((await columns.Month(unit, day, cancel)).Where(line => line.Missing > 0).Select(line => (unit, line)));
            var owed = (await book.Duties([unit.Id], day.AddDays(-LateDays), day.AddDays(DutyDays), cancel)).Where(duty => duty.Sent is null).ToArray();
            duties.AddRange(owed);
            open.AddRange((await activities.Due([unit.Id], day, cancel)).Where(one => one.Last >= day.AddDays(-LateDays)));
            late.UnionWith(owed.Where(duty => duty.Last < day).Select(Key));
        }
        var (waiting, count) = await Waiting(units, now, cancel);
        return new TodayOwed
        {
            Waiting = waiting, WaitingCount = count, Slots = [.. empty.OrderBy(slot => slot.At).Take(Most)], SlotsToday = today, Columns = [.. behind.Take(Most)], Duties = [.. duties.OrderBy(duty => duty.Last).Take(Most)],
            Activities = [.. open.OrderBy(one => one.Last).Take(Most)], LateDuties = late.Count, SoonDuties = duties.Count(duty => !late.Contains(Key(duty))), Late = late, Tokens = await Tokens(accounts, now, cancel),
            Rights = [.. (await database.Read(session => RightWatch.Ending(session, now), cancel)).Where(end => units.Any(unit => unit.Id == end.UnitId))],
        };
    }

    /// <summary>What names one report of one year.</summary>
    public static string Key(OwedDuty duty) => $"{duty.Kept.Id} {duty.Last:O}";

    private async Task<IReadOnlyList<(Account, DateTimeOffset)>> Tokens(IReadOnlyList<Account> accounts, DateTimeOffset now, CancellationToken cancel)
    {
        var ending = new List<(Account Account, DateTimeOffset Ends)>();
        foreach (var account in accounts.Where(one => one is { Active: true, Sandbox: false }))
            if (authorizers.FirstOrDefault(one => one.Kind == account.Kind) is { } authorizer && await authorizer.Ends(account, cancel) is { } ends && ends <= now.AddDays(TokenDays))
                ending.Add((account, ends));
        return [.. ending.OrderBy(one => one.Ends).Take(Most)];
    }

    /// <summary>What was sent for approval waits for those who may approve it there; what was to be written by now, for its person.</summary>
    private Task<(IReadOnlyList<TodayWaiting>, int)> Waiting(IReadOnlyList<Unit> units, DateTimeOffset now, CancellationToken cancel) => units.Count == 0
        ? Task.FromResult<(IReadOnlyList<TodayWaiting>, int)>(([], 0))
        : database.Read<(IReadOnlyList<TodayWaiting>, int)>(async session =>
        {
            var args = new { mine = units.Select(unit => unit.Id).ToArray(), now = now.ToUnixTimeMilliseconds(), most = Most };
            const string Which = "FROM item i WHERE i.unit_id IN @mine AND (i.state = 1 OR (i.state IN (0, 3) AND i.write_by IS NOT NULL AND i.write_by <= @now))";
            var rows = await session.List<TodayWaiting>($"""
                SELECT * FROM (SELECT i.id AS Id, i.title AS Title, CASE WHEN i.state = 1 THEN 1 ELSE 0 END AS Approval, CASE WHEN i.state = 1 THEN '' ELSE COALESCE(i.person, '') END AS Whom, i.unit_id AS UnitId,
                  CASE WHEN i.state = 1 THEN COALESCE((SELECT MAX(s.at) FROM submission s WHERE s.item_id = i.id), i.updated) ELSE i.write_by END AS Since {Which}) x ORDER BY x.Since, x.Id LIMIT @most
                """, args);
            var approvers = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var unit in rows.Where(row => row.Approval).Select(row => row.UnitId).Distinct())
                approvers[unit] = string.Join(", ", await session.List<string>($"""
                    WITH RECURSIVE above (id, parent_id) AS (SELECT id, parent_id FROM unit WHERE id = @unit UNION SELECT u.id, u.parent_id FROM unit u JOIN above a ON u.id = a.parent_id)
                    SELECT DISTINCT p.name FROM person p JOIN person_role r ON r.person_id = p.id JOIN above a ON a.id = r.unit_id
                    WHERE r.role = {PersonRole.Approver:D} AND p.locked IS NULL ORDER BY p.name LIMIT {MostNames}
                    """, new { unit }));
            foreach (var row in rows.Where(row => row.Approval))
                row.Whom = approvers[row.UnitId];
            return (rows, await session.Value<int>($"SELECT COUNT(*) {Which}", args));
        }, cancel);
}
