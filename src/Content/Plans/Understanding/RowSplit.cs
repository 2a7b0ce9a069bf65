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
        foreach (var (mark, from, to) in rows)
        {
            // In a table without numbers any cell tells a row; between two numbers only a further time does.
            var numbered = mark.Label.Length > 0;
            bool Holds(int first, int end) => cells.Any(c => c.First >= first && c.First < end && (c.Kind == CellKind.Time || !numbered));
            var (part, at) = (mark, from);
            for (var line = from + 1; line < to; line++)
                if (Begins(lines, line, heading: part.Group) && Holds(line, to) && (part.Group || Holds(at, line)))
                {
                    yield return (part, at, line);
                    (part, at) = (new RowMark(line, "", 0, false), line);
                }
            yield return (part, at, to);
        }
    }

    /// <summary>Whether a sentence begins on a line: with a capital, below the end of another, or below the heading of a group.</summary>
    private static bool Begins(IReadOnlyList<RowLine> lines, int at, bool heading) =>
        lines[at].Starts == RowStart.Capital && !UnitNames.Starts(UnitReading.Read(lines[at].Words)) && (heading || Ended().IsMatch(lines[at - 1].Words));

    [GeneratedRegex(@"[.;]\W*\w{0,3}\W*$", RegexOptions.None, 10_000)]
    private static partial Regex Ended();
}
