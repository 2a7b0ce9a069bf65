using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Content.Reports;

/// <summary>The rows behind each figure, by pages: what a figure counts is exactly what is listed here.</summary>
public sealed class ReportRows(Database database)
{
    /// <summary>Rows of a page, unless more are asked for.</summary>
    public const int Page = 50;

    /// <param name="units">As the figure was counted.</param>
    /// <param name="period">The same.</param>
    /// <param name="figure">Which.</param>
    /// <param name="table">Narrows to one line of a breakdown; null: all of it.</param>
    /// <param name="key">That line's key.</param>
    /// <param name="skip">Rows before.</param>
    /// <param name="take">At most; one more is asked for than a page has, to know whether there is another.</param>
    /// <param name="plan">Of targets: as they were counted.</param>
    /// <param name="today">As the figure was counted.</param>
    /// <param name="cancel">Ends the query.</param>
    public Task<IReadOnlyList<ReportRow>> Of(IReadOnlyList<Unit> units, ReportPeriod period, ReportFigure figure, string? table = null, string key = "", int skip = 0, int take = Page, string? plan = null, DateOnly? today = null, CancellationToken cancel = default)
    {
        var (kinds, genres) = (figure.Channels.Select(kind => (int)kind).ToArray(), figure.Genres.Select(genre => (int)genre).ToArray());
        if (figure.Source == FigureSource.Activities)
            kinds = [.. figure.Activities.Select(kind => (int)kind)];
        var args = ReportSql.Args(units, period, take, skip, key, kinds, genres, figure.Metrics, today);
        return database.Read<IReadOnlyList<ReportRow>>(async session =>
        {
            if (figure.Source == FigureSource.Targets)
                return [.. (await ReportTargets.Of(session, units, period, plan, today)).Own.Where(target => figure.Part == 0 || target.Numerator is not null).Skip(skip).Take(take).Select(target => new ReportRow("target", target.PlanId, null, target.Text, target.Plan, 1, null))];
            var rows = figure.Source == FigureSource.Sent ? await Sent(session, units, period, figure, skip, take, today) : await session.List<Row>($"{Sql(units[0], period, figure, table, key)} LIMIT @take OFFSET @skip", args);
            return [.. rows.Select(row => row.Made(units[0]))];
        }, cancel);
    }

    /// <summary>What <see cref="BroadcastLanguage"/> takes for Vietnamese.</summary>
    private const string Vietnamese = "('', 'việt', 'tiếng việt', 'kinh', 'tiếng kinh', 'phổ thông', 'tiếng phổ thông', 'vi', 'tiếng vi')";

    private static string Sql(Unit unit, ReportPeriod period, ReportFigure figure, string? table, string key) => figure.Source switch
    {
        FigureSource.Items => $"""
            SELECT 'item' AS What, i.id AS Id, f.month AS Month, i.title AS Title, i.genre AS Genre, i.authors AS Authors, 1 AS Value
            FROM ({ReportSql.First(ReportSql.Months(unit, period))}) f JOIN item i ON i.id = f.item
            WHERE {Genres(figure)}{(figure.Origin is { } origin ? $" AND i.origin = {(int)origin}" : "")}{Narrow(table, key)} ORDER BY f.month, i.created, i.id
            """,
        FigureSource.Posts => $"""
            SELECT 'post' AS What, p.id AS Id, p.published AS At, i.title AS Title, i.genre AS Genre, a.kind AS Kind, a.name AS About, p.url AS Url, 1 AS Value
            FROM post p JOIN account a ON a.id = p.account_id JOIN item i ON i.id = p.item_id
            WHERE {ReportSql.Out} AND {Genres(figure)}{(figure.Channels.Count > 0 ? " AND a.kind IN @kinds" : "")}{(table == "kenh" ? " AND p.account_id = @key" : "")} ORDER BY p.published, p.id
            """,
        FigureSource.Outside => "SELECT '' AS What, o.id AS Id, o.at AS At, o.text AS Title, a.kind AS Kind, a.name AS About, o.url AS Url, 1 AS Value FROM outside_post o JOIN account a ON a.id = o.account_id WHERE o.unit_id IN @units AND o.at >= @from AND o.at < @to AND a.sandbox = 0 ORDER BY o.at, o.id",
        FigureSource.Broadcasts => $"""
            SELECT 'station' AS What, b.account_id AS Id, b.day AS Day, b.title AS Title, b.language AS About, {(figure.Minutes ? "b.seconds / 60.0" : "1")} AS Value FROM broadcast b
            WHERE {(figure.NotRead ? $"{ReportSql.Holds} AND b.outcome = 1" : ReportSql.OnAir)}{(figure.Broadcast is { } kind ? $" AND b.kind = {(int)kind}" : "")}{(figure.Minority ? $" AND lower(b.language) NOT IN {Vietnamese}" : "")}
            ORDER BY b.day, b.start, b.id
            """,
        FigureSource.Readings => $"SELECT 'station' AS What, b.account_id AS Id, b.day AS Day, r.title AS Title, b.title AS About, 1 AS Value FROM broadcast b JOIN broadcast_item r ON r.broadcast_id = b.id WHERE {ReportSql.OnAir} ORDER BY b.day, b.start, b.id, r.place",
        FigureSource.Metrics => $"""
            SELECT 'post' AS What, p.id AS Id, p.published AS At, i.title AS Title, a.kind AS Kind, a.name AS About, p.url AS Url, m.value AS Value
            FROM post p JOIN account a ON a.id = p.account_id JOIN item i ON i.id = p.item_id JOIN metric m ON m.post_id = p.id
            WHERE {ReportSql.Out} AND m.name IN @names AND {ReportSql.Newest} ORDER BY m.value DESC, p.id, m.name
            """,
        FigureSource.Activities => $"""
            SELECT 'activity' AS What, id AS Id, last_day AS Day, title AS Title, place AS About, {(figure.People ? "COALESCE(attended, 0)" : "COALESCE(done_count, 1)")} AS Value, done_count AS Done, measure AS Measure, attended AS Came FROM activity
            WHERE unit_id IN @units AND state = 1 AND last_day >= @first AND last_day <= @last AND first_day <= @begun{(figure.Activities.Count > 0 ? " AND kind IN @kinds" : "")}{(figure.People ? " AND attended IS NOT NULL" : "")} ORDER BY last_day, id
            """,
        FigureSource.Misinformation => $"SELECT 'misinformation' AS What, id AS Id, found AS Day, words AS Title, place AS About, 1 AS Value FROM misinformation WHERE unit_id IN @units AND found >= @first AND found <= @begun AND state >= {(int)figure.State}{(figure.Said ? " AND told <> ''" : "")} ORDER BY found, id",
        FigureSource.Questions => $"SELECT 'question' AS What, id AS Id, asked AS Day, words AS Title, way AS About, 1 AS Value FROM question WHERE unit_id IN @units AND asked >= @first AND asked <= @begun{(figure.Said ? " AND answer <> ''" : "")} ORDER BY asked, id",
        FigureSource.Fees => $"SELECT 'item' AS What, i.id AS Id, f.month AS Month, i.title AS Title, i.genre AS Genre, i.authors AS Authors, w.base * r.coefficient AS Fee FROM {ReportSql.Fees(ReportSql.Months(unit, period))} ORDER BY f.month, i.created, i.id",
        FigureSource.Budget when figure.Part == 3 => $"SELECT 'budget' AS What, id AS Id, spent_day AS Day, title AS Title, note AS About, spent AS Value FROM budget_line WHERE {ReportSql.Spent(period)} ORDER BY created, id",
        FigureSource.Budget => $"SELECT 'budget' AS What, id AS Id, title AS Title, note AS About, COALESCE({(figure.Part switch { 1 => "approved", 2 => "spent", _ => "planned" })}, 0) AS Value FROM budget_line WHERE unit_id IN @units AND year = @year ORDER BY created, id",
        _ => throw new ArgumentOutOfRangeException(nameof(figure)),
    };

    private static string Genres(ReportFigure figure) => figure.Genres.Count > 0 ? "i.genre IN @genres" : "1 = 1";

    private static string Narrow(string? table, string key) => (table, key.Length) switch
    {
        ("don-vi", > 0) => " AND i.unit_id = @key",
        ("thang", > 0) => " AND f.month = @key",
        ("chien-dich", 0) => " AND i.campaign_id IS NULL",
        ("chien-dich", _) => " AND i.campaign_id = @key",
        ("chuyen-muc", 0) => " AND i.section IS NULL",
        ("chuyen-muc", _) => " AND i.section = @key",
        ("chu-de", 0) => " AND i.theme IS NULL",
        ("chu-de", _) => " AND i.theme = @key",
        ("ngon-ngu", 0) => $" AND (i.language IS NULL OR lower(i.language) IN {Vietnamese})",
        ("ngon-ngu", _) => " AND (i.language = @key OR i.language = 'tiếng ' || @key OR i.language = 'Tiếng ' || @key)",
        _ => "",
    };

    /// <summary>Figures sent in are known by their names as addresses have them, which the store does not keep.</summary>
    private static async Task<IReadOnlyList<Row>> Sent(Session session, IReadOnlyList<Unit> units, ReportPeriod period, ReportFigure figure, int skip, int take, DateOnly? today)
    {
        var ids = units.Select(unit => unit.Id).ToArray();
        var (names, measures) = (await SentNames.Of(session, ids)).Written(figure.Name);
        return names.Length == 0 ? [] : await session.List<Row>("""
            SELECT 'figure' AS What, id AS Id, last_day AS Day, name AS Title, source AS About, value AS Value FROM figure
            WHERE unit_id IN @ids AND name IN @names AND measure IN @measures AND first_day >= @first AND last_day <= @last AND first_day <= @begun AND voided IS NULL ORDER BY last_day, id LIMIT @take OFFSET @skip
            """, new { ids, names, measures, first = period.From.Iso(), last = period.To.Iso(), begun = (today < period.To ? today.Value : period.To).Iso(), take, skip });
    }

    private sealed class Row
    {
        public string What { get; set; } = "";
        public string Id { get; set; } = "";
        public long? At { get; set; }
        public string? Day { get; set; }
        public string? Month { get; set; }
        public string Title { get; set; } = "";
        public Genre? Genre { get; set; }
        public ChannelKind? Kind { get; set; }
        public string? About { get; set; }
        public string? Authors { get; set; }
        public string? Url { get; set; }
        public double? Done { get; set; }
        public string? Measure { get; set; }
        public double? Came { get; set; }
        public double Value { get; set; }
        public double? Fee { get; set; }

        public ReportRow Made(Unit unit) => new(What, Id,
            At is { } at ? DateOnly.FromDateTime(unit.Local(DateTimeOffset.FromUnixTimeMilliseconds(at)).DateTime) : Day is { } day ? Days.OfIso(day) : Month is { } month ? Days.OfIso($"{month}-01") : null,
            Title,
            string.Join(" · ", new[] { Genre is { } genre ? GenreWords.Of(genre) : null, Kind is { } kind ? kind.Words().Vi : null, About is { Length: > 0 } ? About : null,
                Authors is { } authors ? string.Join(", ", System.Text.Json.JsonSerializer.Deserialize<string[]>(authors, Json.Compact)!) is { Length: > 0 } named ? named : null : null }.OfType<string>()), Fee is { } fee ? Math.Round(fee, MidpointRounding.AwayFromZero) : Value, Url)
        {
            Amount = string.Join(", ", new[] { Done is { } done ? $"{ReportSay.Number(done)} {Measure}".TrimEnd() : null, Came is { } came ? $"{ReportSay.Number(came)} người dự" : null }.OfType<string>()) is { Length: > 0 } amount ? amount : null,
        };
    }
}
