using System.Globalization;
using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Plans.Paper;

/// <summary>
/// Tables of tasks as they come out where a page was copied as plain text: every cell on a line of its own, first the names of the columns,
/// then row after row, each begun by its number.
/// </summary>
internal static partial class CellLines
{
    private const int MostTables = 8, MostTries = 50, FewestColumns = 3, MostColumns = 10, LongestName = 60, FewestRows = 2, MostRows = 300, MostLines = 40;

    /// <summary>A row: its number, and the lines of its cells.</summary>
    private sealed record Row(PaperLine Mark, List<PaperLine> Lines)
    {
        public bool IsCounted => char.IsAsciiDigit(Mark.Text[0]);
    }

    public static PaperText Find(PaperText paper)
    {
        var (lines, tables) = (paper.Lines.ToArray(), paper.Tables.ToList());
        for (var (i, tries) = (0, 0); i < lines.Length && tables.Count - paper.Tables.Count < MostTables && tries < MostTries; i++)
        {
            if (lines[i].Table >= 0 || !ColumnNames.IsNumber(lines[i].Text) || Names(lines, i) is not { Count: >= FewestColumns } names)
                continue;
            tries++;
            var (rows, end) = Rows(lines, names[^1].Number, names.Count - 1);
            // Numbers that stand alone for another reason do not have as many lines between them as there are columns.
            if (rows.Count(r => r.IsCounted) is var counted && (counted < FewestRows || 2 * rows.Count(r => r.IsCounted && Joined(r.Lines).Count == names.Count - 1) < counted))
                continue;
            tables.Add(new PaperTable([[.. names.Select(n => new PaperCell(n.Text, n.Number))], .. rows.Select(r => Cells(r, names))]));
            for (; i < end; i++)
                lines[i] = lines[i] with { Table = tables.Count - 1 };
            i--;
        }
        return tables.Count == paper.Tables.Count ? paper : paper with { Lines = lines, Tables = tables };
    }

    /// <summary>The names of the columns, one a line, down to the first row's number.</summary>
    private static List<PaperLine>? Names(PaperLine[] lines, int first)
    {
        var names = new List<PaperLine> { lines[first] };
        for (var i = first + 1; i < lines.Length && names.Count <= MostColumns; i++)
        {
            if (lines[i].Text.Length == 0)
                continue;
            if (Mark().IsMatch(lines[i].Text))
                return names;
            if (lines[i].Text.Length > LongestName || !ColumnNames.IsHead(lines[i].Text))
                return null;
            names.Add(lines[i]);
        }
        return null;
    }

    /// <param name="from">The place behind the heading.</param>
    /// <param name="columns">How many cells a row has beside its number.</param>
    private static (List<Row> Rows, int End) Rows(PaperLine[] lines, int from, int columns)
    {
        var (rows, last, end) = (new List<Row>(), 0, from);
        for (var i = from; i < lines.Length && lines[i].Table < 0 && rows.Count < MostRows; i++)
        {
            var text = lines[i].Text;
            if (text.Length == 0)
                continue;
            if (Mark().Match(text) is { Success: true } mark && Follows(mark, last) is { } number)
            {
                rows.Add(new(lines[i], []));
                last = number;
            }
            else if (PageScraps.Is(text))
                continue;
            // The last row ends when it is full; what follows may be the rest of the document.
            else if (rows is not [.., var row] || row.Lines.Count == MostLines || TableEnds.At(lines, i) || (Joined(row.Lines).Count >= columns && !GoesOn(row.Lines[^1].Text, text) && !Comes(lines, i, last)))
                break;
            else
                row.Lines.Add(lines[i]);
            end = i + 1;
        }
        return (rows, end);
    }

    /// <summary>The number to count on from; null where the mark is none that could stand here: the next number, the first of a group, or that of a group.</summary>
    private static int? Follows(Match mark, int last) => !int.TryParse(mark.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? last
        : number == last + 1 || number == 1 ? number : null;

    /// <summary>Whether a further row begins within a few lines.</summary>
    private static bool Comes(PaperLine[] lines, int at, int last)
    {
        for (var i = at; i < Math.Min(lines.Length, at + MostColumns); i++)
            if (Mark().Match(lines[i].Text) is { Success: true } mark && Follows(mark, last) is not null)
                return true;
        return false;
    }

    /// <summary>The cells, lines that go on with the one above joined to it.</summary>
    private static List<PaperCell> Joined(List<PaperLine> lines)
    {
        var cells = new List<PaperCell>();
        foreach (var line in lines)
            if (cells.Count > 0 && GoesOn(cells[^1].Text, line.Text))
                cells[^1] = cells[^1] with { Text = $"{cells[^1].Text}{(line.Text[0] is '-' or '+' ? '\n' : ' ')}{line.Text}" };
            else
                cells.Add(new(line.Text, line.Number));
        return cells;
    }

    private static bool GoesOn(string above, string line) => char.IsLower(line[0]) || line[0] is '-' or '+' or '(' || above[^1] is ',' or ';' || above.EndsWith(" và", StringComparison.Ordinal);

    private static PaperCell[] Cells(Row row, List<PaperLine> names)
    {
        var cells = Enumerable.Repeat(PaperCell.Empty, names.Count).ToArray();
        cells[0] = new(row.Mark.Text, row.Mark.Number);
        var joined = Joined(row.Lines);
        // What is too much belongs to the first column, whose words are the longest.
        while (joined.Count >= names.Count)
        {
            joined[0] = joined[0] with { Text = $"{joined[0].Text}\n{joined[1].Text}" };
            joined.RemoveAt(1);
        }
        var column = 1;
        for (var i = 0; i < joined.Count; i++, column++)
        {
            // Where cells are empty, what is left goes to the next column that it can belong to, as long as there is one for each.
            var spare = names.Count - column - (joined.Count - i);
            for (var skip = 0; skip <= spare && i > 0; skip++)
                if (Fits(joined[i].Text, names[column + skip].Text))
                {
                    column += skip;
                    break;
                }
            cells[column] = joined[i];
        }
        return cells;
    }

    /// <summary>Whether words can be a cell of a column: a time in one of times, a unit in one of units.</summary>
    private static bool Fits(string words, string name)
    {
        var said = ColumnNames.Said(name);
        return said.Contains("gian") || said.Contains("han") || said.Contains("tien") ? Times.Of(words).Kind != PlanTimeKind.None
            : said.Contains("tri") || said.Contains("hop") || said.Contains("quan") || said.Contains("vi") ? UnitNames.Starts(words) : !UnitNames.Starts(words) && Times.Of(words).Kind == PlanTimeKind.None;
    }

    [GeneratedRegex(@"^(?:(?<n>\d{1,3})|[IVX]{1,5}|[A-HĐ])[.)]?$", RegexOptions.NonBacktracking, 10_000)]
    private static partial Regex Mark();
}
