namespace Campaigns.Content.Items;

/// <summary>The name somebody probably meant.</summary>
public static class NearestName
{
    /// <summary>The known name fewest changes away, a swap of neighbours being one; null where none is near.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        var lower = name.Length <= 64 ? name.ToLowerInvariant() : name[..64];
        var (best, at) = known.Select(candidate => (candidate, Distance(lower, candidate.ToLowerInvariant()))).MinBy(pair => pair.Item2);
        return best is not null && at <= Math.Max(1, best.Length / 2) ? best : null;
    }

    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[a.Length, b.Length];
    }
}
