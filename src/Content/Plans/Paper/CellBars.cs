using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Plans.Paper;

/// <summary>
/// Tables as programs copy them from web pages, a bar behind each cell: all cells of a row in one line ("1 | Nội dung | Sở …"), one a line
/// ("Nội dung |"), or the bar on a line of its own below each cell. They become rows of tabs, or one cell a line, on the lines where they stood.
/// </summary>
internal static partial class CellBars
{
    private const string Bar = " | ";
    private const int FewestColumns = 4, FewestRows = 2, LongestMark = 6, MostLines = 12;

    public static IReadOnlyList<string> Mend(IReadOnlyList<string> lines)
    {
        if (!lines.Any(line => line.Contains('|', StringComparison.Ordinal)))
            return lines;
        var mended = lines.ToArray();
        for (var i = 0; i < mended.Length; i++)
            if (mended[i].Contains('|', StringComparison.Ordinal) && IsNumber(mended[i].Split(Bar)[0]))
                InRows(mended, i);
        if (Array.Exists(mended, line => line.EndsWith('|') && IsNumber(line[..^1])))
            AtEnds(mended);
        if (mended.Zip(mended.Skip(1)).Any(two => IsBar(two.Second) && IsNumber(two.First)))
            Below(mended);
        return mended;
    }

    /// <summary>Whole rows, from the heading on, as long as they have as many cells, or are headings over rows.</summary>
    private static void InRows(string[] lines, int head)
    {
        var columns = lines[head].Split(Bar).Length;
        var end = head;
        while (columns >= FewestColumns && end < lines.Length && lines[end].Split(Bar) is var cells && (cells.Length == columns || (cells.Length > 1 && cells[0].Trim().Length is > 0 and < LongestMark)))
            end++;
        if (lines[head..end].Count(line => line.Split(Bar).Length == columns) <= FewestRows)
            return;
        for (var i = head; i < end; i++)
            lines[i] = lines[i].Replace(Bar, "\t", StringComparison.Ordinal);
    }

    private static void AtEnds(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].EndsWith('|') && lines[i].IndexOf('|', StringComparison.Ordinal) == lines[i].Length - 1)
                lines[i] = lines[i][..^1].TrimEnd();
    }

    /// <summary>What stands between two bars is one cell, whatever its lines; a longer stretch is the text between two tables.</summary>
    private static void Below(string[] lines)
    {
        var last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!IsBar(lines[i]))
                continue;
            lines[i] = "";
            if (last >= 0 && i - last - 1 is > 1 and <= MostLines && !lines[(last + 1)..i].Any(string.IsNullOrWhiteSpace))
            {
                lines[last + 1] = Vietnamese.Tidy(string.Join(' ', lines[(last + 1)..i]));
                Array.Fill(lines, "", last + 2, i - last - 2);
            }
            last = i;
        }
    }

    private static bool IsBar(string line) => line.Trim() == "|";

    private static bool IsNumber(string cell) => Number().IsMatch(Vietnamese.Fold(cell));

    /// <summary>The column of numbers, by its heading.</summary>
    [GeneratedRegex(@"^\s*(?:s?tt|so tt)\.?\s*$", RegexOptions.NonBacktracking, 10_000)]
    private static partial Regex Number();
}
