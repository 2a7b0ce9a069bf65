using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>The numbers of a woven table's rows, with the letters of its groups ("A", "B"), and which numbers are lost.</summary>
internal static partial class WovenMarks
{
    private const int MostLost = 3;

    public static IReadOnlyList<RowMark> Find(IReadOnlyList<string> texts)
    {
        var letters = Letters(texts);
        var whole = RowMarks.Find(texts);
        if (Plain(texts) is { } plain && plain.Count > whole.Count + 1)
            whole = plain;
        if (letters.Count < 2)
            return letters.Count == 0 ? whole : Among(whole, letters);
        // Below each letter the numbers go on or begin again.
        var parts = new List<RowMark>();
        var from = 0;
        for (var i = 0; i <= letters.Count; i++)
        {
            var to = i < letters.Count ? letters[i].Line : texts.Count;
            var start = from;
            if (to > from)
                parts.AddRange(RowMarks.Find([.. texts.Skip(from).Take(to - from)]).Select(m => m with { Line = m.Line + start, Label = i > 0 ? $"{letters[i - 1].Label}.{m.Label}" : m.Label }));
            from = to + 1;
        }
        return Among(parts.Count > whole.Count ? parts : whole, letters);
    }

    /// <summary>The labels missing before each mark.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Lost(IReadOnlyList<RowMark> marks)
    {
        var lost = new List<IReadOnlyList<string>>();
        var before = default(RowMark);
        foreach (var mark in marks)
        {
            var (above, number) = Parted(mark.Label);
            var (beforeAbove, beforeNumber) = Parted(before.Label ?? "");
            var first = before.Label is null || (before.Group && before.Label == above) ? 1 : beforeAbove == above && !before.Group ? beforeNumber + 1 : -1;
            lost.Add(first > 0 && number > first && number - first <= MostLost && !mark.Group
                ? [.. Enumerable.Range(first, number - first).Select(n => above.Length == 0 ? n.ToString(CultureInfo.InvariantCulture) : $"{above}.{n}")] : []);
            // The letters stand beside a numbering that goes on through them.
            if (!(mark.Group && mark.Label is [>= 'A' and <= 'H']))
                before = mark;
        }
        return lost;
    }

    private static (string Above, int Number) Parted(string label)
    {
        var dot = label.LastIndexOf('.');
        return (dot < 0 ? "" : label[..dot], int.TryParse(label[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
    }

    private static List<RowMark> Among(IReadOnlyList<RowMark> marks, List<RowMark> letters) =>
        [.. marks.Where(m => !letters.Exists(l => l.Line == m.Line)).Concat(letters).OrderBy(m => m.Line)];

    /// <summary>The longest row of numbers that go up, one at the front of a line each, though no rule stands behind them.</summary>
    private static List<RowMark> Plain(IReadOnlyList<string> texts)
    {
        var found = new List<(RowMark Mark, int Number, int Count, int Before)>();
        for (var i = 0; i < texts.Count; i++)
        {
            if (Front().Match(texts[i]) is not { Success: true } front || !int.TryParse(front.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
                continue;
            var (count, before) = (number <= MostLost ? 1 : 0, -1);
            for (var k = 0; k < found.Count; k++)
                if (found[k].Count > 0 && number > found[k].Number && number - found[k].Number <= MostLost && found[k].Count >= count)
                    (count, before) = (found[k].Count + 1, k);
            found.Add((new(i, number.ToString(CultureInfo.InvariantCulture), front.Length, false), number, count, before));
        }
        var chain = new List<RowMark>();
        for (var at = found.Count == 0 ? -1 : found.FindIndex(f => f.Count == found.Max(g => g.Count)); at >= 0; at = found[at].Before)
            chain.Insert(0, found[at].Mark);
        return chain;
    }

    private static List<RowMark> Letters(IReadOnlyList<string> texts)
    {
        var found = new List<RowMark>();
        for (var i = 0; i < texts.Count; i++)
            if (Letter().Match(texts[i]) is { Success: true } letter && letter.Groups["l"].Value[0] is var l && (found.Count == 0 ? l == 'A' || (l == 'B' && letter.Groups["bar"].Success) : l == found[^1].Label[0] + 1))
                found.Add(new(i, l.ToString(), letter.Length, true));
        return found;
    }

    [GeneratedRegex(@"^[|_'~\s]*(?<n>\d{1,2})(?:[.,]?\s*\|\s*|[.,]?\s+(?=\p{L}|[-“""])|\s*$)", RegexOptions.None, 10_000)]
    private static partial Regex Front();

    [GeneratedRegex(@"^[|_\s]*(?<l>[A-H])(?:[._\s]*(?<bar>\|)\s*|\.\s*|\s+[\\/]?\s*)(?=\p{Lu}\p{Ll})", RegexOptions.None, 10_000)]
    private static partial Regex Letter();
}
