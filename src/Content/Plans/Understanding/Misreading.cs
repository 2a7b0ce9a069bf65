namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// How far a written word is from a meant one, as bad scans of Vietnamese go: a letter read as one that looks like it costs little,
/// another letter costs 1, a letter lost or added 0.8. Both words are folded.
/// </summary>
internal static class Misreading
{
    private const double Alike = 0.25, Gap = 0.8;
    private const int Longest = 32, Letters = 0x100;

    private static readonly bool[] Pairs = Table(
        "o:609ecdbag@&¢", "a:43ei&@d", "e:¢oac", "u:wyvitrl", "d:pbo60", "l:1i!t|", "i:jrt1lf", "c:¢eo", "g:q9c", "n:hm", "t:lr17", "y:jv", "h:b");

    // The horned u comes apart into two letters.
    private static readonly HashSet<(char, char)> TwoForU = [('i', 'r'), ('u', 'r'), ('i', 'i'), ('t', 'i'), ('t', 'r'), ('t', 'u'), ('i', 'u'), ('t', 't'), ('i', 't'), ('t', 'y'), ('t', 'v'), ('l', 'r'), ('l', 'l'), ('u', 't'), ('u', 'i')];

    /// <summary>The cost by the length of the meant word: 0 where both are the same; at most about 1.</summary>
    public static double Share(string meant, string seen) => meant == seen ? 0 : Cost(meant, seen) / Math.Max(1, meant.Length);

    /// <summary>The cost; infinite for what is too long to be a syllable or two.</summary>
    public static double Cost(ReadOnlySpan<char> meant, ReadOnlySpan<char> seen)
    {
        if (meant.Length > Longest || seen.Length > Longest)
            return double.PositiveInfinity;
        Span<double> above = stackalloc double[Longest + 1], row = stackalloc double[Longest + 1];
        for (var j = 0; j <= seen.Length; j++)
            above[j] = j * Gap;
        for (var i = 1; i <= meant.Length; i++)
        {
            row[0] = i * Gap;
            for (var j = 1; j <= seen.Length; j++)
            {
                var best = Math.Min(above[j - 1] + Swap(meant[i - 1], seen[j - 1]), Math.Min(above[j], row[j - 1]) + Gap);
                if (j > 1 && meant[i - 1] == 'u' && TwoForU.Contains((seen[j - 2], seen[j - 1])) && (j > 2 || seen[0] != 'i'))
                    best = Math.Min(best, above[j - 2] + Alike);
                row[j] = best;
            }
            row[..(seen.Length + 1)].CopyTo(above);
        }
        return above[seen.Length];
    }

    private static double Swap(char meant, char seen) =>
        meant == seen ? 0 : meant < Letters && seen < Letters && Pairs[meant * Letters + seen] ? Alike : 1;

    private static bool[] Table(params string[] rows)
    {
        var pairs = new bool[Letters * Letters];
        foreach (var row in rows)
            foreach (var other in row[2..])
                pairs[row[0] * Letters + other] = pairs[other * Letters + row[0]] = true;
        return pairs;
    }
}
