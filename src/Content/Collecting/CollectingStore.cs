using System.Text.Json;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Content.Collecting;

/// <summary>Rounds of collecting, and who owes an answer in each.</summary>
public sealed class CollectingStore(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>Rounds of one page.</summary>
    public const int PageLength = 30;

    /// <summary>Begins a round; those who owe an answer are of the unit and not retired.</summary>
    public async Task<Result<CollectingRound>> Begin(CollectingRound round, IReadOnlyList<string> asked, Unit unit, Actor who, CancellationToken cancel = default)
    {
        var right = CollectingRules.Check(round with { UnitId = unit.Id }, asked.Count, unit.Today(clock));
        if (!right.Ok)
            return right;
        var kept = right.Value with { Id = Id.New(clock) };
        return await database.Write<Result<CollectingRound>>(async session =>
        {
            var known = await session.List<string>("SELECT id FROM contributor WHERE unit_id = @UnitId AND retired IS NULL", new { kept.UnitId });
            var chosen = asked.Distinct(StringComparer.Ordinal).Where(known.Contains).ToArray();
            if (chosen.Length < asked.Count)
                return Problem.World(new("Danh sách nơi gửi vừa thay đổi.", "The list of those who report has just changed."), null, new("Tải lại trang rồi chọn lại.", "Load the page again and choose again."));
            await session.Run("""
                INSERT INTO collecting_round (id, unit_id, title, first_day, last_day, due, words, figures, photos, news, created, created_by)
                VALUES (@Id, @UnitId, @Title, @first, @last, @due, @Words, @figures, @photos, @news, @Now, @Name)
                """, new
            {
                kept.Id, kept.UnitId, kept.Title, first = kept.First.Iso(), last = kept.Last.Iso(), due = kept.Due.Iso(), kept.Words, figures = JsonSerializer.Serialize(kept.Figures, Json.Compact),
                photos = kept.Photos ? 1 : 0, news = kept.News ? 1 : 0, Now, who.Name,
            });
            foreach (var contributorId in chosen)
                await session.Run("INSERT INTO collecting_part (id, round_id, unit_id, contributor_id, state, sends, files, reason, items) VALUES (@id, @roundId, @UnitId, @contributorId, 0, 0, 0, '', '[]')",
                    new { id = Id.New(clock), roundId = kept.Id, kept.UnitId, contributorId });
            await audit.Note(session, kept.UnitId, who, "collecting.begin", kept.Id, $"{kept.Title}: {chosen.Length} nơi phải gửi, hạn {kept.Due:dd/MM/yyyy}.");
            return kept;
        }, cancel);
    }

    public Task<CollectingRound?> Find(string id, CancellationToken cancel = default) => database.Read(async session =>
        (await session.First<CollectingRow>($"SELECT {CollectingRow.Columns} FROM collecting_round r WHERE r.id = @id", new { id }))?.Round(), cancel);

    /// <summary>A page of the rounds of units, those that are due last first; one more than a page where there are more.</summary>
    public Task<IReadOnlyList<CollectingSummary>> List(IReadOnlyList<string> unitIds, int page, CancellationToken cancel = default) => unitIds.Count == 0 ? Task.FromResult<IReadOnlyList<CollectingSummary>>([])
        : database.Read<IReadOnlyList<CollectingSummary>>(async session => [.. (await session.List<CollectingRow>(
            $"SELECT {CollectingRow.Columns} FROM collecting_round r WHERE r.unit_id IN @unitIds ORDER BY CASE WHEN r.closed IS NULL THEN 0 ELSE 1 END, r.due DESC, r.id LIMIT @limit OFFSET @skip",
            new { unitIds, limit = PageLength + 1, skip = (page - 1) * PageLength })).Select(row => row.Summary())], cancel);

    /// <summary>Rounds that are open and due by that day, where somebody still owes an answer; the first due first.</summary>
    public Task<IReadOnlyList<CollectingSummary>> Owed(IReadOnlyList<string> unitIds, DateOnly until, CancellationToken cancel = default) => unitIds.Count == 0 ? Task.FromResult<IReadOnlyList<CollectingSummary>>([])
        : database.Read<IReadOnlyList<CollectingSummary>>(async session => [.. (await session.List<CollectingRow>(
            $"SELECT {CollectingRow.Columns} FROM collecting_round r WHERE r.unit_id IN @unitIds AND r.closed IS NULL AND r.due <= @until AND EXISTS (SELECT 1 FROM collecting_part p WHERE p.round_id = r.id AND p.state <> 3) ORDER BY r.due, r.id LIMIT @PageLength", new { unitIds, until = until.Iso(), PageLength }))
            .Select(row => row.Summary())], cancel);

    /// <summary>Who owes an answer, by kind and name.</summary>
    public Task<IReadOnlyList<CollectingPart>> Parts(string roundId, CancellationToken cancel = default) => database.Read<IReadOnlyList<CollectingPart>>(async session =>
        [.. (await session.List<CollectingPartRow>($"{CollectingPartRow.Select} WHERE p.round_id = @roundId ORDER BY c.kind, c.name", new { roundId })).Select(row => row.Part())], cancel);

    public Task<CollectingPart?> Part(string id, CancellationToken cancel = default) => database.Read(session => Part(session, id), cancel);

    internal static async Task<CollectingPart?> Part(Session session, string id) => (await session.First<CollectingPartRow>($"{CollectingPartRow.Select} WHERE p.id = @id", new { id }))?.Part();

    /// <summary>Lets a round take no more answers, or opens it again.</summary>
    public Task Close(CollectingRound round, bool closed, Actor who, CancellationToken cancel = default) => database.Write(async session =>
    {
        await session.Run("UPDATE collecting_round SET closed = @at WHERE id = @Id", new { at = closed ? Now : (long?)null, round.Id });
        await audit.Note(session, round.UnitId, who, closed ? "collecting.close" : "collecting.open", round.Id, round.Title);
    }, cancel);

    /// <summary>Gives those who owe an answer another last day; links that were sent to them are good until a month after it.</summary>
    public async Task<Problem?> Extend(CollectingRound round, DateOnly due, Unit unit, Actor who, CancellationToken cancel = default)
    {
        if (due < unit.Today(clock) || due > unit.Today(clock).AddYears(1))
            return Problem.Input(new("Hạn gửi đã qua, hoặc còn xa quá một năm.", "The last day is over, or more than a year ahead."), "han", new("Chọn ngày từ hôm nay trở đi.", "Choose a day from today on."));
        await database.Write(async session =>
        {
            await session.Run("UPDATE collecting_round SET due = @due, closed = NULL WHERE id = @Id", new { due = due.Iso(), round.Id });
            await session.Run("UPDATE collecting_link SET ends = @ends WHERE closed IS NULL AND part_id IN (SELECT id FROM collecting_part WHERE round_id = @Id)",
                new { ends = (round with { Due = due }).LinksEnd(unit).ToUnixTimeMilliseconds(), round.Id });
            await audit.Note(session, round.UnitId, who, "collecting.extend", round.Id, $"{round.Title}: hạn mới {due:dd/MM/yyyy}.");
        }, cancel);
        return null;
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
