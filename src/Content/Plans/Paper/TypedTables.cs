namespace Campaigns.Content.Plans.Paper;

/// <summary>Tables in plain text: neighbouring lines whose cells are parted by tabs or by upright bars.</summary>
internal static class TypedTables
{
    private const int FewestColumns = 4, FewestRows = 2, LongestNumber = 6;

    public static PaperText Find(IReadOnlyList<string> lines)
    {
        var read = new List<PaperLine>(lines.Count);
        var tables = new List<PaperTable>();
        for (var i = 0; i < lines.Count;)
        {
            var end = i;
            while (end < lines.Count && (Cells(lines[end]).Length >= FewestColumns || (end > i && IsGroup(lines, end))))
                end++;
            // Bars with nothing between them are no table.
            if (end - i >= FewestRows && Enumerable.Range(i, end - i).Any(line => !Ruled(lines[line])))
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

    /// <summary>A heading over rows, number and words, between two of them: "II	Tuyên truyền trực tiếp".</summary>
    private static bool IsGroup(IReadOnlyList<string> lines, int at) =>
        Cells(lines[at]) is [{ Length: > 0 and < LongestNumber } number, _, ..] && number.Trim().Length > 0 && at + 1 < lines.Count && Cells(lines[at + 1]).Length >= FewestColumns;

    private static PaperTable Square(IReadOnlyList<string> lines, int start, int end)
    {
        var rows = Enumerable.Range(start, end - start).Where(i => !Ruled(lines[i])).Select(i => (Line: i + 1, Cells: Cells(lines[i]))).ToList();
        var width = rows.Max(r => r.Cells.Length);
        return new PaperTable([.. rows.Select(row => (IReadOnlyList<PaperCell>)
            [.. Enumerable.Range(0, width).Select(c => new PaperCell(c < row.Cells.Length ? row.Cells[c].Trim() : "", row.Line))])]);
    }

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
