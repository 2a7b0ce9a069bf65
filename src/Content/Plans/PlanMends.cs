using System.Text.Json;
using System.Text.Json.Nodes;
using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Plans.Understanding;
using Campaigns.Content.Store;

namespace Campaigns.Content.Plans;

/// <summary>What people mend of what was read of a plan: fields, rows that were missed, rows that are none.</summary>
public sealed class PlanMends(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>Rows of a plan; what is beyond is not added.</summary>
    private const int MostRows = 2000;

    private static readonly IReadOnlyDictionary<TieKind, int> s_untied = new Dictionary<TieKind, int>();

    /// <summary>The rows of a plan, its head first, in the document's order; those that a person dropped among them.</summary>
    public async Task<IReadOnlyList<ReviewRow>> Review(string planId, CancellationToken cancel = default)
    {
        // Plans that were taken in before rows could be mended have some rows in their content alone.
        if (await database.Read(async session => await Content(session, planId) is { } content && await PlanRows.Unfilled(session, planId, content), cancel))
            await database.Write(session => Fill(session, planId), cancel);
        return await database.Read<IReadOnlyList<ReviewRow>>(async session =>
        {
            if (await Content(session, planId) is not { } content)
                return [];
            var (mends, doubt) = ((await MendRows.Of(session, planId)).ToLookup(mend => mend.RowId, StringComparer.Ordinal), new RowDoubt(content, await PlanPapers.Lines(session, planId)));
            var (changes, ties) = (await PlanChanges.Of(session, planId), await RowTies.Of(session, planId));
            ReviewRow Row(PlanRowKind kind, string id, string detail, bool dropped)
            {
                var (row, own) = ((JsonObject)JsonNode.Parse(detail)!, mends[id].ToArray());
                return new(kind, id, row, Mark(detail), own, dropped, own.Length == 0 ? doubt.Of(kind, row) : DoubtKind.None) { Change = changes.GetValueOrDefault(id), Ties = ties.GetValueOrDefault(id) ?? s_untied };
            }
            var rows = new List<ReviewRow> { Row(PlanRowKind.Document, planId, JsonSerializer.Serialize(content.Document, Json.Compact), dropped: false) };
            foreach (var kind in Enum.GetValues<PlanRowKind>())
                if (PlanTables.Of(kind) is { } table)
                    rows.AddRange((await session.List<(string Id, string Detail, long? Dropped)>($"SELECT id, detail, dropped FROM {table.Name} WHERE plan_id = @planId ORDER BY position, id", new { planId }))
                        .Where(row => row.Dropped is null || changes.GetValueOrDefault(row.Id)?.What == PlanChangeKind.Gone || mends[row.Id].Any(mend => mend.Field == KeptMend.Dropped)).Select(row => Row(kind, row.Id, row.Detail, row.Dropped is not null)));
            return rows;
        }, cancel);
    }

    /// <summary>Keeps what a person says of a row, where it is otherwise than what stands.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="kind">What the row is.</param>
    /// <param name="rowId">The row; null adds one.</param>
    /// <param name="seen">Of the row that the person saw.</param>
    /// <param name="typed">What was typed, by the fields' names; a field that is not among them stays.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>The row's id; every problem of every field.</returns>
    public Task<Result<string>> Keep(string planId, PlanRowKind kind, string? rowId, string seen, IReadOnlyDictionary<string, string?> typed, Actor who, CancellationToken cancel = default) => Keep(planId, kind, rowId, seen, typed, 0, who, cancel);

    /// <summary>The same for a row that is added from a line of the source, from 1; 0: from none.</summary>
    public Task<Result<string>> Keep(string planId, PlanRowKind kind, string? rowId, string seen, IReadOnlyDictionary<string, string?> typed, int line, Actor who, CancellationToken cancel = default) => database.Write<Result<string>>(async session =>
    {
        var (found, problem) = await Find(session, planId, kind, rowId, seen);
        if (problem is not null || found is not { } row)
            return problem ?? Missing;
        if (rowId is null)
            row.Detail["line"] = line;
        // A time that a person gives lies in the plan's year, as one that is read does.
        var (changed, problems) = MendedFields.Of(kind, row.Detail, row.Mends, typed, PlanReader.YearOf((await Content(session, planId))!.Document.Title));
        if (problems.Count > 0)
            return problems.ToArray();
        if (rowId is not null && changed.Count == 0)
            return rowId;
        if (rowId is null && row.Position >= MostRows)
            return Problem.Input(new($"Kế hoạch đã có {MostRows} dòng, không thêm được nữa.", $"The plan has {MostRows} rows, and takes no more."));
        return await Put(session, planId, kind, rowId, row, changed, who, rowId is null ? "plan.add" : "plan.mend", string.Join(", ", changed.Select(one => one.Field)));
    }, cancel);

    /// <summary>Drops a row that is none, or takes it back.</summary>
    public Task<Problem?> Drop(string planId, PlanRowKind kind, string rowId, string seen, bool dropped, Actor who, CancellationToken cancel = default) => Drop(planId, kind, rowId, seen, dropped, "", who, cancel);

    /// <summary>The same with the reason, which a row that the document has no more has where work hangs on it.</summary>
    public Task<Problem?> Drop(string planId, PlanRowKind kind, string rowId, string seen, bool dropped, string reason, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        var (found, problem) = await Find(session, planId, kind, rowId, seen);
        if (problem is not null || found is not { } row || PlanTables.Of(kind) is not { } table)
            return problem ?? Missing;
        var given = GivenReason.Read(reason);
        if (!given.Ok)
            return given.Problems[0];
        var why = given.Value;
        if (dropped && why.Length == 0 && row.Change == PlanChangeKind.Gone && (await RowTies.Of(session, planId)).ContainsKey(rowId))
            return Problem.Input(new("Chưa ghi lý do bỏ dòng này, trong khi có việc đã gắn với nó.", "No reason is given, and work hangs on this row."), GivenReason.Field, new("Ghi lý do, ví dụ: bản sửa đổi đã bỏ nhiệm vụ này.", "Give it, such as: the amended plan has left this task out."));
        if (dropped)
            await PlanChanges.Settle(session, rowId);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await (dropped ? MendRows.Say(session, new KeptMend(Id.New(clock), rowId, KeptMend.Dropped, why.Length > 0 ? JsonSerializer.Serialize(why, Json.Compact) : "true", null, null, who.Name, clock.GetUtcNow()), planId, row.UnitId, kind) : MendRows.Unsay(session, rowId, KeptMend.Dropped));
        await PlanRows.Write(session, table, rowId, planId, row.UnitId, row.Position, row.Detail, dropped ? now : null);
        await Settle(session, planId, row, kind, now);
        await audit.Note(session, row.UnitId, who, dropped ? "plan.drop" : "plan.undrop", planId, why.Length > 0 ? $"{kind} {rowId}: {why}" : $"{kind} {rowId}");
        return null;
    }, cancel);

    /// <summary>Keeps a row that the latest import has no more: it stands as before, and later imports leave it.</summary>
    public Task<Problem?> Stay(string planId, PlanRowKind kind, string rowId, string seen, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        var (found, problem) = await Find(session, planId, kind, rowId, seen);
        if (problem is not null || found is not { } row || PlanTables.Of(kind) is not { } table)
            return problem ?? Missing;
        await MendRows.Say(session, new KeptMend(Id.New(clock), rowId, KeptMend.Kept, "true", null, null, who.Name, clock.GetUtcNow()), planId, row.UnitId, kind);
        await PlanChanges.Settle(session, rowId);
        await PlanRows.Write(session, table, rowId, planId, row.UnitId, row.Position, row.Detail, null);
        await Settle(session, planId, row, kind, clock.GetUtcNow().ToUnixTimeMilliseconds());
        await audit.Note(session, row.UnitId, who, "plan.stay", planId, $"{kind} {rowId}");
        return null;
    }, cancel);

    /// <summary>A person looked at a row and found it right, or takes that back; it is to be looked at no more until the document says otherwise.</summary>
    public Task<Problem?> Check(string planId, PlanRowKind kind, string rowId, string seen, bool right, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        var (found, problem) = await Find(session, planId, kind, rowId, seen);
        if (problem is not null || found is not { } row)
            return problem ?? Missing;
        await (right ? MendRows.Say(session, new KeptMend(Id.New(clock), rowId, KeptMend.Checked, MendRows.Seen(row.Detail), null, null, who.Name, clock.GetUtcNow()), planId, row.UnitId, kind) : MendRows.Unsay(session, rowId, KeptMend.Checked));
        if (right && row.Change != PlanChangeKind.Gone)
            await PlanChanges.Settle(session, rowId);
        await audit.Note(session, row.UnitId, who, right ? "plan.check" : "plan.uncheck", planId, $"{kind} {rowId}");
        return null;
    }, cancel);

    /// <summary>Says that a plan is the unit's to carry out, whoever issued it: its rows are the unit's own by the names in them.</summary>
    public Task<Problem?> Ours(string planId, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        if (await Content(session, planId) is not { } content || await session.Value<string>("SELECT unit_id FROM plan WHERE id = @planId", new { planId }) is not { } unit)
            return Missing;
        await MendRows.Say(session, new KeptMend(Id.New(clock), planId, KeptMend.Ours, "true", null, null, who.Name, clock.GetUtcNow()), planId, unit, PlanRowKind.Document);
        var mends = (await MendRows.Of(session, planId)).ToLookup(mend => mend.RowId, StringComparer.Ordinal);
        await (await RowOwner.Of(session, unit, content, mends[planId])).SetAll(session, planId, unit, mends);
        var told = content with { Warnings = [.. content.Warnings.Where(warning => !warning.OfIssuer)] };
        await PlanSheet.Write(session, planId, await PlanSheet.Rowed(session, planId, told), clock.GetUtcNow().ToUnixTimeMilliseconds());
        await audit.Note(session, unit, who, "plan.ours", planId, content.Document.Issuer ?? "");
        return null;
    }, cancel);

    /// <summary>Of a field of which the document now says otherwise: the person's word stays, or the document's is taken as it was read.</summary>
    public Task<Result<string>> Choose(string planId, PlanRowKind kind, string rowId, string seen, string field, bool document, Actor who, CancellationToken cancel = default) => database.Write<Result<string>>(async session =>
    {
        var (found, problem) = await Find(session, planId, kind, rowId, seen);
        if (problem is not null || found is not { } row)
            return problem ?? Missing;
        if (row.Mends.FirstOrDefault(one => one.Field == field && one.OfPart) is not { Reads: { } reads } mend || PlanFields.Of(kind).All(one => one.Name != field))
            return Missing;
        if (document)
        {
            var (next, word) = ((JsonObject)row.Detail.DeepClone(), JsonNode.Parse(reads));
            next[field] = word?.DeepClone();
            return PlanFields.Wrong(kind, next) is { } wrong ? wrong : await Put(session, planId, kind, rowId, row, [(field, word)], who, "plan.choose", $"{field}, lấy lời văn bản");
        }
        await session.Run("UPDATE plan_mend SET was = reads WHERE id = @Id", new { mend.Id });
        await audit.Note(session, row.UnitId, who, "plan.choose", planId, $"{kind} {rowId}: {field}, giữ lời người sửa");
        return rowId;
    }, cancel);

    /// <summary>Writes what is otherwise into a row, with who says so.</summary>
    private async Task<string> Put(Session session, string planId, PlanRowKind kind, string? rowId, Standing row, List<(string Field, JsonNode? Value)> changed, Actor who, string act, string told)
    {
        var (id, at) = (rowId ?? Id.New(clock), clock.GetUtcNow());
        var now = at.ToUnixTimeMilliseconds();
        Task Say(string field, string value, string? stood) => MendRows.Say(session, new KeptMend(Id.New(clock), id, field, value, stood, stood, who.Name, at), planId, row.UnitId, kind);
        // Whoever mends a row has looked at it.
        await MendRows.Unsay(session, id, KeptMend.Checked);
        if (row.Change != PlanChangeKind.Gone)
            await PlanChanges.Settle(session, id);
        foreach (var (field, value) in changed)
        {
            var (said, stood) = (MendedFields.Json(value), MendedFields.Json(row.Detail[field]));
            var known = row.Mends.FirstOrDefault(mend => mend.Field == field);
            if (field == PlanFields.Mine && value is null)
            {
                await MendRows.Unsay(session, id, field);
                continue;
            }
            row.Detail[field] = value?.DeepClone();
            if (rowId is null || row.Added)
                await (field == PlanFields.Mine ? Say(field, said, null) : Task.CompletedTask);
            else if (known is not null && said == known.Reads && field != PlanFields.Mine)
                await MendRows.Unsay(session, id, field);
            else
                await Say(field, said, stood);
        }
        if (rowId is null)
            await Say(KeptMend.Added, "true", null);
        await Follow(session, planId, kind, id, row, changed);
        if (PlanTables.Of(kind) is { } table)
            await PlanRows.Write(session, table, id, planId, row.UnitId, row.Position, row.Detail, row.Dropped);
        await Settle(session, planId, row, kind, now);
        await audit.Note(session, row.UnitId, who, act, planId, $"{kind} {id}: {told}");
        return id;
    }

    private static string Mark(string detail) => FrozenStore.Hash(System.Text.Encoding.UTF8.GetBytes(detail))[..16];

    /// <summary>After the names in a row, or who issued the plan, were mended: whose it is.</summary>
    private static async Task Follow(Session session, string planId, PlanRowKind kind, string id, Standing row, List<(string Field, JsonNode? Value)> changed)
    {
        if (!changed.Exists(one => one.Field is PlanFields.Mine or "issuer" || RowOwner.Names(kind, one.Field)) && !row.Added)
            return;
        var mends = (await MendRows.Of(session, planId)).ToLookup(mend => mend.RowId, StringComparer.Ordinal);
        var content = (await Content(session, planId))!;
        var owner = await RowOwner.Of(session, row.UnitId, kind == PlanRowKind.Document ? content with { Document = row.Detail.Deserialize<PlanDocument>(Json.Compact)! } : content, mends[planId]);
        if (kind == PlanRowKind.Document)
            await owner.SetAll(session, planId, row.UnitId, mends);
        else if (!mends[id].Any(mend => mend.Field == PlanFields.Mine))
            owner.Set(kind, row.Detail);
    }

    private static async Task Settle(Session session, string planId, Standing row, PlanRowKind kind, long now)
    {
        var content = (await Content(session, planId))!;
        if (kind == PlanRowKind.Document)
            content = await PlanSheet.Issued(session, planId, content with { Document = row.Detail.Deserialize<PlanDocument>(Json.Compact)! }, await MendRows.Of(session, planId));
        await PlanSheet.Write(session, planId, await PlanSheet.Rowed(session, planId, content), now);
    }

    private async Task Fill(Session session, string planId)
    {
        if (await session.Value<string>("SELECT unit_id FROM plan WHERE id = @planId", new { planId }) is { } unit)
            await PlanRows.Fill(session, planId, unit, (await Content(session, planId))!, clock);
    }

    private static async Task<PlanContent?> Content(Session session, string planId) =>
        await session.Value<string>("SELECT content FROM plan WHERE id = @planId", new { planId }) is { } content ? JsonSerializer.Deserialize<PlanContent>(content, Json.Compact) : null;

    private async Task<(Standing?, Problem?)> Find(Session session, string planId, PlanRowKind kind, string? rowId, string seen)
    {
        if (await session.Value<string>("SELECT unit_id FROM plan WHERE id = @planId", new { planId }) is not { } unit)
            return (null, Missing);
        await Fill(session, planId);
        var mends = (await MendRows.Of(session, planId)).Where(mend => mend.RowId == rowId).ToArray();
        var change = rowId is null ? null : (await PlanChanges.Of(session, planId)).GetValueOrDefault(rowId)?.What;
        if (PlanTables.Of(kind) is not { } table)
        {
            var head = JsonSerializer.Serialize((await Content(session, planId))!.Document, Json.Compact);
            return rowId != planId ? (null, Missing) : Mark(head) != seen ? (null, Mended(mends)) : (new(unit, (JsonObject)JsonNode.Parse(head)!, 0, null, mends) { Change = change }, null);
        }
        if (rowId is null)
            return (new(unit, await Blank(session, kind, table, planId), await session.Value<int>($"SELECT COALESCE(MAX(position), -1) + 1 FROM {table.Name} WHERE plan_id = @planId", new { planId }), null, []), null);
        var row = await session.First<Kept>($"SELECT detail AS Detail, position AS Position, dropped AS Dropped FROM {table.Name} WHERE id = @rowId AND plan_id = @planId", new { rowId, planId });
        return row is null ? (null, Missing) : Mark(row.Detail) != seen ? (null, Mended(mends)) : (new(unit, (JsonObject)JsonNode.Parse(row.Detail)!, row.Position, row.Dropped, mends) { Change = change }, null);
    }

    private static async Task<JsonObject> Blank(Session session, PlanRowKind kind, IPlanTable table, string planId)
    {
        if (kind is not (PlanRowKind.Task or PlanRowKind.Theme))
            return new() { ["line"] = 0 };
        var added = 1 + await session.Value<int>($"SELECT COUNT(*) FROM {table.Name} WHERE plan_id = @planId AND place LIKE 'BS.%'", new { planId });
        return new() { ["id"] = FormattableString.Invariant($"BS.{added}"), ["line"] = 0 };
    }

    private static readonly Problem Missing = Problem.Input(new("Không có dòng này trong kế hoạch.", "There is no such row in the plan."), null, new("Tải lại trang.", "Load the page again."));

    private static Problem Mended(KeptMend[] mends) => mends.MaxBy(mend => mend.At) is { } last
        ? Problem.World(new($"{last.Person} vừa sửa dòng này; chưa ghi đè.", $"{last.Person} has mended this row meanwhile; nothing was overwritten."), null, new("Xem nội dung hiện nay ở dưới, sửa lại nếu cần rồi lưu.", "Look at what stands now, mend it once more and save."))
        : Problem.World(new("Dòng này vừa được nhập lại hoặc sửa; chưa ghi đè.", "This row was imported or mended meanwhile; nothing was overwritten."), null, new("Xem nội dung hiện nay ở dưới, sửa lại nếu cần rồi lưu.", "Look at what stands now, mend it once more and save."));

    private sealed record Standing(string UnitId, JsonObject Detail, int Position, long? Dropped, KeptMend[] Mends)
    {
        /// <summary>What a later import did to it that nobody has looked at.</summary>
        public PlanChangeKind? Change { get; init; }

        public bool Added => Mends.Any(mend => mend.Field == KeptMend.Added);
    }

    private sealed class Kept
    {
        public string Detail { get; set; } = "";
        public int Position { get; set; }
        public long? Dropped { get; set; }
    }
}
