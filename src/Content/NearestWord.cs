namespace Campaigns.Content;

/// <summary>The word that was probably meant where another was written.</summary>
public static class NearestWord
{
    private const int Longest = 64;

    /// <summary>The candidate that is fewest edits away, at most a third of the word's length; null where none is near.</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length > Longest)
            return null;
        var nearest = candidates.Select(c => (Word: c, Edits: Edits(word.ToLowerInvariant(), c.ToLowerInvariant()))).OrderBy(c => c.Edits).FirstOrDefault();
        return nearest.Word is not null && nearest.Edits <= Math.Max(1, Math.Max(word.Length, nearest.Word.Length) / 3) ? nearest.Word : null;
    }

    /// <summary>How many letters are to be added, dropped or changed; two neighbours swapped count once.</summary>
    internal static int Edits(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }
}
