namespace Campaigns.Content.Workbooks;

/// <summary>Tables as a workbook: titles above, the head on every printed page, numbers as numbers and days as days. Text is never a formula.</summary>
public static class SheetFile
{
    private const int LongestName = 31;

    public static byte[] Write(string title, IReadOnlyList<SheetPage> pages) => WorkbookWriter.Write(title, [.. pages.Select(Sheet)]);

    private static WrittenSheet Sheet(SheetPage page)
    {
        var rows = new List<IReadOnlyList<WrittenCell>>();
        rows.AddRange(page.Titles.Select((line, at) => (IReadOnlyList<WrittenCell>)[WrittenCell.Of(line, at == 0 ? WorkbookStyle.Title : WorkbookStyle.Free)]));
        if (page.Titles.Count > 0)
            rows.Add([]);
        rows.Add([.. page.Columns.Select(column => WrittenCell.Of(column.Name, WorkbookStyle.Headed))]);
        var head = rows.Count;
        rows.AddRange(page.Rows.Select((row, at) => (IReadOnlyList<WrittenCell>)[.. row.Select(value => Cell(value, page.Strong.Contains(at)))]));
        rows.Add([]);
        rows.AddRange(page.Notes.Select(note => (IReadOnlyList<WrittenCell>)[WrittenCell.Of(note, WorkbookStyle.Free)]));
        if (page.Signers.Count > 0)
        {
            rows.Add([]);
            rows.Add(Signing(page));
        }
        return new WrittenSheet { Name = page.Name.Length > LongestName ? page.Name[..LongestName] : page.Name, Widths = [.. page.Columns.Select(column => column.Width)], Rows = rows, Frozen = head, Head = head };
    }

    /// <summary>Who signs, spread over the width of the table; the room below is theirs.</summary>
    private static WrittenCell[] Signing(SheetPage page)
    {
        var cells = Enumerable.Repeat(WrittenCell.Of("", WorkbookStyle.Free), page.Columns.Count).ToArray();
        for (var at = 0; at < page.Signers.Count; at++)
            cells[Math.Min(1 + (at * (page.Columns.Count - 2) / Math.Max(1, page.Signers.Count - 1)), cells.Length - 1)] = WrittenCell.Of(page.Signers[at], WorkbookStyle.Free);
        return cells;
    }

    private static WrittenCell Cell(object? value, bool strong) => value switch
    {
        null => WrittenCell.Of("", strong ? WorkbookStyle.Strong : WorkbookStyle.Plain),
        string text => WrittenCell.Of(text, strong ? WorkbookStyle.Strong : WorkbookStyle.Plain),
        DateOnly day => WrittenCell.Of(day),
        _ => WrittenCell.Of(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture), strong ? WorkbookStyle.StrongCounted : WorkbookStyle.Counted),
    };
}
