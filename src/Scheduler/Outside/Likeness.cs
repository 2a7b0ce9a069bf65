using System.Globalization;

namespace Campaigns.Scheduler.Outside;

/// <summary>How alike two texts are by the words they share, whatever their marks, capitals, links and tags.</summary>
internal static class Likeness
{
    /// <summary>From here on two texts say nearly the same.</summary>
    public const double Twin = 0.7;

    /// <summary>Only the beginning counts, in words: a longer text of the same beginning is the same news.</summary>
    private const int Words = 60;

    /// <summary>0: nothing shared; 1: the same words in the same pairs.</summary>
    public static double Of(string one, string other)
    {
        var (a, b) = (Pairs(one), Pairs(other));
        if (a.Count == 0 || b.Count == 0)
            return 0;
        // Of the shorter one: a title alone that stands at the head of an article is its twin too.
        return (double)a.Intersect(b).Count() / Math.Min(a.Count, b.Count);
    }

    private static HashSet<string> Pairs(string text)
    {
        var words = text.Normalize().ToLower(CultureInfo.InvariantCulture)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !word.StartsWith('#') && !word.Contains("://", StringComparison.Ordinal))
            .Select(word => new string([.. word.Where(char.IsLetterOrDigit)]))
            .Where(word => word.Length > 0)
            .Take(Words)
            .ToArray();
        return words.Length == 1 ? [words[0]] : [.. words.Zip(words.Skip(1), (first, second) => $"{first} {second}")];
    }
}
