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
        for (var head = 0; head < at && at < rows.Count && Said(rows[at]).Any() && Said(rows[at]).SequenceEqual(Said(rows[head]), StringComparer.Ordinal); head++)
            rows.RemoveAt(at);
        // What has no number goes on with the row above, where that one has words in the same columns.
        if (at > 0 && at < rows.Count && rows[at].Count > 2 && rows[at][0].Text.Length == 0 && rows[at].Any(cell => cell.Text.Length > 0) && rows[at - 1][0].Text.Length > 0)
        {
            rows[at - 1] = [.. rows[at - 1].Select((cell, i) => i < rows[at].Count && rows[at][i].Text.Length > 0 && !rows[at][i].Beside ? cell with { Text = $"{cell.Text} {rows[at][i].Text}".Trim() } : cell)];
            rows.RemoveAt(at);
        }
    }

    private static IEnumerable<string> Said(IReadOnlyList<PaperCell> row) => row.Select(cell => cell.Text).Where(text => text.Length > 0);
}
