using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Plans;

/// <summary>Tells which row of a new reading is which of those that are kept.</summary>
internal static class RowMatch
{
    /// <summary>Shares of common words: rows that are one wherever they stand, and those that are where they stand in the same place.</summary>
    private const double Near = 0.6, Same = 0.25;

    /// <summary>Pairs that are compared word by word; a document with more is another one.</summary>
    private const int MostPairs = 250_000;

    /// <summary>For each row its place among those known; -1: it is new.</summary>
    public static int[] Of<T>(PlanTable<T> table, IReadOnlyList<T> rows, IReadOnlyList<T> known)
    {
        var (found, free) = (Enumerable.Repeat(-1, rows.Count).ToArray(), Enumerable.Range(0, known.Count).ToList());
        foreach (var same in table.Sames)
        {
            var (olds, news) = (known.Select(same).ToArray(), rows.Select(same).ToArray());
            for (var i = 0; i < rows.Count; i++)
                if (found[i] < 0 && free.FindIndex(at => olds[at] == news[i]) is >= 0 and var first)
                    Take(i, free[first]);
        }
        if (table.Words is not { } words)
            return found;
        var (left, mine, theirs) = (Enumerable.Range(0, rows.Count).Where(i => found[i] < 0).ToList(), rows.Select(row => Set(words(row))).ToArray(), known.Select(row => Set(words(row))).ToArray());
        if ((long)left.Count * free.Count <= MostPairs)
            foreach (var (i, at) in (from i in left from at in free let share = Share(mine[i], theirs[at], ofBoth: true) where share >= Near orderby share descending, i, at select (i, at)).ToList())
                if (found[i] < 0 && free.Contains(at))
                    Take(i, at);
        // A number alone makes no row the same: what an earlier one had may stand at another by now.
        if (table.Place is { } place)
            foreach (var i in left.Where(i => found[i] < 0))
                if (free.FindIndex(at => place(known[at]) == place(rows[i]) && Share(mine[i], theirs[at], ofBoth: false) >= Same) is >= 0 and var there)
                    Take(i, free[there]);
        return found;

        void Take(int i, int at)
        {
            found[i] = at;
            free.Remove(at);
        }
    }

    private static HashSet<string> Set(string text) => [.. Vietnamese.Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <param name="a">Words.</param>
    /// <param name="b">Others.</param>
    /// <param name="ofBoth">Of all words of both; else of the fewer.</param>
    private static double Share(HashSet<string> a, HashSet<string> b, bool ofBoth)
    {
        var both = a.Count(b.Contains);
        return both == 0 ? 0 : (double)both / (ofBoth ? a.Count + b.Count - both : Math.Min(a.Count, b.Count));
    }
}
