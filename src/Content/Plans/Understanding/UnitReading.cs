using System.Text;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Reads the name of a unit in a damaged scan: what is near enough to a known name is written as that name is, the rest stays as it stands.</summary>
internal static class UnitReading
{
    private const double Near = 0.22, NearShort = 0.13, NearSyllable = 0.36, NearFound = 0.5;
    private const int Longest = 1500, LongLetters = 7;

    private static readonly (string First, (string Name, string[] Syllables)[] Names)[] Known =
        [.. KnownUnits.Names.Concat(KnownUnits.Beside).Select(n => (Name: n, Syllables: Syllables(n))).GroupBy(n => n.Syllables[0]).Select(g => (g.Key, g.ToArray()))];

    /// <summary>The folded words of a name.</summary>
    public static string[] Syllables(string name) => Vietnamese.Key(name).Split(' ');

    /// <summary>The name as it is to be read; the words themselves where they are too long for a sentence that names somebody.</summary>
    public static string Read(string words)
    {
        if (words.Length > Longest)
            return words;
        var scan = ScanWords.Of(words).ToList();
        var read = new StringBuilder(words.Length);
        for (var i = 0; i < scan.Count;)
        {
            var (name, count) = At(scan, i);
            if (read.Length > 0 && words[scan[i].Index - 1] == ' ')
                read.Append(' ');
            read.Append(count == 0 ? words.AsSpan(scan[i].Index, scan[i].Length) : Cased(name, scan[i].Upper));
            i += Math.Max(1, count);
            if (count > 0)
                read.Append(Closing(words, scan[i - 1]));
        }
        return Vietnamese.Tidy(read.ToString());
    }

    /// <summary>Whether one folded name stands in another, letter by letter or misread.</summary>
    public static bool Holds(string words, string name)
    {
        var (scan, wanted) = (words.Split(' '), name.Split(' '));
        var letters = wanted.Sum(w => w.Length);
        for (var i = 0; i + wanted.Length <= scan.Length; i++)
        {
            var sum = 0.0;
            for (var k = 0; k < wanted.Length && sum <= letters * NearShort; k++)
                sum += Misreading.Cost(wanted[k], scan[i + k]) is var cost && cost <= NearFound * wanted[k].Length ? cost : double.PositiveInfinity;
            if (sum <= letters * NearShort)
                return true;
        }
        return false;
    }

    private static (string Name, int Count) At(List<ScanWord> scan, int start)
    {
        var best = (Name: "", Count: 0, Value: 0.0);
        foreach (var (first, names) in Known)
        {
            if (Misreading.Share(first, scan[start].Text) > NearSyllable)
                continue;
            foreach (var (name, syllables) in names)
                if (Fit(scan, start, syllables) is { Count: > 0 } fit && fit.Value > best.Value)
                    best = (name, fit.Count, fit.Value);
        }
        return (best.Name, best.Count);
    }

    /// <summary>How many words the name takes, and the letters it explains; nothing where it does not stand there.</summary>
    private static (int Count, double Value) Fit(List<ScanWord> scan, int start, string[] syllables)
    {
        int letters = 0, k = 0, i = start;
        var sum = 0.0;
        for (; k < syllables.Length && i < scan.Count; i++)
        {
            if (scan[i].Text.Length == 0 && i > start)
                continue;   // a dash that stands alone
            if (Misreading.Cost(syllables[k], scan[i].Text) is var cost && cost > NearSyllable * syllables[k].Length)
                return default;
            sum += cost;
            letters += syllables[k++].Length;
        }
        return k == syllables.Length && sum <= letters * (letters < LongLetters ? NearShort : Near) ? (i - start, letters - 3 * sum) : default;
    }

    private static string Cased(string name, bool upper) =>
        !upper && name.StartsWith("Các ", StringComparison.Ordinal) ? "c" + name[1..] : name;

    private static string Closing(string words, ScanWord last) =>
        words[last.Index + last.Length - 1] is var mark && ",;:.)".Contains(mark, StringComparison.Ordinal) ? mark.ToString() : "";
}
