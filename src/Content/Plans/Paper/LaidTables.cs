using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Plans.Paper;

/// <summary>
/// Tables of tasks in text that keeps the places of its words with spaces, as programs write the text of a PDF. The heading names
/// the columns; their places are learned anew on each page.
/// </summary>
internal static partial class LaidTables
{
    private const int MostTables = 8, MostLines = 3000, FewestRows = 2, MostMarksApart = 60;

    /// <summary>The text with these tables as tables.</summary>
    public static PaperText Find(PaperText paper, IReadOnlyList<string> raw)
    {
        var (lines, tables) = (paper.Lines.ToArray(), paper.Tables.ToList());
        for (var (i, found) = (0, 0); i < raw.Count && found < MostTables; i++)
        {
            if (lines[i].Table >= 0 || !raw[i].Contains("  ", StringComparison.Ordinal) || LaidHeading.At(raw, i) is not { } heading || Body(raw, lines, heading) is not { } body)
                continue;
            if (Table(heading, body.Lines) is { } table)
            {
                tables.Add(table);
                for (var k = i; k < body.End; k++)
                    lines[k] = lines[k] with { Table = tables.Count - 1 };
                found++;
                i = body.End - 1;
            }
        }
        return tables.Count == paper.Tables.Count ? paper : paper with { Lines = lines, Tables = tables };
    }

    /// <summary>The lines below a heading down to the table's end, page by page.</summary>
    private static (List<LaidLine> Lines, int End)? Body(IReadOnlyList<string> raw, PaperLine[] paper, LaidHeading heading)
    {
        var pages = new List<(LaidHeading Heading, List<int> Lines)> { (heading, []) };
        var end = heading.Next;
        for (var i = heading.Next; i < raw.Count && i - heading.Next < MostLines && paper[i].Table < 0; i++)
        {
            if (string.IsNullOrWhiteSpace(raw[i]))
                continue;
            var above = pages[^1].Heading;
            if (LaidHeading.At(raw, i) is { } again)
            {
                pages.Add((again, []));
                end = i = again.Next - 1;
                end++;
                continue;
            }
            if (PageScraps.Is(raw[i].Trim()) && LaidPiece.Of(raw[i])[0].Start > above.Cells[0].End)
            {
                pages.Add((above, []));
                continue;
            }
            if (Ends().IsMatch(Vietnamese.Fold(raw[i].Trim())) || Prose(raw, i, above))
                break;
            pages[^1].Lines.Add(i);
            end = i + 1;
        }
        var lines = new List<LaidLine>();
        var width = 1;
        var numbered = pages.SelectMany(p => p.Lines).Any(i => Part().IsMatch(raw[i]));
        for (var p = 0; p < pages.Count; p++)
        {
            var groups = pages[p].Lines.Where(i => Group(raw[i], numbered)).ToHashSet();
            // A page of its own scale: the last column ends where the longest line does.
            var scale = p == 0 || pages[p].Heading != pages[p - 1].Heading || pages[p].Lines.Count == 0 ? 1 : (double)pages[p].Lines.Max(i => raw[i].TrimEnd().Length) / width;
            width = scale == 1 ? pages[p].Lines.Select(i => raw[i].TrimEnd().Length).Append(pages[p].Heading.Cells[^1].End).Max() : width;
            var columns = new LaidColumns([.. pages[p].Heading.Cells.Select(c => c.Middle * scale)], [.. pages[p].Lines.Where(i => !groups.Contains(i)).Select(i => raw[i])]);
            lines.AddRange(pages[p].Lines.Select(i => new LaidLine(i + 1, p, columns.Part(raw[i], groups.Contains(i)), groups.Contains(i))));
        }
        return lines.Count >= FewestRows ? (lines, end) : null;
    }

    private static PaperTable? Table(LaidHeading heading, List<LaidLine> lines)
    {
        var names = heading.Row(heading.First + 1);
        var number = ColumnNames.IsNumber(names[0].Text) ? 0 : -1;
        var task = TableTaskReader.TaskColumn(names);
        var marks = Marks(lines, TableTaskReader.TellingColumn(names), number);
        if (task < 0 || marks.Count < FewestRows)
            return null;
        var starts = LaidRows.Choose(lines, marks, task, number);
        var rows = new List<IReadOnlyList<PaperCell>> { names };
        for (var r = 0; r < starts.Length; r++)
        {
            var row = lines[starts[r]..(r + 1 < starts.Length ? starts[r + 1] : lines.Count)];
            rows.Add([.. Enumerable.Range(0, names.Count).Select(c => Cell(row, c))]);
        }
        return new(rows);
    }

    /// <summary>The lines with a row's number; where no column numbers, those on which a time begins, or a unit.</summary>
    private static List<int> Marks(List<LaidLine> lines, int telling, int number)
    {
        if (number >= 0)
            return [.. Enumerable.Range(0, lines.Count).Where(i => lines[i].Group || Number().IsMatch(lines[i].Cells[number]))];
        var marks = new List<int>();
        for (var i = 0; telling >= 0 && i < lines.Count; i++)
            if (lines[i].Group || (lines[i].Cells[telling] is { Length: > 0 } words && (TimeStart().IsMatch(Vietnamese.Fold(words)) || (UnitNames.Starts(words) && char.IsUpper(words[0])))))
                marks.Add(i);
        return marks;
    }

    private static PaperCell Cell(List<LaidLine> row, int column)
    {
        var text = "";
        var line = 0;
        foreach (var part in row)
            if (part.Cells[column] is { Length: > 0 } words)
            {
                line = line == 0 ? part.Number : line;
                text = text.Length == 0 ? words : Bullet().IsMatch(words) ? $"{text}\n{words}" : LineEnds.Join(text, words);
            }
        return line == 0 ? PaperCell.Empty : new(text, line);
    }

    /// <summary>A heading over rows: a Roman number or a letter, or a plain one where the rows have two, and one run of words.</summary>
    private static bool Group(string line, bool numbered) =>
        LaidPiece.Of(line) is [var mark, _] && (GroupMark().IsMatch(mark.Text) || (numbered && Plain().IsMatch(mark.Text)));

    /// <summary>Whether the text goes on below the table: two lines that run over all columns, or a heading of another section.</summary>
    private static bool Prose(IReadOnlyList<string> raw, int line, LaidHeading heading)
    {
        var text = raw[line].Trim();
        if (Section().IsMatch(text) && !text.Contains("  ", StringComparison.Ordinal) && Sections.Of(new Paragraph(text, line, line, Marker.Of(text)), SectionKind.Unknown) is SectionKind.Organisation or SectionKind.Reporting or SectionKind.Budget)
            return true;
        bool Over(int i) => i < raw.Count && LaidPiece.Of(raw[i]) is [var only] && only.Start < heading.Cells[1].Middle && only.End > heading.Cells[^2].End && !GroupMark().IsMatch(only.Text.Split(' ')[0]);
        var next = line + 1;
        while (next < raw.Count && string.IsNullOrWhiteSpace(raw[next]))
            next++;
        return Over(line) && Over(next);
    }

    [GeneratedRegex(@"^(?:no[il1] nh.n\b|phu luc(?: \w{1,4})?$|kt\.? ?chu tich|tm\.? ?u|tren day la\b)", RegexOptions.None, 10_000)]
    private static partial Regex Ends();

    [GeneratedRegex(@"^\s*\d{1,2}\.\d{1,2}\.?(?:\s|$)", RegexOptions.None, 10_000)]
    private static partial Regex Part();

    [GeneratedRegex(@"^\(?(?:\d{1,3}(?:\.\d{1,2}){0,2}|[a-zđA-HĐ]|[IVX]{1,5})[.)]*$", RegexOptions.None, 10_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:[IVX]{1,5}|[A-HĐ])[.)]?$", RegexOptions.None, 10_000)]
    private static partial Regex GroupMark();

    [GeneratedRegex(@"^\d{1,2}[.)]?$", RegexOptions.None, 10_000)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(?:[IVX]{1,5}|\d{1,2})\s?[.)]\s?\p{Lu}", RegexOptions.None, 10_000)]
    private static partial Regex Section();

    [GeneratedRegex(@"^[-–—•+*]\s*\p{L}", RegexOptions.None, 10_000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?:thuong xuyen|thuong$|h[aă]ng|hoan thanh|xong|quy|thang|truoc|tu|trong|nam|den|dinh ky|cham nhat|giai doan|ca nam|khi|dot xuat|\d)\b", RegexOptions.None, 10_000)]
    private static partial Regex TimeStart();
}
