using System.Globalization;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>Makes a document's lines and tables of its pages' words.</summary>
internal sealed class PagedPaper
{
    /// <summary>Shares of a letter's height: what parts columns, and what is a blank line.</summary>
    private const double Wide = 2.5, Blank = 2.2, Paragraph = 1.9, Padding = 0.6;

    /// <summary>The share of a page's width up to which a column holds names and not sentences.</summary>
    private const double Narrow = 0.28;

    private readonly List<PaperLine> _lines = [];
    private readonly List<List<IReadOnlyList<PaperCell>>> _tables = [];
    private readonly Dictionary<int, PaperPlace> _places = [];
    private readonly List<string> _margins = [];

    /// <summary>The paragraph that may go on in the next line, or on the next page.</summary>
    private OpenText? _text;

    /// <summary>The columns of a table that ran to the end of the page before.</summary>
    private (int Table, int Columns)? _open;

    public static PaperText Of(IReadOnlyList<PlacedPage> pages)
    {
        var paper = new PagedPaper();
        var lines = pages.Select(page => PageMargins.Lines(page)).ToList();
        var margins = PageMargins.Of(pages, lines);
        for (var i = 0; i < pages.Count; i++)
            paper.Add(pages[i], lines[i], margins);
        paper.Close();
        return new PaperText(paper._lines, [.. paper._tables.Select(rows => new PaperTable(rows))], paper._margins)
        {
            Places = paper._places,
            Pages = [.. pages.Where(page => page.Kept is not null).Select(page => new PaperPage(page.Number, "image/png", page.Kept!, (int)page.Width, (int)page.Height))],
            Notes = [.. pages.SelectMany(Notes)],
        };
    }

    private void Add(PlacedPage page, List<PlacedLine> all, HashSet<PlacedLine> margins)
    {
        var (size, scale, tables) = (PlacedLines.Size(page.Words), page.Scale, page.Tables);
        _margins.AddRange(margins.Intersect(all).Select(line => line.Text(Wide * size).Normalize()));
        var inside = tables.Select(_ => new List<PlacedWord>()).ToList();
        var outside = new List<PlacedWord>();
        foreach (var word in all.Where(line => !margins.Contains(line)).SelectMany(line => line.Words))
            (tables.Select((table, i) => (table, i)).Where(one => one.table.Holds((word.Left + word.Right) / 2 * scale, word.Middle * scale)).Select(one => inside[one.i]).FirstOrDefault() ?? outside).Add(word);
        // A frame around everything, or a box that holds next to nothing, is no table.
        for (var i = tables.Count - 1; i >= 0; i--)
            if (inside[i].Count == 0)
                (tables, inside) = ([.. tables.Where((_, at) => at != i)], [.. inside.Where((_, at) => at != i)]);
        var text = PlacedLines.Of(outside, size);
        var (next, right) = (0, text.Select(line => line.Right).DefaultIfEmpty(page.Width).Max());
        foreach (var line in text)
        {
            for (; next < tables.Count && tables[next].Rows[0] / scale < line.Top; next++)
                Table(page, tables[next], inside[next], size, scale);
            // A page's number above it does not end a table that goes on.
            if (!PageScraps.Is(line.Text(double.MaxValue)))
                _open = null;
            if (_text is { } open && GoesOn(open, line, page, size))
                _text = open with { Text = LineEnds.Join(open.Text, line.Text(Wide * size)), Last = line, Page = page.Number, Right = right };
            else
            {
                var blank = _text is { } above && above.Page == page.Number && line.Top - above.Last.Bottom > (Blank - 1) * size;
                Close();
                if (blank)
                    Put("", -1, null);
                _text = new(line.Text(Wide * size), Place(page, line.Words), line, page.Number, right, []);
            }
            _text.Words.AddRange(_text.Place.Page == page.Number ? line.Words : []);
            _text = _text with { Place = _text.Place.Page == page.Number ? Place(page, _text.Words) : _text.Place };
        }
        for (; next < tables.Count; next++)
            Table(page, tables[next], inside[next], size, scale);
    }

    /// <summary>A line goes on where the next word would not have fitted behind it, and neither stands in columns or begins anew.</summary>
    private static bool GoesOn(OpenText open, PlacedLine line, PlacedPage page, double size)
    {
        var (before, said) = (open.Last, line.Text(Wide * size));
        return before.Right + (line.Words[0].Right - line.Words[0].Left) + 0.3 * size > open.Right
            && !said.Contains("   ", StringComparison.Ordinal) && !before.Text(Wide * size).Contains("   ", StringComparison.Ordinal)
            && Marker.Of(said).Kind == MarkerKind.None && (open.Page != page.Number || line.Top - before.Bottom < (Blank - 1) * size)
            && (line.Left < before.Left + 0.8 * size || Marker.Of(before.Text(1)).Kind != MarkerKind.None);
    }

    private void Close()
    {
        if (_text is { } open)
            Put(open.Text, -1, open.Place);
        _text = null;
    }

    private void Table(PlacedPage page, RuledTable grid, List<PlacedWord> words, double size, double scale)
    {
        Close();
        var (columns, rows) = (grid.Columns.Length - 1, grid.Rows.Length - 1);
        // A table that runs over to this page goes on where it was.
        var goesOn = _open is { } open && open.Columns == columns;
        var index = goesOn ? _open!.Value.Table : _tables.Count;
        if (!goesOn)
            _tables.Add([]);
        var home = grid.Homes();
        var held = words.ToLookup(word => home[RuledTable.Index(grid.Rows, word.Middle * scale), RuledTable.Index(grid.Columns, (word.Left + word.Right) / 2 * scale)]);
        var cells = new Dictionary<(int, int), PaperCell>();
        for (var r = 0; r < rows; r++)
        {
            var row = new List<PaperCell>();
            for (var c = 0; c < columns; c++)
            {
                var at = home[r, c];
                if (!cells.TryGetValue(at, out var cell))
                    cells[at] = cell = Cell(page, [.. held[at]], index, size, Right(grid, home, at) / scale - Padding * size);
                row.Add(at == (r, c) ? cell : cell with { Below = at.Row < r, Beside = at.Column < c });
            }
            _tables[index].Add(row);
        }
        if (goesOn)
            SplitRows.Mend(_tables[index], rows);
        _open = (index, columns);
    }

    /// <summary>Where a cell ends, over all the columns that it covers.</summary>
    private static double Right(RuledTable grid, (int Row, int Column)[,] home, (int Row, int Column) at)
    {
        var last = at.Column;
        while (last + 1 < home.GetLength(1) && home[at.Row, last + 1] == at)
            last++;
        return grid.Columns[last + 1];
    }

    private PaperCell Cell(PlacedPage page, List<PlacedWord> words, int table, double size, double width)
    {
        var first = _lines.Count;
        var narrow = words.Count > 0 && width - words.Min(word => word.Left) < Narrow * page.Width;
        PlacedLine? before = null;
        var (text, held) = ("", new List<PlacedWord>());
        foreach (var line in PlacedLines.Of(words, size))
        {
            var goesOn = before is not null && CellGoesOn(before, line, width, size, narrow);
            if (before is not null && !goesOn)
            {
                Put(text, table, Place(page, held));
                (text, held) = ("", []);
            }
            text = text.Length > 0 ? LineEnds.Join(text, line.Text(double.MaxValue)) : line.Text(double.MaxValue);
            held.AddRange(line.Words);
            before = line;
        }
        if (text.Length > 0)
            Put(text, table, Place(page, held));
        return new PaperCell(string.Join('\n', _lines.Skip(first).Select(line => line.Text)), first < _lines.Count ? _lines[first].Number : 0);
    }

    /// <summary>A line of a cell goes on where the next word would not have fitted behind it, or begins with a small letter; the next of a list does not.</summary>
    private static bool CellGoesOn(PlacedLine before, PlacedLine line, double width, double size, bool narrow)
    {
        var (said, last) = (line.Text(double.MaxValue), before.Words[^1].Text);
        if (line.Top - before.Top >= Paragraph * size || Marker.Of(said).IsBullet)
            return false;
        if (char.IsLower(said[0]) && last[^1] is not (';' or '.' or ':'))
            return true;
        if (last is "và" || last[^1] is ',' or '-' or '–')
            return true;
        return before.Right + (line.Words[0].Right - line.Words[0].Left) + 0.3 * size > width && !(narrow && UnitNames.Starts(said) && !UnitNames.GoesOn(before.Text(double.MaxValue), said));
    }

    private void Put(string text, int table, PaperPlace? place)
    {
        _lines.Add(new PaperLine(_lines.Count + 1, text.Normalize().Trim(), table));
        if (place is not null)
            _places[_lines.Count] = place;
    }

    private static PaperPlace Place(PlacedPage page, List<PlacedWord> words)
    {
        int Share(double at, double of) => (int)Math.Clamp(at / of * 10_000, 0, 10_000);
        var letters = words.Where(word => word.Text.Any(char.IsLetterOrDigit)).Select(word => word.Sure).DefaultIfEmpty(100).Min();
        return new(page.Number, Share(words.Min(word => word.Left), page.Width), Share(words.Min(word => word.Top), page.Height), Share(words.Max(word => word.Right), page.Width), Share(words.Max(word => word.Bottom), page.Height), letters);
    }

    private static IEnumerable<PlanWarning> Notes(PlacedPage page)
    {
        var number = page.Number.ToString(CultureInfo.InvariantCulture);
        if (page.Turned != 0)
            yield return new("page-turned", number, page.Turned == 180 ? $"Trang {number} bị ngược; đã xoay lại để đọc. Kiểm tra lại trang này." : $"Trang {number} nằm ngang; đã xoay lại để đọc. Kiểm tra lại trang này.", 0);
        if (page.Scanned && page.Words.Count == 0)
            yield return new("page-empty", number, $"Trang {number} không đọc được chữ nào: trang trắng, ảnh quá mờ hoặc bị nghiêng. Xem lại bản gốc.", 0);
    }

    /// <param name="Text">What it says so far.</param>
    /// <param name="Place">Where that stands, on the page it begins on.</param>
    /// <param name="Last">Its last line.</param>
    /// <param name="Page">The page of that line.</param>
    /// <param name="Right">Where that page's text ends.</param>
    /// <param name="Words">Its words on the page it begins on.</param>
    private sealed record OpenText(string Text, PaperPlace Place, PlacedLine Last, int Page, double Right, List<PlacedWord> Words);
}
