using Campaigns.Content.Columns;
using Campaigns.Content.Store;

namespace Campaigns.Desk.Writing;

/// <summary>Names that were used before, to be chosen again rather than typed a little differently.</summary>
/// <param name="Columns">Those that the unit offers; empty: it has none yet.</param>
/// <param name="Sections">Columns as items name them.</param>
/// <param name="Themes">Themes.</param>
/// <param name="Audiences">For whom.</param>
/// <param name="Languages">Languages.</param>
/// <param name="People">Who was asked to write.</param>
public sealed record WritingNames(
    IReadOnlyList<string> Columns, IReadOnlyList<string> Sections, IReadOnlyList<string> Themes, IReadOnlyList<string> Audiences, IReadOnlyList<string> Languages, IReadOnlyList<string> People)
{
    private const int Most = 100;

    /// <summary>Those of one unit.</summary>
    public static Task<WritingNames> Of(Database database, string unitId, CancellationToken cancel) => database.Read(async session => new WritingNames(
        [.. (await ColumnStore.Of(session, unitId)).Where(column => column.Retired is null).Select(column => column.Name)], await Of(session, "section", unitId), await Of(session, "theme", unitId), await Of(session, "audience", unitId), await Of(session, "language", unitId), await Of(session, "person", unitId)), cancel);

    private static Task<IReadOnlyList<string>> Of(Session session, string column, string unitId) =>
        session.List<string>($"SELECT DISTINCT {column} FROM item WHERE unit_id = @unitId AND {column} IS NOT NULL ORDER BY {column} LIMIT {Most}", new { unitId });
}
