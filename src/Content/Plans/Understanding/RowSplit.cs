using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Parts what stands between two known numbers of a run-together table where it is more than one row: it holds several times, and a
/// sentence begins on a line of its own with one of them behind it.
/// </summary>
internal static partial class RowSplit
{
    /// <param name="rows">As the numbers tell them.</param>
    /// <param name="lines">The table's lines.</param>
    /// <param name="cells">The narrow cells.</param>
    public static IEnumerable<(RowMark Mark, int From, int To)> Apply(IEnumerable<(RowMark Mark, int From, int To)> rows, IReadOnlyList<RowLine> lines, IReadOnlyList<CellStream> cells)
    {
        // Of the cells, and of the times among them, those that begin above each line.
        var (all, times) = (Above(cells), Above(cells.Where(c => c.Kind == CellKind.Time)));
        foreach (var (mark, from, to) in rows)
        {
            // In a table without numbers any cell tells a row; between two numbers only a further time does.
            var numbered = mark.Label.Length > 0;
            bool Holds(int first, int end) => numbered ? times[end] > times[first] : all[end] > all[first];
            var (part, at) = (mark, from);
            for (var line = from + 1; line < to; line++)
                if (Holds(line, to) && (part.Group || Holds(at, line)) && Begins(lines, line, heading: part.Group))
                {
                    yield return (part, at, line);
                    (part, at) = (new RowMark(line, "", 0, false), line);
                }
            yield return (part, at, to);
        }

        int[] Above(IEnumerable<CellStream> some)
        {
            var above = new int[lines.Count + 1];
            foreach (var cell in some)
                above[cell.First + 1]++;
            for (var i = 1; i < above.Length; i++)
                above[i] += above[i - 1];
            return above;
        }
    }

    /// <summary>Whether a sentence begins on a line: with a capital, below the end of another, or below the heading of a group.</summary>
    private static bool Begins(IReadOnlyList<RowLine> lines, int at, bool heading) =>
        lines[at].Starts == RowStart.Capital && !UnitNames.Starts(UnitReading.Read(lines[at].Words)) && (heading || Ended().IsMatch(lines[at - 1].Words));

    [GeneratedRegex(@"[.;]\W*\w{0,3}\W*$", RegexOptions.None, 10_000)]
    private static partial Regex Ended();
}
