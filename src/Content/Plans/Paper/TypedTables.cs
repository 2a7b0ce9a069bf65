using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Plans.Paper;

/// <summary>Tables in plain text: neighbouring lines whose cells are parted by tabs or by upright bars.</summary>
internal static partial class TypedTables
{
    private const int FewestColumns = 4, FewestRows = 2, LongestNumber = 6, MostParagraphs = 20, Beside = 2;

    public static PaperText Find(IReadOnlyList<string> lines)
    {
        var read = new List<PaperLine>(lines.Count);
        var tables = new List<PaperTable>();
        for (var i = 0; i < lines.Count;)
        {
            var end = i;
            while (end < lines.Count && Row(lines, i, end) is > 0 and var taken)
                end += taken;
            // Bars with nothing between them are no table.
            if (end - i >= FewestRows && Enumerable.Range(i, end - i).Any(line => !Ruled(lines[line])) && !IsDrawn(lines, i, end))
            {
                tables.Add(Square(lines, i, end));
                for (; i < end; i++)
                    read.Add(new PaperLine(i + 1, lines[i].Trim(), tables.Count - 1));
                continue;
            }
            // Nor is a part of them, which is not looked at again.
            for (end = Math.Max(end, i + 1); i < end; i++)
                read.Add(new PaperLine(i + 1, lines[i].Trim()) { Indent = lines[i].Length - lines[i].TrimStart().Length });
        }
        return ColumnTables.Find(LaidTables.Find(CellLines.Find(new PaperText(read, tables, [])), lines));
    }

    /// <summary>Whether the bars are what a scan read for drawn lines: above or below stand lines with some too, which are no rows.</summary>
    private static bool IsDrawn(IReadOnlyList<string> lines, int start, int end) => lines[start].TrimStart().StartsWith('|')
        && Enumerable.Range(start - Beside, Beside).Concat(Enumerable.Range(end, Beside)).Any(i => i >= 0 && i < lines.Count && lines[i].Contains('|', StringComparison.Ordinal))
        && !ColumnNames.IsNumber(Cells(lines[start])[0]) && !Enumerable.Range(start, end - start).Any(i => Ruled(lines[i]) && lines[i].Contains('-', StringComparison.Ordinal));

    /// <summary>How many lines the row that may begin there takes; 0 where none does.</summary>
    private static int Row(IReadOnlyList<string> lines, int start, int at)
    {
        var cells = Cells(lines[at]);
        if (at > start && IsGroup(lines, at))
            return 1;
        return cells.Length < FewestColumns ? 0 : 1 + Paragraphs(lines, at, cells.Length, Cells(lines[start]).Length);
    }

    /// <summary>How many further lines a row of tabs takes whose cells have several paragraphs, each of which Word saves as a line of its own: until it has as many cells as the heading; 0 where it never has.</summary>
    private static int Paragraphs(IReadOnlyList<string> lines, int row, int cells, int columns)
    {
        for (var more = 1; cells < columns && more <= MostParagraphs && row + more < lines.Count && lines[row + more] is { Length: > 0 } line && !line.StartsWith('|') && !Mark().IsMatch(line); more++)
            if ((cells += line.Count(c => c == '\t')) == columns)
                return more;
        return 0;
    }

    /// <summary>A heading over rows, number and words, between two of them: "II	Tuyên truyền trực tiếp".</summary>
    private static bool IsGroup(IReadOnlyList<string> lines, int at) =>
        Cells(lines[at]) is [{ Length: > 0 and < LongestNumber } number, _, ..] && number.Trim().Length > 0 && at + 1 < lines.Count && Cells(lines[at + 1]).Length >= FewestColumns;

    private static PaperTable Square(IReadOnlyList<string> lines, int start, int end)
    {
        var rows = new List<(int Line, string[] Cells)>();
        for (var (i, taken) = (start, 0); i < end; i += taken)
        {
            taken = Row(lines, start, i);
            if (!Ruled(lines[i]))
                rows.Add((i + 1, Cells(string.Join('\n', lines.Skip(i).Take(taken)))));
        }
        var width = rows.Max(r => r.Cells.Length);
        return new PaperTable([.. rows.Select(row => (IReadOnlyList<PaperCell>)
            [.. Enumerable.Range(0, width).Select(c => new PaperCell(c < row.Cells.Length ? row.Cells[c].Trim() : "", row.Line))])]);
    }

    /// <summary>The number of a row, or of a section.</summary>
    [GeneratedRegex(@"^\s*(?:\d{1,3}|[IVX]{1,5})[.)]?(?:\s|$)", RegexOptions.NonBacktracking, 10_000)]
    private static partial Regex Mark();

    /// <summary>A line that only draws: |---|:---:|.</summary>
    private static bool Ruled(string line) => line.All(c => c is '|' or '-' or ':' or '+' or ' ' or '=');

    private static string[] Cells(string line)
    {
        var trimmed = line.Trim();
        if (trimmed is ['|', _, .., '|'])
            return trimmed[1..^1].Split('|');
        return line.Contains('\t') ? line.Split('\t') : [];
    }
}
