using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Paper;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// The heads and feet that come again on page after page of a text without pages: a line that is told in nearly the same letters,
/// a page apart each time, where the edge of a page shows itself: beside its number, a form feed, a gap, the document's end, or
/// amid a sentence that it cuts.
/// </summary>
internal static partial class RunningLines
{
    private const int FewestLetters = 8, Longest = 90, MostKinds = 60, Gap = 3, MostWide = 4, MostBelow = 2;

    /// <summary>Lines with words that a page has at least between its head and the next.</summary>
    private const int ShortestPage = 15;

    private const int FewestEdges = 2, FewestCut = 3;
    private const double Near = 0.16;

    private sealed record Place(int Index, int Filled, string Key, bool Edge, bool Cut, int Page);

    /// <summary>The lines without the words of heads and feet, which are marked as scraps of their page.</summary>
    /// <param name="lines">Of the document.</param>
    /// <param name="tops">The numbers of lines on which a page is known to begin.</param>
    public static IReadOnlyList<PaperLine> Drop(IReadOnlyList<PaperLine> lines, IReadOnlySet<int> tops)
    {
        var filled = Enumerable.Range(0, lines.Count).Where(i => lines[i].Text.Length > 0).ToList();
        if (filled.Count < ShortestPage)
            return lines;
        var dropped = new HashSet<int>();
        // A head of two lines is told from its edge inwards.
        for (var round = 0; round < FewestEdges; round++)
        {
            var found = Found(lines, filled, tops, dropped);
            if (found.Count == 0)
                break;
            dropped.UnionWith(found);
        }
        return dropped.Count == 0 ? lines : [.. lines.Select((l, i) => dropped.Contains(i) ? l with { Text = "", Scrap = true } : l)];
    }

    private static List<int> Found(IReadOnlyList<PaperLine> lines, List<int> filled, IReadOnlySet<int> tops, HashSet<int> dropped)
    {
        var places = new List<Place>();
        for (var n = 0; n < filled.Count; n++)
            if (!dropped.Contains(filled[n]) && Key(lines[filled[n]]) is { } key)
                places.Add(new(filled[n], n, key, IsEdge(lines, filled, n, tops, dropped), Cuts(lines, filled, n, dropped), PageBeside(lines, filled, n)));
        var found = new List<int>();
        foreach (var kind in places.Where(p => p.Edge).DistinctBy(p => p.Key, StringComparer.Ordinal).Take(MostKinds))
        {
            var alike = places.Where(p => !found.Contains(p.Index) && Alike(kind.Key, p.Key)).ToList();
            if (IsRunning(alike, lines, filled.Count))
                found.AddRange(alike.Select(p => p.Index));
        }
        return found;
    }

    private static bool IsRunning(List<Place> alike, IReadOnlyList<PaperLine> lines, int filled)
    {
        var edges = alike.Count(p => p.Edge);
        if (edges < FewestEdges && (edges == 0 || edges + alike.Count(p => p.Cut) < FewestCut))
            return false;
        for (var i = 1; i < alike.Count; i++)
        {
            var (apart, pages) = (alike[i].Filled - alike[i - 1].Filled, alike[i].Page > 0 && alike[i - 1].Page > 0 ? alike[i].Page - alike[i - 1].Page : 1);
            // Numbers of rows do not go on page by page. The last page is as short as it likes.
            if (pages < 1 || (apart < ShortestPage * pages && !(i == alike.Count - 1 && alike[i].Filled >= filled - MostBelow)))
                return false;
        }
        // The name of a unit comes again anywhere: it is a head only where each of them stands at an edge.
        return !alike.Exists(p => UnitNames.Starts(UnitReading.Read(lines[p.Index].Text))) || alike.TrueForAll(p => p.Edge);
    }

    /// <summary>What a line may be recognised by; null for one that is no head of a page: numbered, a label, a table's, in brackets.</summary>
    private static string? Key(PaperLine line)
    {
        if (line.Table >= 0 || line.Text.Length > Longest || line.Text[0] is '(' or '|' || Marker.Of(line.Text).Kind != MarkerKind.None || line.Text.EndsWith(':') || line.Text.EndsWith(';')
            || Labels.Opens(line.Text) || ColumnNames.Said(line.Text).Count > 0)
            return null;
        var key = Vietnamese.Key(Number().Replace(line.Text, ""));
        return key.Count(char.IsLetter) >= FewestLetters && key.Contains(' ', StringComparison.Ordinal) ? key : null;
    }

    private static bool IsEdge(IReadOnlyList<PaperLine> lines, List<int> filled, int n, IReadOnlySet<int> tops, HashSet<int> dropped)
    {
        if (n == filled.Count - 1)
            return true;
        bool Beside(int other) => dropped.Contains(filled[other]) || PageScraps.IsNumber(lines[filled[other]].Text);
        bool Turns(int above, int below) => filled[below] - filled[above] > Gap || Enumerable.Range(filled[above] + 1, filled[below] - filled[above]).Any(i => tops.Contains(lines[i].Number));
        return (n > 0 && (Beside(n - 1) || Turns(n - 1, n))) || Beside(n + 1) || Turns(n, n + 1);
    }

    /// <summary>The number of the page that stands beside a line; 0 where none does.</summary>
    private static int PageBeside(IReadOnlyList<PaperLine> lines, List<int> filled, int n) =>
        n > 0 && PageScraps.NumberOf(lines[filled[n - 1]].Text) is > 0 and var above ? above : n + 1 < filled.Count ? PageScraps.NumberOf(lines[filled[n + 1]].Text) : 0;

    /// <summary>Whether a line stands amid a sentence that goes on below it.</summary>
    private static bool Cuts(IReadOnlyList<PaperLine> lines, List<int> filled, int n, HashSet<int> dropped)
    {
        int before = n - 1, after = n + 1;
        while (before >= 0 && (dropped.Contains(filled[before]) || PageScraps.IsNumber(lines[filled[before]].Text)))
            before--;
        while (after < filled.Count && (dropped.Contains(filled[after]) || PageScraps.IsNumber(lines[filled[after]].Text)))
            after++;
        return before >= 0 && after < filled.Count && lines[filled[before]].Text[^1] is not ('.' or ';' or ':' or '!' or '?') && char.IsLower(lines[filled[after]].Text[0]) && !char.IsLower(lines[filled[n]].Text[0]);
    }

    /// <summary>Whether two lines are the same, misread each in its way: word by word, where words may run together or be lost.</summary>
    private static bool Alike(string one, string other)
    {
        if (one == other)
            return true;
        var most = Near * Math.Max(one.Length, other.Length);
        if (Math.Abs(one.Length - other.Length) > most + MostWide)
            return false;
        var (a, b) = (one.Split(' '), other.Split(' '));
        var cost = new double[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            for (var j = 0; j <= b.Length; j++)
                cost[i, j] = i == 0 && j == 0 ? 0 : Steps(i, j).Min();
        return cost[a.Length, b.Length] <= most;

        IEnumerable<double> Steps(int i, int j)
        {
            yield return i > 0 ? cost[i - 1, j] + a[i - 1].Length : double.PositiveInfinity;
            yield return j > 0 ? cost[i, j - 1] + b[j - 1].Length : double.PositiveInfinity;
            if (i > 0 && j > 0)
                yield return cost[i - 1, j - 1] + Misreading.Cost(a[i - 1], b[j - 1]);
            if (i > 1 && j > 0)
                yield return cost[i - 2, j - 1] + Misreading.Cost(a[i - 2] + a[i - 1], b[j - 1]);
            if (i > 0 && j > 1)
                yield return cost[i - 1, j - 2] + Misreading.Cost(a[i - 1], b[j - 2] + b[j - 1]);
        }
    }

    /// <summary>The page's number, where it stands on the same line.</summary>
    [GeneratedRegex(@"^\W*(?:[Tt]rang\s+)?\d{1,3}(?:\s?/\s?\d{1,3})?\W*\s+|\W*\s+(?:[Tt]rang\s+)?\d{1,3}(?:\s?/\s?\d{1,3})?\W*$", RegexOptions.None, 10_000)]
    private static partial Regex Number();
}
