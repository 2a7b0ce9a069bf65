using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Plans.Paper;
using Campaigns.Content.Plans.Understanding;
using Campaigns.Content.Store;

namespace Campaigns.Content.Plans;

/// <summary>The plans of a store.</summary>
public sealed class PlanStore(Database database, FrozenStore frozen, TimeProvider clock)
{
    /// <summary>A list names at most this many plans.</summary>
    public const int MostListed = 500;

    private const string Columns = """
        SELECT id AS Id, unit_id AS UnitId, file_name AS FileName, source_hash AS SourceHash, content AS Content, imported AS Imported, updated AS Updated, aside AS Aside, aside_by AS AsideBy, aside_why AS AsideWhy FROM plan
        """;

    /// <summary>
    /// Keeps what was read, with the bytes it was read from. A plan of the same unit with the same number, issuer and year,
    /// or with the same bytes, is brought up to date; its rows keep their ids.
    /// </summary>
    public Task<Plan> Keep(string unitId, PlanSource source, PlanContent content, CancellationToken cancel = default) => Keep(unitId, source, content, new PaperText([], [], []), null, cancel);

    /// <summary>The same with the paper, so that each row is seen where it stands, and with who took it in, where somebody did.</summary>
    internal Task<Plan> Keep(string unitId, PlanSource source, PlanContent content, PaperText paper, Actor? who, CancellationToken cancel = default) => database.Write(async session =>
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var hash = await frozen.Keep(session, source.Bytes, source.MediaType);
        var identity = Identity(content.Document) ?? hash;
        var known = await session.Value<string>("SELECT id FROM plan WHERE unit_id = @unitId AND identity = @identity", new { unitId, identity })
            ?? await session.Value<string>("SELECT id FROM plan WHERE unit_id = @unitId AND source_hash = @hash ORDER BY CASE WHEN aside IS NULL THEN 0 ELSE 1 END, imported", new { unitId, hash });
        var id = known ?? Id.New(clock);
        var row = new
        {
            id, unitId, identity, kind = content.Document.Kind, number = content.Document.Number, issuer = content.Document.Issuer, title = content.Document.Title,
            signed = content.Document.Date?.ToString("O", CultureInfo.InvariantCulture), source.FileName, hash,
            content = JsonSerializer.Serialize(content, Json.Compact), content.Confidence, now,
        };
        if (known is not null)
            await Before(session, id, unitId, content.Document, now);
        await session.Run(known is null
            ? """
              INSERT INTO plan (id, unit_id, identity, kind, number, issuer, title, signed, file_name, source_hash, content, confidence, imported, updated)
              VALUES (@id, @unitId, @identity, @kind, @number, @issuer, @title, @signed, @FileName, @hash, @content, @Confidence, @now, @now)
              """
            : """
              UPDATE plan SET identity = @identity, kind = @kind, number = @number, issuer = @issuer, title = @title, signed = @signed,
                file_name = @FileName, source_hash = @hash, content = @content, confidence = @Confidence, updated = @now WHERE id = @id
              """, row);
        await PlanRows.Keep(session, id, unitId, content, clock, again: known is not null);
        if (await PlanSheet.Mended(session, id, content) is var mended && !ReferenceEquals(mended, content))
            await PlanSheet.Write(session, id, mended, now);
        await PlanPapers.Keep(session, frozen, id, paper);
        if (who is not null)
            await new AuditLog(clock).Note(session, unitId, who, "plan.import", id, source.FileName);
        return (await session.First<Row>($"{Columns} WHERE id = @id", new { id }))!.Plan() with { New = known is null, News = await PlanChanges.Count(session, id) };
    }, cancel);

    /// <summary>A plan that was just kept: held aside where it is a new one that may be the same as one of its number.</summary>
    internal async Task<Plan> Held(Plan kept, CancellationToken cancel) => kept.New && kept.Aside is null && await database.Write(session => PlanTwins.Hold(session, kept, clock.GetUtcNow().ToUnixTimeMilliseconds(), Id.New(clock)), cancel) is { } twin
        ? (await Find(kept.Id, cancel))! with { New = true, News = kept.News, Twin = twin } : kept;

    /// <summary>What stood before an import again: rows are made of it where there are none yet, so that what is otherwise is told, and what the head says otherwise is noted.</summary>
    private async Task Before(Session session, string id, string unitId, PlanDocument head, long now)
    {
        var content = JsonSerializer.Deserialize<PlanContent>((await session.Value<string>("SELECT content FROM plan WHERE id = @id", new { id }))!, Json.Compact)!;
        await PlanRows.Fill(session, id, unitId, content, clock);
        var mends = (await MendRows.Of(session, id)).Where(mend => mend.RowId == id).ToArray();
        await PlanChanges.Compare(session, (id, unitId, PlanRowKind.Document, id), (await PlanChanges.Of(session, id)).GetValueOrDefault(id),
            MendRows.Read(JsonSerializer.Serialize(content.Document, Json.Compact), mends), (JsonObject)JsonSerializer.SerializeToNode(head, Json.Compact)!, mends, now);
    }

    /// <summary>The plan of this id; null where there is none.</summary>
    public Task<Plan?> Find(string id, CancellationToken cancel = default) => database.Read(async session =>
        (await session.First<Row>($"{Columns} WHERE id = @id", new { id }))?.Plan(), cancel);

    /// <summary>The newest plans first, at most <see cref="MostListed"/>.</summary>
    /// <param name="unitId">Null: of every unit.</param>
    /// <param name="cancel">Ends the query.</param>
    public Task<IReadOnlyList<PlanSummary>> List(string? unitId = null, CancellationToken cancel = default) => Listed(unitId is null ? "" : "WHERE unit_id = @unitId", new { unitId, most = MostListed, skip = 0 }, cancel);

    /// <summary>Of several units the newest plans first, by pages.</summary>
    /// <param name="units">Whose.</param>
    /// <param name="aside">Those that were set aside; else the others.</param>
    /// <param name="skip">Plans before.</param>
    /// <param name="most">At most.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<IReadOnlyList<PlanSummary>> Page(IReadOnlyList<string> units, bool aside, int skip, int most, CancellationToken cancel = default) => units.Count == 0 ? []
        : await Listed($"WHERE unit_id IN @units AND aside IS {(aside ? "NOT NULL" : "NULL")}", new { units, most, skip }, cancel);

    private Task<IReadOnlyList<PlanSummary>> Listed(string which, object args, CancellationToken cancel) => database.Read<IReadOnlyList<PlanSummary>>(async session =>
        [.. (await session.List<SummaryRow>($"""
            SELECT id AS Id, unit_id AS UnitId, kind AS Kind, number AS Number, issuer AS Issuer, title AS Title, signed AS Signed, confidence AS Confidence, file_name AS FileName, {MendRows.HeadSeen} AS Seen, CASE WHEN aside IS NULL THEN 0 ELSE 1 END AS Aside,
              (SELECT COUNT(*) FROM plan_task t WHERE t.plan_id = p.id AND t.dropped IS NULL) AS Tasks,
              (SELECT COUNT(*) FROM plan_task t WHERE t.plan_id = p.id AND t.dropped IS NULL AND t.mine > 0) AS Mine
            FROM plan p {which} ORDER BY imported DESC, id DESC LIMIT @most OFFSET @skip
            """, args)).Select(r => r.Summary())], cancel);

    /// <summary>Those of a unit that another unit plainly issued, while nobody said that they are the unit's to carry out.</summary>
    public Task<IReadOnlySet<string>> Withheld(string unitId, CancellationToken cancel = default) => database.Read<IReadOnlySet<string>>(async session =>
        (await session.List<string>($"SELECT p.id FROM plan p WHERE p.unit_id = @unitId AND {PlanWithheld.Is}", new { unitId })).ToHashSet(StringComparer.Ordinal), cancel);

    /// <summary>The tasks of the latest import, in the document's order.</summary>
    public Task<IReadOnlyList<KeptTask>> Tasks(string planId, CancellationToken cancel = default) => database.Read<IReadOnlyList<KeptTask>>(async session =>
        [.. (await session.List<DetailRow>("SELECT id AS Id, plan_id AS PlanId, detail AS Detail FROM plan_task WHERE plan_id = @planId AND dropped IS NULL ORDER BY position", new { planId }))
            .Select(r => new KeptTask(r.Id, r.PlanId, r.As<PlanTask>()))], cancel);

    /// <summary>The unit's own duties to report, of all its plans, by the calendar; those on demand last.</summary>
    public Task<IReadOnlyList<KeptDuty>> DutiesOf(string unitId, CancellationToken cancel = default) => database.Read<IReadOnlyList<KeptDuty>>(async session =>
        [.. (await session.List<DetailRow>("""
            SELECT id AS Id, plan_id AS PlanId, detail AS Detail FROM plan_duty
            WHERE NOT EXISTS (SELECT 1 FROM plan p WHERE p.id = plan_duty.plan_id AND p.aside IS NOT NULL) AND unit_id = @unitId AND mine = 1 AND dropped IS NULL
            ORDER BY COALESCE(before_month, 13), COALESCE(before_day, 32), position
            """, new { unitId })).Select(r => new KeptDuty(r.Id, r.PlanId, r.As<Duty>()))], cancel);

    /// <summary>Numbers start again every year, so the year belongs to them. A number of which neither issuer nor year was read may be anybody's: such a plan is known by its bytes.</summary>
    private static string? Identity(PlanDocument document) => document is { Number: { } number } and not { Issuer: null, Date: null }
        ? string.Create(CultureInfo.InvariantCulture, $"{Vietnamese.Key(number)}|{Vietnamese.Key(document.Issuer ?? "")}|{document.Date?.Year}") : null;

    private sealed class DetailRow
    {
        public string Id { get; set; } = "";
        public string PlanId { get; set; } = "";
        public string Detail { get; set; } = "";

        public T As<T>() => JsonSerializer.Deserialize<T>(Detail, Json.Compact)!;
    }

    private sealed class SummaryRow
    {
        public string Id { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string? Kind { get; set; }
        public string? Number { get; set; }
        public string? Issuer { get; set; }
        public string? Title { get; set; }
        public string? Signed { get; set; }
        public double Confidence { get; set; }
        public string FileName { get; set; } = "";
        public int Seen { get; set; }
        public int Tasks { get; set; }
        public int Mine { get; set; }
        public int Aside { get; set; }

        public PlanSummary Summary() => new()
        {
            Id = Id, UnitId = UnitId, Kind = Kind, Number = Number, Issuer = Issuer, Title = Title, Confidence = Confidence, FileName = FileName, HeadSeen = Seen == 1, Tasks = Tasks, Mine = Mine, Aside = Aside > 0,
            Date = Signed is null ? null : DateOnly.ParseExact(Signed, "O", CultureInfo.InvariantCulture),
        };
    }

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string FileName { get; set; } = "";
        public string SourceHash { get; set; } = "";
        public string Content { get; set; } = "";
        public long Imported { get; set; }
        public long Updated { get; set; }
        public long? Aside { get; set; }
        public string? AsideBy { get; set; }
        public string? AsideWhy { get; set; }

        public Plan Plan() => new()
        {
            Id = Id, UnitId = UnitId, FileName = FileName, SourceHash = SourceHash, Content = JsonSerializer.Deserialize<PlanContent>(Content, Json.Compact)!,
            Imported = DateTimeOffset.FromUnixTimeMilliseconds(Imported), Updated = DateTimeOffset.FromUnixTimeMilliseconds(Updated),
            Aside = Aside is { } at ? new(DateTimeOffset.FromUnixTimeMilliseconds(at), AsideBy ?? "", AsideWhy ?? "") : null,
        };
    }
}
