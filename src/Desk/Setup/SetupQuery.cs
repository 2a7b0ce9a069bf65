using Campaigns.Content.Accounts;
using Campaigns.Content.Columns;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Setup;

/// <summary>Reads how the settings of units stand.</summary>
internal sealed class SetupQuery(Database database, UnitStore units, AccountStore accounts, ColumnStore columns, TimeProvider clock)
{
    public async Task<IReadOnlyList<SetupUnit>> Units(IReadOnlyList<string> mine, CancellationToken cancel)
    {
        var found = new List<SetupUnit>();
        foreach (var unit in (await units.All(cancel)).Where(unit => mine.Contains(unit.Id)))
        {
            var its = await accounts.Of(unit.Id, cancel);
            var (times, people) = await database.Read(session => session.First<(int Times, int People)>("""
                SELECT (SELECT COUNT(*) FROM posting_time t JOIN account c ON c.id = t.account_id WHERE c.unit_id = @Id),
                  (SELECT COUNT(*) FROM person p WHERE p.unit_id = @Id OR EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = p.id AND r.unit_id = @Id))
                """, new { unit.Id }), cancel);
            var slots = await database.Read(session => session.List<(string Station, int Slots)>("SELECT s.account_id, COUNT(*) FROM slot s JOIN account c ON c.id = s.account_id WHERE c.unit_id = @Id GROUP BY s.account_id", new { unit.Id }), cancel);
            var month = (await columns.Month(unit, unit.Today(clock), cancel)).Where(line => line.Column.Retired is null).ToArray();
            found.Add(new SetupUnit
            {
                Unit = unit, Stations = [.. its.Where(account => account.Kind == ChannelKind.Radio)], Accounts = its.Count, Off = its.Count(account => !account.Active),
                Slots = slots.ToDictionary(row => row.Station, row => row.Slots, StringComparer.Ordinal), Columns = month.Length, ColumnsBehind = month.Count(line => line.Missing > 0), PostingTimes = times, People = people,
            });
        }
        return found;
    }
}
