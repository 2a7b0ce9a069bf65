using Campaigns.Content.Accounts;
using Campaigns.Content.Broadcasts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Content.Reports;

/// <summary>Counts what was done in a period by a unit, or by it and those below it, out of the rows of the store.</summary>
public sealed class ReportCounter(Database database)
{
    /// <summary>Figures sent in of one report, each writing of a name by itself.</summary>
    private const int Most = 500;

    /// <param name="units">At least one; days and months are those of the first.</param>
    /// <param name="period">Checked.</param>
    /// <param name="plan">Of which the targets are told; null: those of every plan.</param>
    /// <param name="today">Where the unit is: what is written down for a day to come is not counted; null: the period is over.</param>
    /// <param name="cancel">Ends the queries.</param>
    public Task<ReportNumbers> Count(IReadOnlyList<Unit> units, ReportPeriod period, string? plan = null, DateOnly? today = null, CancellationToken cancel = default) => database.Read(async session =>
    {
        var args = ReportSql.Args(units, period, today: today);
        var posts = await session.List<PostSum>($"""
            SELECT a.id AS AccountId, a.name AS Account, a.kind AS Kind, i.genre AS Genre, COUNT(*) AS Count FROM post p JOIN account a ON a.id = p.account_id JOIN item i ON i.id = p.item_id
            WHERE {ReportSql.Out} GROUP BY a.id, a.name, a.kind, i.genre
            """, args);
        var items = await session.List<ItemSum>($"""
            SELECT f.month AS Month, i.unit_id AS UnitId, i.genre AS Genre, i.origin AS Origin, i.section AS Section, i.theme AS Theme, i.campaign_id AS CampaignId, c.name AS Campaign, i.language AS Language, COUNT(*) AS Count
            FROM ({ReportSql.First(ReportSql.Months(units[0], period))}) f JOIN item i ON i.id = f.item LEFT JOIN campaign c ON c.id = i.campaign_id
            GROUP BY f.month, i.unit_id, i.genre, i.origin, i.section, i.theme, i.campaign_id, c.name, i.language
            """, args);
        var broadcasts = await session.List<AirSum>($"SELECT b.kind AS Kind, b.language AS Language, COUNT(*) AS Count, SUM(b.seconds) AS Seconds FROM broadcast b WHERE {ReportSql.OnAir} GROUP BY b.kind, b.language", args);
        var outside = await session.List<(int Kind, long Count)>("SELECT a.kind, COUNT(*) FROM outside_post o JOIN account a ON a.id = o.account_id WHERE o.unit_id IN @units AND o.at >= @from AND o.at < @to AND a.sandbox = 0 GROUP BY a.kind", args);
        var metrics = await session.List<(string Name, long Value)>($"""
            SELECT m.name, CAST(SUM(m.value) AS BIGINT) FROM post p JOIN account a ON a.id = p.account_id JOIN metric m ON m.post_id = p.id
            WHERE {ReportSql.Out} AND {ReportSql.Newest} GROUP BY m.name
            """, args);
        var activities = await session.List<ActivitySum>("""
            SELECT kind AS Kind, SUM(COALESCE(done_count, 1)) AS Done, SUM(COALESCE(attended, 0)) AS Came FROM activity
            WHERE unit_id IN @units AND state = 1 AND last_day >= @first AND last_day <= @last AND first_day <= @begun GROUP BY kind
            """, args);
        var wrong = await session.List<(int State, int Said, long Count)>("SELECT state, CASE WHEN told <> '' THEN 1 ELSE 0 END, COUNT(*) FROM misinformation WHERE unit_id IN @units AND found >= @first AND found <= @begun GROUP BY 1, 2", args);
        var asked = await session.List<(int Said, long Count)>("SELECT CASE WHEN answer <> '' THEN 1 ELSE 0 END, COUNT(*) FROM question WHERE unit_id IN @units AND asked >= @first AND asked <= @begun GROUP BY 1", args);
        var money = await session.First<MoneySum>("SELECT COUNT(*) AS Rows, CAST(SUM(planned) AS BIGINT) AS Planned, CAST(SUM(approved) AS BIGINT) AS Approved, CAST(SUM(spent) AS BIGINT) AS Spent FROM budget_line WHERE unit_id IN @units AND year = @year", args);
        var spent = await session.First<SpentSum>($"""
            SELECT (SELECT CAST(SUM(spent) AS BIGINT) FROM budget_line WHERE {ReportSql.Spent(period)}) AS Spent,
              (SELECT CAST(SUM(spent) AS BIGINT) FROM budget_line WHERE unit_id IN @units AND year = @year AND spent_day IS NULL) AS Undated,
              (SELECT COUNT(*) FROM budget_line WHERE unit_id IN @units AND year = @year AND spent_day IS NOT NULL) AS Dated
            """, args);
        var fees = await session.List<(double Fee, long Count)>($"SELECT w.base * r.coefficient, COUNT(*) FROM {ReportSql.Fees(ReportSql.Months(units[0], period))} GROUP BY w.base * r.coefficient", args);
        var paid = await session.Value<bool>("SELECT EXISTS (SELECT 1 FROM fee_rate r JOIN fee_base w ON w.unit_id = r.unit_id WHERE r.unit_id IN @units AND w.base > 0)", args);
        var measured = await session.First<MeasuredSum>($"""
            SELECT COUNT(*) AS Posts, MIN(x.at) AS Oldest, MAX(x.at) AS Newest FROM (
              SELECT p.id, MAX(m.at) AS at FROM post p JOIN account a ON a.id = p.account_id JOIN metric m ON m.post_id = p.id WHERE {ReportSql.Out} GROUP BY p.id) x
            """, args);
        var told = await ReportTargets.Of(session, units, period, plan, today);
        var targets = told.Own;
        var readings = await session.Value<long>($"SELECT COUNT(*) FROM broadcast b JOIN broadcast_item r ON r.broadcast_id = b.id WHERE {ReportSql.OnAir}", args);
        var notRead = await session.Value<long>($"SELECT COUNT(*) FROM broadcast b WHERE {ReportSql.Holds} AND b.outcome = 1", args);

        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var figure in FigureCatalog.All)
        {
            double? value = figure.Source switch
            {
                FigureSource.Items => items.Where(sum => In(figure.Genres, sum.Genre) && (figure.Origin is null || figure.Origin == sum.Origin)).Sum(sum => sum.Count),
                FigureSource.Posts => posts.Where(sum => In(figure.Genres, sum.Genre) && In(figure.Channels, sum.Kind)).Sum(sum => sum.Count),
                FigureSource.Outside => outside.Sum(sum => sum.Count),
                FigureSource.Broadcasts => figure.NotRead ? notRead : Air(figure, broadcasts),
                FigureSource.Readings => readings,
                FigureSource.Metrics => metrics.Where(sum => figure.Metrics.Contains(sum.Name, StringComparer.Ordinal)).Select(sum => (double?)sum.Value).Sum() is var sum && metrics.Any(each => figure.Metrics.Contains(each.Name, StringComparer.Ordinal)) ? sum : null,
                FigureSource.Activities => activities.Where(sum => In(figure.Activities, sum.Kind)).Sum(sum => figure.People ? sum.Came : sum.Done),
                FigureSource.Misinformation => wrong.Where(sum => sum.State >= (int)figure.State && (!figure.Said || sum.Said == 1)).Sum(sum => sum.Count),
                FigureSource.Questions => asked.Where(sum => !figure.Said || sum.Said == 1).Sum(sum => sum.Count),
                FigureSource.Fees => paid ? fees.Sum(sum => Math.Round(sum.Fee, MidpointRounding.AwayFromZero) * sum.Count) : null,
                // Where no day is written down at all, what of it lies in the period is not known.
                FigureSource.Budget when figure.Part == 3 => spent!.Spent ?? (spent.Dated > 0 ? 0 : null),
                FigureSource.Budget => money is null || money.Rows == 0 ? null : figure.Part switch { 1 => money.Approved, 2 => money.Spent, _ => money.Planned },
                FigureSource.Targets => targets.Count(target => figure.Part == 0 || target.Numerator is not null),
                _ => null,
            };
            if (value is { } known)
                values[figure.Name] = known;
        }
        var called = await SentNames.Of(session, [.. units.Select(unit => unit.Id)]);
        return await SentShares.Apart(session, called, args, new ReportNumbers
        {
            Period = period, Values = values, Tables = ReportTables.Of(posts, items, period, units), Targets = targets, TargetsPast = told.Past, TargetsAbove = told.Above,
            Sent = Sums(called, await session.List<SentSum>($"""
                SELECT name AS Name, measure AS Measure, SUM(value) AS Value, COUNT(*) AS Count FROM figure
                WHERE unit_id IN @units AND first_day >= @first AND last_day <= @last AND first_day <= @begun AND voided IS NULL GROUP BY name, measure ORDER BY name, measure LIMIT {Most}
                """, args)),
            Measured = (int)measured!.Posts, MeasuredFrom = At(measured.Oldest), MeasuredTo = At(measured.Newest), Undated = period.Yearlong ? 0 : spent!.Undated ?? 0,
            OnTrial = (int)await session.Value<long>("SELECT COUNT(*) FROM post p JOIN account a ON a.id = p.account_id WHERE p.unit_id IN @units AND p.state = 3 AND p.published >= @from AND p.published < @to AND a.sandbox = 1", args),
        });
    }, cancel);

    private static SentFigure[] Sums(SentNames names, IReadOnlyList<SentSum> sums) => [.. sums.GroupBy(sum => names[sum.Name, sum.Measure], StringComparer.Ordinal)
        .Select(figure => new SentFigure(figure.Key, figure.First().Name, figure.First().Measure, figure.Sum(sum => sum.Value), (int)figure.Sum(sum => sum.Count)))];

    private static double Air(ReportFigure figure, IReadOnlyList<AirSum> broadcasts)
    {
        var those = broadcasts.Where(sum => (figure.Broadcast is null || figure.Broadcast == sum.Kind) && (!figure.Minority || BroadcastLanguage.Of(sum.Language) is not null));
        return figure.Minutes ? Math.Round(those.Sum(sum => sum.Seconds) / 60.0) : those.Sum(sum => sum.Count);
    }

    private static DateTimeOffset? At(long? at) => at is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;

    private static bool In<T>(IReadOnlyList<T> asked, T one) => asked.Count == 0 || asked.Contains(one);

    internal sealed class PostSum
    {
        public string AccountId { get; set; } = "";
        public string Account { get; set; } = "";
        public ChannelKind Kind { get; set; }
        public Genre Genre { get; set; }
        public long Count { get; set; }
    }

    internal sealed class ItemSum
    {
        public string UnitId { get; set; } = "";
        public string Month { get; set; } = "";
        public Genre Genre { get; set; }
        public Origin Origin { get; set; }
        public string? Section { get; set; }
        public string? Theme { get; set; }
        public string? CampaignId { get; set; }
        public string? Campaign { get; set; }
        public string? Language { get; set; }
        public long Count { get; set; }
    }

    private sealed class AirSum
    {
        public BroadcastKind Kind { get; set; }
        public string Language { get; set; } = "";
        public long Count { get; set; }
        public long Seconds { get; set; }
    }

    private sealed class ActivitySum
    {
        public ActivityKind Kind { get; set; }
        public long Done { get; set; }
        public long Came { get; set; }
    }

    private sealed class SentSum
    {
        public string Name { get; set; } = "";
        public string Measure { get; set; } = "";
        public double Value { get; set; }
        public long Count { get; set; }
    }

    private sealed class MoneySum
    {
        public long Rows { get; set; }
        public long? Planned { get; set; }
        public long? Approved { get; set; }
        public long? Spent { get; set; }
    }

    private sealed class SpentSum
    {
        public long? Spent { get; set; }
        public long? Undated { get; set; }
        public long Dated { get; set; }
    }

    private sealed class MeasuredSum
    {
        public long Posts { get; set; }
        public long? Oldest { get; set; }
        public long? Newest { get; set; }
    }
}
