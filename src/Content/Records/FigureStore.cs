using Campaigns.Content.Audit;
using Campaigns.Content.Store;

namespace Campaigns.Content.Records;

/// <summary>The figures of a store. None is changed: a wrong one is voided, and the right one added.</summary>
public sealed class FigureStore(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>No value is larger.</summary>
    public const double MostValue = 1e15;

    private const string Fields = "id AS Id, unit_id AS UnitId, name AS Name, value AS Value, measure AS Measure, first_day AS First, last_day AS Last, source AS Source, note AS Note, person AS Person, at AS At, voided AS Voided";

    /// <summary>Also one that was voided; null where there is none.</summary>
    public Task<Figure?> Find(string id, CancellationToken cancel = default) =>
        database.Read(async session => (await session.First<Row>($"SELECT {Fields} FROM figure WHERE id = @id", new { id }))?.Figure(), cancel);

    /// <summary>Those that still count of the same unit and name with a day in common, whatever their value: counted beside them a figure counts twice. The oldest first.</summary>
    public Task<IReadOnlyList<Figure>> Alike(Figure figure, CancellationToken cancel = default) => database.Read(session => Alike(session, figure), cancel);

    /// <summary>
    /// Those that still count of whose days at least one lies between two days, both inclusive; the latest first. A report takes those alone that lie wholly within its own days: a list that did so too
    /// would show a span across the turn of a year in no year.
    /// </summary>
    public Task<RecordPage<Figure>> List(IReadOnlyList<string> units, DateOnly from, DateOnly to, int page = 1, CancellationToken cancel = default) => units.Count == 0
        ? Task.FromResult(new RecordPage<Figure>([], 0))
        : database.Read(async session =>
        {
            const string Which = "FROM figure WHERE unit_id IN @units AND voided IS NULL AND last_day >= @from AND first_day <= @to";
            var args = new { units, from = from.Iso(), to = to.Iso(), most = RecordPage<Figure>.Length, skip = (Math.Max(1, page) - 1) * RecordPage<Figure>.Length };
            return new RecordPage<Figure>([.. (await session.List<Row>($"""
                SELECT {Fields} {Which} ORDER BY first_day DESC, id DESC LIMIT @most OFFSET @skip
                """, args)).Select(row => row.Figure())], await session.Value<int>($"SELECT COUNT(*) {Which}", args));
        }, cancel);

    /// <summary>What a unit called its figures so far, the newest first; at most 100.</summary>
    public Task<IReadOnlyList<string>> Names(string unitId, CancellationToken cancel = default) => database.Read(session => session.List<string>(
        "SELECT name FROM figure WHERE unit_id = @unitId AND voided IS NULL GROUP BY name ORDER BY MAX(at) DESC, name LIMIT 100", new { unitId }), cancel);

    /// <summary>Adds a figure; within a transaction of its own.</summary>
    public async Task<Result<Figure>> Add(Figure figure, Actor who, CancellationToken cancel = default)
    {
        var clean = Check(figure);
        return clean.Ok ? await database.Write<Result<Figure>>(async session => await Ahead(session, clean.Value) is { } ahead ? ahead : await Add(session, clean.Value, who), cancel) : clean;
    }

    /// <summary>Adds a figure where nothing stands beside it that a person did not look at, and voids what they chose.</summary>
    /// <param name="figure">The new one.</param>
    /// <param name="choice">What they saw and chose.</param>
    /// <param name="who">For the audit.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<Result<Figure>> Add(Figure figure, FigureChoice choice, Actor who, CancellationToken cancel = default)
    {
        var clean = Check(figure);
        return clean.Ok ? await database.Write<Result<Figure>>(async session =>
            await Ahead(session, clean.Value) is { } ahead ? ahead : await Decide(session, figure.UnitId, await Alike(session, clean.Value), choice, who) is { } asked ? asked : await Add(session, clean.Value, who), cancel) : clean;
    }

    /// <summary>A span of days that has begun may be told before it ends; one that has not begun has nothing to tell.</summary>
    private async Task<Problem?> Ahead(Session session, Figure figure) =>
        RecordText.Future(figure.First, await UnitDay.Today(session, figure.UnitId, clock), "tu-ngay", new("Kỳ của số liệu chưa bắt đầu.", "The days of the figure have not begun."));

    /// <summary>Within a transaction of the caller's: the question where one of these was not looked at, else voids what was chosen.</summary>
    internal async Task<Problem?> Decide(Session session, string unitId, IReadOnlyList<Figure> alike, FigureChoice choice, Actor who)
    {
        if (alike.Any(figure => !choice.Seen.Contains(figure.Id)))
            return FigureChoice.Question;
        foreach (var id in choice.Voided)
            await Void(session, id, unitId, who);
        return null;
    }

    internal static async Task<IReadOnlyList<Figure>> Alike(Session session, Figure figure)
    {
        var name = RecordText.Line(figure.Name);
        var rows = await session.List<Row>($"SELECT {Fields} FROM figure WHERE unit_id = @UnitId AND voided IS NULL AND last_day >= @first AND first_day <= @last ORDER BY at, id",
            new { figure.UnitId, first = figure.First.Iso(), last = figure.Last.Iso() });
        return [.. rows.Where(row => string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase)).Select(row => row.Figure())];
    }

    /// <summary>Adds one that <see cref="Check"/> gave, within a transaction of the caller's.</summary>
    public async Task<Result<Figure>> Add(Session session, Figure figure, Actor who)
    {
        var now = clock.GetUtcNow();
        var one = figure with { Id = Id.New(clock), Person = who.Name, At = now, Voided = null };
        await session.Run("""
            INSERT INTO figure (id, unit_id, name, value, measure, first_day, last_day, source, note, person, at)
            VALUES (@Id, @UnitId, @Name, @Value, @Measure, @first, @last, @Source, @Note, @Person, @now)
            """, new { one.Id, one.UnitId, one.Name, one.Value, one.Measure, first = one.First.Iso(), last = one.Last.Iso(), one.Source, one.Note, one.Person, now = now.ToUnixTimeMilliseconds() });
        await audit.Note(session, one.UnitId, who, "figure.add", one.Id, string.Create(RecordText.Vietnamese, $"{one.Name}: {one.Value:#,0.##} {one.Measure}").Trim());
        return one;
    }

    /// <summary>The figure as it is stored, or everything that is wrong with it, each by the field it stands in.</summary>
    public static Result<Figure> Check(Figure figure)
    {
        var clean = figure with { Name = RecordText.Line(figure.Name), Measure = RecordText.Line(figure.Measure), Source = RecordText.Line(figure.Source), Note = RecordText.Text(figure.Note) };
        Problem[] problems =
        [
            .. RecordText.Needed(clean.Name, RecordText.LongestLine, "ten", new("Chưa ghi số liệu gì.", "It is not said what is counted.")), .. RecordText.Long(clean.Measure, ActivityRules.LongestMeasure, "don-vi-tinh"),
            .. RecordText.Needed(clean.Source, RecordText.LongestLine, "nguon", new("Chưa ghi nguồn số liệu.", "No source is given.")), .. RecordText.Long(clean.Note, RecordText.LongestText, "ghi-chu"),
            .. RecordText.Days(clean.First, clean.Last, "den-ngay"),
            .. double.IsFinite(clean.Value) && Math.Abs(clean.Value) <= MostValue ? Array.Empty<Problem>() : [Problem.Input(new("Số này không đọc được.", "This is no number."), "so")],
            .. WholeMeasure.Wrong(clean.Name, clean.Value, clean.Measure, "so") is { } broken ? [broken] : Array.Empty<Problem>(),
        ];
        return problems.Length > 0 ? problems : clean;
    }

    /// <summary>Lets a figure count no more; the row stays.</summary>
    public Task<Problem?> Void(string id, string unitId, Actor who, CancellationToken cancel = default) =>
        database.Write<Problem?>(async session => await Void(session, id, unitId, who) ? null : RecordTies.Missing, cancel);

    private async Task<bool> Void(Session session, string id, string unitId, Actor who)
    {
        if (await session.Run("UPDATE figure SET voided = @now WHERE id = @id AND unit_id = @unitId AND voided IS NULL", new { id, unitId, now = clock.GetUtcNow().ToUnixTimeMilliseconds() }) == 0)
            return false;
        await audit.Note(session, unitId, who, "figure.void", id, "");
        return true;
    }

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string Name { get; set; } = "";
        public double Value { get; set; }
        public string Measure { get; set; } = "";
        public string First { get; set; } = "";
        public string Last { get; set; } = "";
        public string Source { get; set; } = "";
        public string Note { get; set; } = "";
        public string Person { get; set; } = "";
        public long At { get; set; }
        public long? Voided { get; set; }

        public Figure Figure() => new()
        {
            Id = Id, UnitId = UnitId, Name = Name, Value = Value, Measure = Measure, First = Days.OfIso(First), Last = Days.OfIso(Last), Source = Source, Note = Note, Person = Person,
            At = DateTimeOffset.FromUnixTimeMilliseconds(At), Voided = Voided is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
        };
    }
}
