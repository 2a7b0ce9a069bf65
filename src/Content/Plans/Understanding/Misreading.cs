using System.Runtime.CompilerServices;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// How far a written word is from a meant one, as bad scans of Vietnamese go: a letter read as one that looks like it costs little,
/// another letter costs 1, a letter lost or added 0.8. Both words are folded.
/// </summary>
internal static class Misreading
{
    private const double Alike = 0.25, Gap = 0.8;

    /// <summary>What a bound may be off by where the sums were rounded.</summary>
    private const double Slack = 1e-9;

    private const int Longest = 32, Letters = 0x100, Plain = 0x80;

    private static readonly bool[] Pairs = Table(
        "o:609ecdbag@&¢", "a:43ei&@d", "e:¢oac", "u:wyvitrl", "d:pbo60", "l:1i!t|", "i:jrt1lf", "c:¢eo", "g:q9c", "n:hm", "t:lr17", "y:jv", "h:b");

    /// <summary>The horned u comes apart into two letters: ir, ur, ii and so on.</summary>
    private static readonly bool[] TwoForU = Twins("ir", "ur", "ii", "ti", "tr", "tu", "iu", "tt", "it", "ty", "tv", "lr", "ll", "ut", "ui", "tf");

    // A letter's bit, and those of the letters it is alike: what of a meant word a seen one cannot hold is told without comparing them.
    private static readonly ulong[] Bits = [.. Enumerable.Range(0, Letters).Select(c => 1UL << (c is >= 'a' and <= 'z' ? c - 'a' : c is >= '0' and <= '9' ? c - '0' + 26 : 36 + c % 28))];
    private static readonly ulong[] AlikeBits = [.. Enumerable.Range(0, Letters).Select(c => Enumerable.Range(0, Letters).Where(other => other == c || Pairs[c * Letters + other]).Aggregate(0UL, (bits, other) => bits | Bits[other]))];

    /// <summary>The cost by the length of the meant word: 0 where both are the same; at most about 1.</summary>
    public static double Share(string meant, string seen) => meant == seen ? 0 : Cost(meant, seen) / Math.Max(1, meant.Length);

    /// <summary>The same where it is no more than is asked for; else infinite, and soon told.</summary>
    public static double Share(string meant, string seen, double most) => meant == seen ? 0 : Cost(meant, seen, most * meant.Length + Slack) / Math.Max(1, meant.Length);

    /// <summary>The cost; infinite for what is too long to be a syllable or two.</summary>
    public static double Cost(ReadOnlySpan<char> meant, ReadOnlySpan<char> seen) => meant.Length > Longest || seen.Length > Longest ? double.PositiveInfinity : Weigh(meant, seen, double.PositiveInfinity);

    /// <summary>The cost where it is no more than is asked for; else infinite. Most words are told apart by their letters alone.</summary>
    public static double Cost(ReadOnlySpan<char> meant, ReadOnlySpan<char> seen, double most) =>
        meant.Length > Longest || seen.Length > Longest || Least(meant, seen, most) > most + Slack ? double.PositiveInfinity : Weigh(meant, seen, most);

    /// <summary>What it costs at least, by letters that only the one has; no further than it takes to know.</summary>
    private static double Least(ReadOnlySpan<char> meant, ReadOnlySpan<char> seen, double most)
    {
        if ((meant.Length - seen.Length) * Gap > most + Slack)
            return double.PositiveInfinity;
        var held = 0UL;
        foreach (var c in seen)
            held |= Bits[c & 0xFF];
        var (least, twice) = (0.0, 0);
        foreach (var c in meant)
        {
            twice += c == 'u' ? 1 : 0;
            least += c >= Letters || (AlikeBits[c] & held) == 0 ? c >= Letters ? 0 : Gap : (Bits[c] & held) == 0 ? Alike : 0;
        }
        // A letter too many is added, but for one with each horned u.
        return least + Math.Max(0, seen.Length - meant.Length - twice) * Gap;
    }

    [SkipLocalsInit]
    private static double Weigh(ReadOnlySpan<char> meant, ReadOnlySpan<char> seen, double most)
    {
        Span<double> row = stackalloc double[Longest + 1];
        for (var j = 0; j <= seen.Length; j++)
            row[j] = j * Gap;
        for (var i = 1; i <= meant.Length; i++)
        {
            var c = meant[i - 1];
            // Of the row above: what stands one and two to the left.
            var (left, further) = (row[0], 0.0);
            var least = row[0] = i * Gap;
            for (var j = 1; j <= seen.Length; j++)
            {
                var above = row[j];
                var best = Math.Min(left + Swap(c, seen[j - 1]), Math.Min(above, row[j - 1]) + Gap);
                if (c == 'u' && j > 1 && Two(seen[j - 2], seen[j - 1]) && (j > 2 || seen[0] != 'i'))
                    best = Math.Min(best, further + Alike);
                row[j] = best;
                least = Math.Min(least, best);
                (further, left) = (left, above);
            }
            if (least > most)
                return double.PositiveInfinity;
        }
        return row[seen.Length] <= most ? row[seen.Length] : double.PositiveInfinity;
    }

    private static double Swap(char meant, char seen) =>
        meant == seen ? 0 : meant < Letters && seen < Letters && Pairs[meant * Letters + seen] ? Alike : 1;

    private static bool Two(char first, char second) => first < Plain && second < Plain && TwoForU[first * Plain + second];

    private static bool[] Twins(params string[] twins)
    {
        var table = new bool[Plain * Plain];
        foreach (var twin in twins)
            table[twin[0] * Plain + twin[1]] = true;
        return table;
    }

    private static bool[] Table(params string[] rows)
    {
        var pairs = new bool[Letters * Letters];
        foreach (var row in rows)
            foreach (var other in row[2..])
                pairs[row[0] * Letters + other] = pairs[other * Letters + row[0]] = true;
        return pairs;
    }
}
