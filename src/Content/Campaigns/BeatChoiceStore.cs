using System.Text.Json;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;

namespace Campaigns.Content.Campaigns;

/// <summary>What units chose for the beats of their campaigns, and the ranges of days that are campaigns of their own. Choosing makes no campaign.</summary>
public sealed class BeatChoiceStore(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>A year lists no more ranges, a campaign has no more beats of the unit's own.</summary>
    public const int MostSpans = 100, MostOwn = 60;

    private const string Spans = "SELECT observance AS Observance, unit_id AS UnitId, name AS Name, first_day AS FirstDay, last_day AS LastDay FROM campaign_span";

    /// <summary>By the key of the beat.</summary>
    public Task<IReadOnlyDictionary<string, BeatChoice>> Of(string unitId, string observance, int year, CancellationToken cancel = default) =>
        database.Read(session => Of(session, unitId, observance, year), cancel);

    /// <summary>The range of days of this key; null where there is none.</summary>
    public Task<CampaignSpan?> Span(string key, CancellationToken cancel = default) => database.Read(async session =>
        (await session.First<SpanRow>($"{Spans} WHERE observance = @key", new { key }))?.Span(), cancel);

    /// <summary>The unit's ranges that begin in a year, in order of time.</summary>
    public Task<IReadOnlyList<CampaignSpan>> SpansOf(string unitId, int year, CancellationToken cancel = default) => database.Read<IReadOnlyList<CampaignSpan>>(async session =>
        [.. (await session.List<SpanRow>($"{Spans} WHERE unit_id = @unitId AND first_day >= @from AND first_day < @to ORDER BY first_day, observance LIMIT {MostSpans}",
            new { unitId, from = new DateOnly(year, 1, 1).Iso(), to = new DateOnly(year + 1, 1, 1).Iso() })).Select(row => row.Span())], cancel);

    /// <summary>Adds a range of days as a campaign of the unit's own.</summary>
    public async Task<Result<CampaignSpan>> Add(string unitId, string name, DateOnly first, DateOnly last, Actor who, CancellationToken cancel = default)
    {
        name = Captions.CaptionSource.OneLine(name);
        var problems = new List<Problem>();
        if (name.Length is 0 or > CampaignSpan.LongestName)
            problems.Add(Problem.Input(new($"Tên đợt tuyên truyền có từ 1 đến {CampaignSpan.LongestName} ký tự.", $"The name has 1 to {CampaignSpan.LongestName} characters.")));
        if (last < first || last.DayNumber - first.DayNumber >= CampaignSpan.MostDays || first.Year is < 1901 or > 2099)
            problems.Add(Problem.Input(new($"Ngày cuối phải từ ngày đầu trở đi, cả đợt không quá {CampaignSpan.MostDays} ngày.", $"The last day is not before the first, and there are at most {CampaignSpan.MostDays} days."), null,
                new("Chọn lại ngày đầu và ngày cuối.", "Choose the first and the last day again.")));
        Placeholders.Check(name, name, problems);
        if (problems.Count > 0)
            return problems.ToArray();
        var span = new CampaignSpan(CampaignSpan.Mark + Id.New(clock), unitId, name, first, last);
        await database.Write(async session =>
        {
            await session.Run("INSERT INTO campaign_span (observance, unit_id, name, first_day, last_day, person, created) VALUES (@Key, @UnitId, @Name, @first, @last, @person, @now)",
                new { span.Key, span.UnitId, span.Name, first = first.Iso(), last = last.Iso(), person = who.Name, now = Now });
            await audit.Note(session, unitId, who, "campaign.span", span.Key, name);
        }, cancel);
        return span;
    }

    /// <summary>Keeps what is other than in the template; null: all is as there.</summary>
    public Task<Problem?> Keep(CampaignOrder order, string beat, BeatEdit? edit, Actor who, CancellationToken cancel = default) =>
        Put(order, beat, who, "campaign.beat", "edit = excluded.edit", edit, leftOut: false, cancel);

    /// <summary>Leaves a beat out of the campaign, or takes it back in.</summary>
    public Task<Problem?> Leave(CampaignOrder order, string beat, bool leftOut, Actor who, CancellationToken cancel = default) =>
        Put(order, beat, who, leftOut ? "campaign.leave" : "campaign.take", "left_out = excluded.left_out", null, leftOut, cancel);

    internal static async Task<IReadOnlyDictionary<string, BeatChoice>> Of(Session session, string unitId, string observance, int year) =>
        (await session.List<Row>("SELECT beat AS Beat, left_out AS LeftOut, edit AS Edit, person AS Person FROM campaign_beat WHERE unit_id = @unitId AND observance = @observance AND year = @year",
            new { unitId, observance, year })).ToDictionary(row => row.Beat, row => row.Choice(), StringComparer.Ordinal);

    private Task<Problem?> Put(CampaignOrder order, string beat, Actor who, string act, string set, BeatEdit? edit, bool leftOut, CancellationToken cancel) => database.Write<Problem?>(async session =>
    {
        var (unitId, observance, year) = (order.Unit.Id, order.Observance.Key, order.Year);
        if (await CampaignStore.Find(session, unitId, observance, year) is { } made && (await CampaignStore.Items(session, made.Id)).ContainsKey(beat))
            return Problem.World(new("Mốc này đã thành tin, bài.", "An item was made of this beat already."), null, new("Sửa ở trang của tin, bài; dời giờ ở lịch đăng.", "Change the item on its page, and its times in the calendar."));
        await session.Run($"""
            INSERT INTO campaign_beat (unit_id, observance, year, beat, left_out, edit, person, updated) VALUES (@unitId, @observance, @year, @beat, @left, @edit, @person, @now)
            ON CONFLICT (unit_id, observance, year, beat) DO UPDATE SET {set}, person = excluded.person, updated = excluded.updated
            """, new { unitId, observance, year, beat, left = leftOut ? 1 : 0, edit = edit is null ? null : JsonSerializer.Serialize(edit, Json.Compact), person = who.Name, now = Now });
        await audit.Note(session, unitId, who, act, observance, $"{order.Observance.Name} {year}: {edit?.Title ?? beat}");
        return null;
    }, cancel);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed class Row
    {
        public string Beat { get; set; } = "";
        public bool LeftOut { get; set; }
        public string? Edit { get; set; }
        public string Person { get; set; } = "";

        public BeatChoice Choice() => new(Beat, LeftOut, Edit is null ? null : JsonSerializer.Deserialize<BeatEdit>(Edit, Json.Compact), Person);
    }

    private sealed class SpanRow
    {
        public string Observance { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string Name { get; set; } = "";
        public string FirstDay { get; set; } = "";
        public string LastDay { get; set; } = "";

        public CampaignSpan Span() => new(Observance, UnitId, Name, Day(FirstDay), Day(LastDay));

        private static DateOnly Day(string iso) => Days.OfIso(iso);
    }
}
