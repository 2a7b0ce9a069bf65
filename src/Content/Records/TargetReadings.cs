using System.Text.Json;
using Campaigns.Content.Audit;
using Campaigns.Content.Plans;
using Campaigns.Content.Store;

namespace Campaigns.Content.Records;

/// <summary>How far the targets of plans are. A wrong reading is voided, and the right one added.</summary>
public sealed class TargetReadings(Database database, AuditLog audit, TimeProvider clock)
{
    private const int Most = 300;

    private const string Readings = """
        SELECT r.id AS Id, r.target_id AS TargetId, r.numerator AS Numerator, r.denominator AS Denominator, r.source AS Source, r.day AS Day, r.person AS Person
        FROM target_reading r JOIN plan_target t ON t.id = r.target_id
        """;

    /// <summary>The targets of a plan in the document's order, each with its newest reading.</summary>
    public Task<IReadOnlyList<KeptTarget>> Of(string planId, CancellationToken cancel = default) => Of("t.plan_id = @planId", new { planId }, Most, cancel);

    /// <summary>The same of every plan of a unit that was not set aside, the newest plan first; at most 3,000.</summary>
    public Task<IReadOnlyList<KeptTarget>> OfUnit(string unitId, CancellationToken cancel = default) => Of("t.unit_id = @unitId AND EXISTS (SELECT 1 FROM plan p WHERE p.id = t.plan_id AND p.aside IS NULL)", new { unitId }, 10 * Most, cancel);

    private Task<IReadOnlyList<KeptTarget>> Of(string which, object args, int most, CancellationToken cancel) => database.Read<IReadOnlyList<KeptTarget>>(async session =>
    {
        var targets = await session.List<TargetRow>($"SELECT t.id AS Id, t.plan_id AS PlanId, t.unit_id AS UnitId, t.detail AS Detail FROM plan_target t JOIN plan o ON o.id = t.plan_id WHERE {which} AND t.dropped IS NULL ORDER BY o.imported DESC, o.id DESC, t.position, t.id LIMIT {most}", args);
        // Of one day the one that was entered last; a later day stands before all of an earlier one.
        var newest = (await session.List<Row>($"""
            {Readings} WHERE {which} AND r.voided IS NULL AND NOT EXISTS (SELECT 1 FROM target_reading l
              WHERE l.target_id = r.target_id AND l.voided IS NULL AND (l.day > r.day OR (l.day = r.day AND (l.at > r.at OR (l.at = r.at AND l.id > r.id)))))
            """, args)).ToDictionary(row => row.TargetId, row => row.Reading(), StringComparer.Ordinal);
        return [.. targets.Select(row => new KeptTarget(row.Id, row.PlanId, row.UnitId, JsonSerializer.Deserialize<Target>(row.Detail, Json.Compact)!, newest.GetValueOrDefault(row.Id)))];
    }, cancel);

    /// <summary>Every reading of a target that counts, the latest day first; at most 300.</summary>
    public Task<IReadOnlyList<TargetReading>> All(string targetId, CancellationToken cancel = default) => database.Read<IReadOnlyList<TargetReading>>(async session =>
        [.. (await session.List<Row>($"{Readings} WHERE r.target_id = @targetId AND r.voided IS NULL ORDER BY r.day DESC, r.at DESC, r.id DESC LIMIT {Most}", new { targetId })).Select(row => row.Reading())], cancel);

    /// <summary>Adds a reading of a target of that plan. A share of more than the whole is asked about.</summary>
    /// <param name="planId">Of the plan.</param>
    /// <param name="reading">What was measured.</param>
    /// <param name="who">For the audit.</param>
    /// <param name="sure">Whether a person said that it is so.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<Problem?> Add(string planId, TargetReading reading, Actor who, bool sure = false, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        var source = RecordText.Line(reading.Source);
        if (await session.Value<string>("SELECT unit_id FROM plan_target WHERE id = @TargetId AND plan_id = @planId", new { reading.TargetId, planId }) is not { } unitId)
            return RecordTies.Missing;
        Problem[] problems =
        [
            .. RecordText.Needed(source, RecordText.LongestLine, "nguon", new("Chưa ghi nguồn số liệu.", "No source is given.")), .. RecordText.Days(reading.Day, reading.Day, "ngay"),
            .. Counted(reading.Numerator, "tu-so"), .. reading.Denominator is { } whole ? Counted(whole, "mau-so") : [],
        ];
        if (problems.Length > 0)
            return problems[0];
        if (reading.Denominator == 0)
            return Problem.Input(new("Mẫu số phải lớn hơn 0.", "The denominator is more than 0."), "mau-so", new("Để trống nếu chỉ là một số đếm.", "Leave it empty where it is a plain count."));
        if (!sure && reading.Percent is > 100 and var share)
            return Doubt.Of(new(string.Create(RecordText.Vietnamese, $"{reading.Numerator:#,0.##} trên {reading.Denominator:#,0.##} là {share:0.##}%, hơn cả tổng số."), "The share is more than the whole."));
        var id = Id.New(clock);
        await session.Run("INSERT INTO target_reading (id, target_id, unit_id, numerator, denominator, source, day, person, at) VALUES (@id, @TargetId, @unitId, @Numerator, @Denominator, @source, @day, @person, @now)",
            new { id, reading.TargetId, unitId, reading.Numerator, reading.Denominator, source, day = reading.Day.Iso(), person = who.Name, now = Now });
        await audit.Note(session, unitId, who, "target.read", reading.TargetId, string.Create(RecordText.Vietnamese, $"{reading.Numerator:#,0.##}{(reading.Denominator is { } of ? $"/{of:#,0.##}" : "")} ({source})"));
        return null;
    }, cancel);

    /// <summary>Lets a reading count no more; the row stays.</summary>
    public Task<Problem?> Void(string planId, string id, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        if (await session.First<(string Target, string Unit)?>("SELECT r.target_id, r.unit_id FROM target_reading r JOIN plan_target t ON t.id = r.target_id WHERE r.id = @id AND t.plan_id = @planId AND r.voided IS NULL", new { id, planId }) is not (string target, string unit))
            return RecordTies.Missing;
        await session.Run("UPDATE target_reading SET voided = @now WHERE id = @id", new { id, now = Now });
        await audit.Note(session, unit, who, "target.void", target, "");
        return null;
    }, cancel);

    private static IEnumerable<Problem> Counted(double number, string field) => double.IsFinite(number) && number is >= 0 and <= FigureStore.MostValue ? [] : [Problem.Input(new("Số này không đọc được.", "This is no number."), field)];

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed class TargetRow
    {
        public string Id { get; set; } = "";
        public string PlanId { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string Detail { get; set; } = "";
    }

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string TargetId { get; set; } = "";
        public double Numerator { get; set; }
        public double? Denominator { get; set; }
        public string Source { get; set; } = "";
        public string Day { get; set; } = "";
        public string Person { get; set; } = "";

        public TargetReading Reading() => new() { Id = Id, TargetId = TargetId, Numerator = Numerator, Denominator = Denominator, Source = Source, Day = Days.OfIso(Day), Person = Person };
    }
}
