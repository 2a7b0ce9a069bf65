using Campaigns.Content.Units;

namespace Campaigns.Content.Reports;

/// <summary>What counts, said once for the sums and for the rows behind them: published (3) on a real account, read for certain, done.</summary>
internal static class ReportSql
{
    /// <summary>Posts <c>p</c> on accounts <c>a</c>: those of a station (5) count when they are read, by its log.</summary>
    public const string Out = "p.unit_id IN @units AND p.state = 3 AND p.published >= @from AND p.published < @to AND a.sandbox = 0 AND a.kind <> 5";

    /// <summary>Lines <c>b</c> of logs that nothing took the place of.</summary>
    public const string Holds = "b.unit_id IN @units AND b.day >= @first AND b.day <= @last AND b.behind IS NULL AND NOT EXISTS (SELECT 1 FROM broadcast c WHERE c.corrects = b.id)";

    public const string OnAir = $"{Holds} AND b.outcome IN (0, 2)";

    /// <summary>Counts <c>m</c> that no newer one of the same name took the place of.</summary>
    public const string Newest = "NOT EXISTS (SELECT 1 FROM metric n WHERE n.post_id = m.post_id AND n.name = m.name AND (n.at > m.at OR (n.at = m.at AND n.age > m.age)))";

    /// <summary>Fees: works that are no reprints and have an author, by the rates <c>r</c> of their units, times their base <c>w</c>; whole đồng once they are rounded.</summary>
    public static string Fees(string months) => $"({First(months)}) f JOIN item i ON i.id = f.item JOIN fee_rate r ON r.unit_id = i.unit_id AND r.genre = i.genre JOIN fee_base w ON w.unit_id = i.unit_id WHERE i.origin <> 2 AND i.authors <> '[]' AND w.base > 0";

    /// <summary>Lines of the budget whose money was spent in the period: by their day, in a period of a year also those without one.</summary>
    public static string Spent(ReportPeriod period) =>
        $"unit_id IN @units AND spent IS NOT NULL AND (spent_day BETWEEN @first AND @last{(period.Yearlong ? " OR (spent_day IS NULL AND year = @year)" : "")})";

    /// <summary>Items that first went out in the period, by id and the month in which they did; <paramref name="months"/> says the month of <c>p.published</c>.</summary>
    public static string First(string months) => $"""
        SELECT g.item AS item, MIN(g.month) AS month FROM (
          SELECT p.item_id AS item, MIN({months}) AS month FROM post p JOIN account a ON a.id = p.account_id WHERE {Out} GROUP BY p.item_id
          UNION ALL
          SELECT r.item_id, MIN(substr(b.day, 1, 7)) FROM broadcast b JOIN broadcast_item r ON r.broadcast_id = b.id WHERE {OnAir} AND r.item_id IS NOT NULL GROUP BY r.item_id) g
        WHERE NOT EXISTS (SELECT 1 FROM post e JOIN account d ON d.id = e.account_id WHERE e.item_id = g.item AND e.state = 3 AND e.published < @from AND d.sandbox = 0 AND d.kind <> 5)
          AND NOT EXISTS (SELECT 1 FROM broadcast_item s JOIN broadcast t ON t.id = s.broadcast_id WHERE s.item_id = g.item AND t.day < @first AND t.outcome IN (0, 2) AND t.behind IS NULL
            AND NOT EXISTS (SELECT 1 FROM broadcast u WHERE u.corrects = t.id))
        GROUP BY g.item
        """;

    /// <summary>The local month of <c>p.published</c>, as text, by the clock of the unit that reports.</summary>
    public static string Months(Unit unit, ReportPeriod period)
    {
        var text = new System.Text.StringBuilder("CASE");
        for (var month = new DateOnly(period.From.Year, period.From.Month, 1); month <= period.To; month = month.AddMonths(1))
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $" WHEN p.published < {unit.At(month.AddMonths(1), TimeOnly.MinValue).ToUnixTimeMilliseconds()} THEN '{month:yyyy-MM}'");
        return text.Append(" END").ToString();
    }

    /// <summary>Days up to which something counts: <c>@last</c> is the period's own, <c>@begun</c> the day of the counting where that comes before it. What is still to come is not told as done.</summary>
    public static object Args(IReadOnlyList<Unit> units, ReportPeriod period, int take = 0, int skip = 0, string key = "", IReadOnlyList<int>? kinds = null, IReadOnlyList<int>? genres = null, IReadOnlyList<string>? names = null, DateOnly? today = null) => new
    {
        units = units.Select(unit => unit.Id).ToArray(), from = units[0].At(period.From, TimeOnly.MinValue).ToUnixTimeMilliseconds(), to = units[0].At(period.To.AddDays(1), TimeOnly.MinValue).ToUnixTimeMilliseconds(),
        first = period.From.Iso(), last = period.To.Iso(), begun = (today < period.To ? today.Value : period.To).Iso(), year = period.Year, take, skip, key, kinds = (kinds ?? []).ToArray(), genres = (genres ?? []).ToArray(), names = (names ?? []).ToArray(),
    };
}
