using Microsoft.Data.Sqlite;

namespace Campaigns.Content.Store;

/// <summary>A look at the store itself.</summary>
/// <param name="Schema">The number of the newest migration that was applied.</param>
/// <param name="Damage">What does not read, at most ten lines of it; empty where all is sound.</param>
public sealed record StoreExamination(int Schema, IReadOnlyList<string> Damage)
{
    /// <summary>Reads every page, without the indexes' contents; seconds on a store of gigabytes. Changes nothing.</summary>
    public static async Task<StoreExamination> Of(Database database, CancellationToken cancel = default)
    {
        try
        {
            return await database.Read(async session => new StoreExamination(
                await session.Value<int>("SELECT MAX(number) FROM migration"),
                [.. (await session.List<string>(Sqlite.Integrity)).Where(line => line != "ok")]), cancel);
        }
        catch (SqliteException e) when (Sqlite.IsDamage(e))
        {
            // So damaged that it cannot even be looked at.
            return new(0, [e.Message]);
        }
    }
}
