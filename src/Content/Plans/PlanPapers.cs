using System.Text.Json;
using Campaigns.Content.Frozen;
using Campaigns.Content.Plans.Paper;
using Campaigns.Content.Store;

namespace Campaigns.Content.Plans;

/// <summary>The papers that plans were read from: their lines, and the pictures of their pages.</summary>
public sealed class PlanPapers(Database database, FrozenStore frozen)
{
    /// <summary>The lines around some lines, in their order.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="lines">The lines that are asked for.</param>
    /// <param name="before">How many more before each.</param>
    /// <param name="after">How many more after each.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<IReadOnlyDictionary<int, KeptLine>> Around(string planId, IReadOnlyCollection<int> lines, int before, int after, CancellationToken cancel = default) => database.Read<IReadOnlyDictionary<int, KeptLine>>(async session =>
    {
        var wanted = lines.SelectMany(line => Enumerable.Range(line - before, before + after + 1)).ToHashSet();
        return (await Lines(session, planId)).Where(line => wanted.Contains(line.Number)).ToDictionary(line => line.Number);
    }, cancel);

    /// <summary>All lines with words; none where the import is older than the keeping of papers.</summary>
    public Task<IReadOnlyList<KeptLine>> Lines(string planId, CancellationToken cancel = default) => database.Read<IReadOnlyList<KeptLine>>(async session => await Lines(session, planId), cancel);

    /// <summary>The picture of a page; null where there is none.</summary>
    public async Task<FrozenBytes?> Page(string planId, int page, CancellationToken cancel = default) =>
        await database.Read(session => session.Value<string>("SELECT hash FROM plan_page WHERE plan_id = @planId AND page = @page", new { planId, page }), cancel) is { } hash ? await frozen.Find(hash, cancel) : null;

    /// <summary>The pages of which there are pictures.</summary>
    public Task<IReadOnlyList<KeptPage>> Pages(string planId, CancellationToken cancel = default) => database.Read<IReadOnlyList<KeptPage>>(async session =>
        [.. (await session.List<(int Page, int Width, int Height)>("SELECT page, width, height FROM plan_page WHERE plan_id = @planId ORDER BY page", new { planId })).Select(page => new KeptPage(page.Page, page.Width, page.Height))], cancel);

    internal static async Task Keep(Session session, FrozenStore frozen, string planId, PaperText paper)
    {
        var lines = JsonSerializer.Serialize(paper.Lines.Where(line => line.Text.Length > 0).Select(line => new KeptLine(line.Number, line.Text, paper.Places.GetValueOrDefault(line.Number))), Json.Compact);
        await session.Run("INSERT INTO plan_paper (plan_id, lines) VALUES (@planId, @lines) ON CONFLICT (plan_id) DO UPDATE SET lines = excluded.lines", new { planId, lines });
        await session.Run("DELETE FROM plan_page WHERE plan_id = @planId", new { planId });
        foreach (var page in paper.Pages)
            await session.Run("INSERT INTO plan_page (plan_id, page, hash, width, height) VALUES (@planId, @Number, @hash, @Width, @Height)", new { planId, page.Number, page.Width, page.Height, hash = await frozen.Keep(session, page.Bytes, page.MediaType) });
    }

    internal static async Task<List<KeptLine>> Lines(Session session, string planId) =>
        await session.Value<string>("SELECT lines FROM plan_paper WHERE plan_id = @planId", new { planId }) is { } lines ? JsonSerializer.Deserialize<List<KeptLine>>(lines, Json.Compact)! : [];
}
