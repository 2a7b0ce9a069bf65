using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Content.Store;

/// <summary>
/// Everything in which the two engines' SQL differs. Queries are written once, as PostgreSQL speaks; SQLite is spared what it does
/// not know, and PostgreSQL is given its own way of asking for a list.
/// <list type="bullet">
/// <item><c>store_now(@now)</c>: the store's own time. PostgreSQL's clock, whatever the machine's says; on SQLite, which is on this
/// machine, the time that was handed in.</item>
/// <item><c>FOR UPDATE [OF p] [SKIP LOCKED]</c>: rows that nobody else may change meanwhile. SQLite has one writer.</item>
/// <item><c>IN @list</c>: Dapper spells the list out for SQLite; PostgreSQL takes an array.</item>
/// </list>
/// </summary>
internal static partial class Dialect
{
    /// <summary>Unix milliseconds by the database's clock; what differs from it is told by <c>check</c>.</summary>
    private const string Now = "store_now(@now)";

    // Texts of statements are constants or made of a few; a program that makes ever new ones must not fill the memory.
    private const int MostRemembered = 5_000;

    private static readonly ConcurrentDictionary<string, string> s_postgres = new(StringComparer.Ordinal);

    public static string Sqlite(string sql)
    {
        if (sql.Contains(Now, StringComparison.Ordinal))
            sql = sql.Replace(Now, "@now", StringComparison.Ordinal);
        return sql.Contains("FOR UPDATE", StringComparison.Ordinal) ? Locks().Replace(sql, "") : sql;
    }

    public static string Postgres(string sql)
    {
        if (s_postgres.TryGetValue(sql, out var said))
            return said;
        said = Lists().Replace(sql, match => match.Groups["not"].Success ? $"<> ALL(@{match.Groups["name"].Value})" : $"= ANY(@{match.Groups["name"].Value})");
        if (s_postgres.Count < MostRemembered)
            s_postgres[sql] = said;
        return said;
    }

    /// <summary>PostgreSQL's statement with <c>$1</c>, <c>$2</c> … in the order of <paramref name="names"/>.</summary>
    public static string ByPlace(string sql, IReadOnlyList<string> names) => Names().Replace(Postgres(sql), match =>
        names.ToList().IndexOf(match.Groups["name"].Value) is >= 0 and var place
            ? string.Create(CultureInfo.InvariantCulture, $"${place + 1}")
            : throw new ArgumentException($"The statement has no value for {match.Value}.", nameof(names)));

    [GeneratedRegex(@"\s+FOR UPDATE(?: OF \w+)?(?: SKIP LOCKED)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Locks();

    [GeneratedRegex(@"\b(?<not>NOT )?IN @(?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lists();

    [GeneratedRegex(@"@(?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();
}
