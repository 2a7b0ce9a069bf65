using System.Text.Json;
using System.Text.Json.Nodes;
using Campaigns.Content.Audit;
using Campaigns.Content.Plans.Understanding;
using Campaigns.Content.Store;

namespace Campaigns.Content.Plans;

/// <summary>
/// A plan that was taken in although one of its number is there, as the same document from another file, of which less was read. It is held
/// aside, so that nothing is owed twice, until a person says whether both are one.
/// </summary>
public sealed class PlanTwins(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>No list of those that are held is longer.</summary>
    private const int Most = 20;

    private const string Waits = "Chờ trả lời: có phải cùng một kế hoạch với bản đã có không.", Joined = "Cùng một kế hoạch với bản đã có; các dòng đã được cập nhật vào bản đó.";

    /// <summary>The plan that a held one may be the same as; null where it is not held.</summary>
    public Task<PlanTwin?> Of(string planId, CancellationToken cancel = default) => database.Read(async session => await Other(session, planId) is { } other
        ? await session.First<PlanTwin>("SELECT id AS Id, COALESCE(title, file_name) AS Title, number AS Number, file_name AS FileName FROM plan WHERE id = @other", new { other }) : null, cancel);

    /// <summary>Those of some units that wait for an answer, the newest first.</summary>
    public Task<IReadOnlyList<PlanTwin>> Held(IReadOnlyCollection<string> units, CancellationToken cancel = default) => database.Read<IReadOnlyList<PlanTwin>>(async session => units.Count == 0 ? [] : await session.List<PlanTwin>($"""
        SELECT p.id AS Id, COALESCE(p.title, p.file_name) AS Title, p.number AS Number, p.file_name AS FileName FROM plan p JOIN plan_mend m ON m.row_id = p.id AND m.field = '{KeptMend.Twin}' WHERE p.unit_id IN @units ORDER BY p.imported DESC, p.id LIMIT {Most}
        """, new { units }), cancel);

    /// <summary>They are two plans: the held one is taken into use.</summary>
    public Task<Problem?> Differs(string planId, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        if (await Other(session, planId) is not { } other)
            return Answered;
        await MendRows.Unsay(session, planId, KeptMend.Twin);
        await session.Run("UPDATE plan SET aside = NULL, aside_by = NULL, aside_why = NULL WHERE id = @planId", new { planId });
        await audit.Note(session, await Unit(session, planId), who, "plan.other", planId, other);
        return null;
    }, cancel);

    /// <summary>They are one plan: the rows of the one that was there are brought up to date by those of the held one, which stays aside.</summary>
    /// <returns>The plan that was there.</returns>
    public Task<Result<string>> Same(string planId, Actor who, CancellationToken cancel = default) => database.Write<Result<string>>(async session =>
    {
        if (await Other(session, planId) is not { } id)
            return Answered;
        var (unit, now) = (await Unit(session, id), clock.GetUtcNow().ToUnixTimeMilliseconds());
        var (there, came) = (await Content(session, id), await Content(session, planId));
        await PlanRows.Fill(session, id, unit, there, clock);
        var head = came.Confidence > there.Confidence ? Whole(came.Document, there.Document) : Whole(there.Document, came.Document);
        var mends = (await MendRows.Of(session, id)).Where(mend => mend.RowId == id).ToArray();
        var content = await Owned(session, unit, came with { Document = head }, mends);
        content = PlanIssuer.Warned(content, (await Units.UnitStore.Find(session, unit))!, mends.Any(mend => mend.Field == KeptMend.Ours), content.Confidence < WarningReader.Damaged);
        await session.Run("UPDATE plan SET file_name = (SELECT n.file_name FROM plan n WHERE n.id = @planId), source_hash = (SELECT n.source_hash FROM plan n WHERE n.id = @planId), confidence = @Confidence WHERE id = @id", new { id, planId, content.Confidence });
        await PlanRows.Keep(session, id, unit, content, clock, again: true);
        await PlanSheet.Write(session, id, await PlanSheet.Mended(session, id, content), now);
        await session.Run("INSERT INTO plan_paper (plan_id, lines) SELECT @id, lines FROM plan_paper WHERE plan_id = @planId ON CONFLICT (plan_id) DO UPDATE SET lines = excluded.lines", new { id, planId });
        await session.Run("DELETE FROM plan_page WHERE plan_id = @id", new { id });
        await session.Run("INSERT INTO plan_page (plan_id, page, hash, width, height) SELECT @id, page, hash, width, height FROM plan_page WHERE plan_id = @planId", new { id, planId });
        await MendRows.Unsay(session, planId, KeptMend.Twin);
        // Its number is the other's from here on: the next import of either file finds that one.
        await session.Run("UPDATE plan SET identity = @identity, aside_by = @Name, aside_why = @Joined WHERE id = @planId", new { planId, identity = $"joined|{planId}", who.Name, Joined });
        await audit.Note(session, unit, who, "plan.same", id, planId);
        return id;
    }, cancel);

    /// <summary>Holds a plan that an import just made, where one of its number is in use that may be the same; the id of that one.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="plan">The new one.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <param name="id">For what is written.</param>
    internal static async Task<string?> Hold(Session session, Plan plan, long now, string id)
    {
        if (plan.Content.Document is not { Number: { } number } head)
            return null;
        var signed = head.Date?.Iso();
        var twin = (await session.List<(string Id, string Number, string? Signed)>("SELECT id, number, signed FROM plan WHERE unit_id = @UnitId AND id <> @Id AND number IS NOT NULL AND aside IS NULL ORDER BY imported DESC, id DESC", new { plan.UnitId, plan.Id }))
            // Whoever signs twice on one day gives another number; of another day it is another plan.
            .FirstOrDefault(one => Vietnamese.Key(one.Number) == Vietnamese.Key(number) && (signed is null || one.Signed is null || one.Signed == signed)).Id;
        if (twin is null)
            return null;
        await MendRows.Say(session, new KeptMend(id, plan.Id, KeptMend.Twin, JsonSerializer.Serialize(twin, Json.Compact), null, null, "", DateTimeOffset.FromUnixTimeMilliseconds(now)), plan.Id, plan.UnitId, PlanRowKind.Document);
        await session.Run("UPDATE plan SET aside = @now, aside_by = '', aside_why = @Waits WHERE id = @Id", new { plan.Id, now, Waits });
        return twin;
    }

    /// <summary>The rows with whose they are by the head that stands, so that a misread issuer is no news of every row.</summary>
    private static async Task<PlanContent> Owned(Session session, string unit, PlanContent content, KeptMend[] head)
    {
        var owner = await RowOwner.Of(session, unit, content, head);
        T Set<T>(PlanRowKind kind, T row)
        {
            var json = (JsonObject)JsonSerializer.SerializeToNode(row, Json.Compact)!;
            owner.Set(kind, json);
            return json.Deserialize<T>(Json.Compact)!;
        }
        return content with
        {
            Tasks = [.. content.Tasks.Select(task => Set(PlanRowKind.Task, task))], Duties = [.. content.Duties.Select(duty => Set(PlanRowKind.Duty, duty))], Responsibilities = [.. content.Responsibilities.Select(one => Set(PlanRowKind.Responsibility, one))],
        };
    }

    /// <summary>A head with what another reading of it has more.</summary>
    private static PlanDocument Whole(PlanDocument head, PlanDocument other) => head with
    {
        Kind = head.Kind ?? other.Kind, Number = head.Number ?? other.Number, Date = head.Date ?? other.Date, Issuer = head.Issuer ?? other.Issuer, Title = head.Title ?? other.Title, Basis = head.Basis.Count > 0 ? head.Basis : other.Basis,
    };

    private static async Task<string?> Other(Session session, string planId) =>
        await session.Value<string?>("SELECT value FROM plan_mend WHERE row_id = @planId AND field = @Twin", new { planId, KeptMend.Twin }) is { } value ? JsonSerializer.Deserialize<string>(value, Json.Compact) : null;

    private static async Task<PlanContent> Content(Session session, string planId) => JsonSerializer.Deserialize<PlanContent>((await session.Value<string>("SELECT content FROM plan WHERE id = @planId", new { planId }))!, Json.Compact)!;

    private static async Task<string> Unit(Session session, string planId) => (await session.Value<string>("SELECT unit_id FROM plan WHERE id = @planId", new { planId }))!;

    private static readonly Problem Answered = Problem.World(new("Câu hỏi này đã có người trả lời.", "Somebody has answered this already."), null, new("Tải lại trang.", "Load the page again."));
}
