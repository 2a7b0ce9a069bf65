using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>Puts the rows of a table together again that the end of a page cut in two.</summary>
internal static class SplitRows
{
    /// <param name="rows">The whole table so far.</param>
    /// <param name="fresh">How many of its last rows stand on the new page.</param>
    public static void Mend(List<IReadOnlyList<PaperCell>> rows, int fresh)
    {
        var at = rows.Count - fresh;
        // The heading that is said again on each page.
        for (var head = 0; head < at && at < rows.Count && Again(rows[head], rows[at]); head++)
            rows.RemoveAt(at);
        // What has no number goes on with the row above, where that one has words in the same columns.
        if (at > 0 && at < rows.Count && rows[at].Count > 2 && rows[at][0].Text.Length == 0 && rows[at].Any(cell => cell.Text.Length > 0) && rows[at - 1][0].Text.Length > 0)
        {
            rows[at - 1] = [.. rows[at - 1].Select((cell, i) => i < rows[at].Count && rows[at][i].Text.Length > 0 && !rows[at][i].Beside ? cell with { Text = $"{cell.Text} {rows[at][i].Text}".Trim() } : cell)];
            rows.RemoveAt(at);
        }
    }

    /// <summary>Whether a row says what another does, but for signs that dirt left and the short word above the numbers, of which scans make anything.</summary>
    private static bool Again(IReadOnlyList<PaperCell> head, IReadOnlyList<PaperCell> row)
    {
        var (first, again) = (Said(head), Said(row));
        return first.Count > 0 && (first.SequenceEqual(again, StringComparer.Ordinal) || (first.Count > 2 && first.Skip(1).SequenceEqual(again.Skip(1), StringComparer.Ordinal)));
    }

    private static List<string> Said(IReadOnlyList<PaperCell> row) => [.. row.Where(cell => cell.Text.Length > 0).Select(cell => string.Concat(Vietnamese.Fold(cell.Text).Where(char.IsLetterOrDigit)))];
}
