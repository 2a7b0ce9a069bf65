using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Plans.Paper;

/// <summary>
/// Annex tables that a scan read column after column: the name of a column on a line, and below it the cells, parted by blank lines.
/// A column that does not have as many cells as there are tasks is left out: nobody can tell which belongs to which.
/// </summary>
internal static partial class ColumnTables
{
    private const int FewestRows = 3, MostLines = 1500, MostRows = 200, LongestName = 40;

    private sealed record Column(string Name, int Line, List<PaperCell> Cells);

    public static PaperText Find(PaperText paper)
    {
        var first = paper.Lines.ToList().FindIndex(l => l.Table < 0 && Annex().IsMatch(Vietnamese.Fold(l.Text)));
        if (first < 0)
            return paper;
        var (columns, end) = Columns(paper.Lines, first);
        if (columns.Find(c => c.Name == Names[0]) is not { } tasks || tasks.Cells.Count < FewestRows || tasks.Cells.Count > MostRows)
            return paper;
        var sure = columns.Where(c => c != tasks && c.Name != Other).Select(c => c with { Cells = Parted(c.Cells, tasks.Cells.Count) }).Where(c => c.Cells.Count == tasks.Cells.Count).ToList();
        if (sure.Count == 0)
            return paper;
        List<IReadOnlyList<PaperCell>> rows = [[new(Names[0], tasks.Line), .. sure.Select(c => new PaperCell(c.Name, c.Line))]];
        rows.AddRange(tasks.Cells.Select((task, r) => (IReadOnlyList<PaperCell>)[OnOneLine(task), .. sure.Select(c => OnOneLine(c.Cells[r]))]));
        return paper with
        {
            Tables = [.. paper.Tables, new PaperTable(rows)],
            Lines = [.. paper.Lines.Select((l, i) => i >= tasks.Line - 1 && i < end && l.Table < 0 ? l with { Table = paper.Tables.Count } : l)],
        };
    }

    private static PaperCell OnOneLine(PaperCell cell) => cell with { Text = cell.Text.ReplaceLineEndings(" ") };

    private static readonly string[] Names = ["Nội dung", "Chủ trì", "Phối hợp", "Thời gian", "Thời gian hoàn thành", "Sản phẩm"];

    private const string Other = "";

    private static readonly string[] Others = ["ket qua", "san pham", "ghi chu", "kinh phi", "du kien", "don vi", "co quan", "phi hop"];

    private static (List<Column> Columns, int End) Columns(IReadOnlyList<PaperLine> lines, int first)
    {
        var columns = new List<Column>();
        var (blank, end) = (true, first);
        for (var i = first + 1; i < lines.Count && i - first < MostLines && lines[i].Table < 0; i++)
        {
            var text = lines[i].Text;
            if (text.Length == 0)
            {
                blank = true;
                continue;
            }
            if (blank && Name(text) is { } name)
            {
                // A name that comes again is that of the next page.
                if (name != Other && columns.Find(c => c.Name == name) is { } again)
                {
                    columns.Remove(again);
                    columns.Add(again);
                }
                else
                    columns.Add(new(name, lines[i].Number, []));
            }
            else if (columns.Count == 0 || PageScraps.Is(text) || (!blank && columns[^1].Cells.Count == 0 && ColumnNames.Said(text).Count > 0))
            {
                if (columns.Count > 0 && columns[^1].Cells.Count == 0 && Vietnamese.Key(text) is "thanh" or "hoan thanh" && columns[^1].Name == Names[3])
                    columns[^1] = columns[^1] with { Name = Names[4] };
            }
            else if (TableEnds.At(lines, i))
                break;
            else if (blank || columns[^1].Cells.Count == 0)
                columns[^1].Cells.Add(new(text, lines[i].Number));
            else
                columns[^1].Cells[^1] = columns[^1].Cells[^1] with { Text = $"{columns[^1].Cells[^1].Text}\n{text}" };
            (blank, end) = (false, i + 1);
        }
        return (columns, end);
    }

    /// <summary>The one column a line names.</summary>
    private static string? Name(string text)
    {
        if (text.Length > LongestName || !ColumnNames.IsHead(text))
            return null;
        var said = $" {string.Join(' ', ColumnNames.Said(text))} ";
        bool Says(string words) => said.Contains($" {words} ", StringComparison.Ordinal);
        var (task, lead, partners, time, result) = (Says("noi dung") || Says("nhiem vu") || Says("cong viec"), Says("chu tri"), Says("phoi hop"), Says("thoi gian"), Says("san pham") || Says("ket qua"));
        return new[] { task, lead, partners, time, result }.Count(n => n) != 1 ? said is " stt " or " tt " || Others.Any(Says) ? Other : null
            : task ? Names[0] : lead ? Names[1] : partners ? Names[2] : result ? Names[5] : Says("hoan") ? Names[4] : Names[3];
    }

    /// <summary>The cells, those that stand without a gap parted where a name or a time begins if that makes as many as are asked for.</summary>
    private static List<PaperCell> Parted(List<PaperCell> cells, int count)
    {
        if (cells.Count == count)
            return cells;
        var parted = new List<PaperCell>();
        foreach (var cell in cells)
        {
            var lines = cell.Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
                if (i == 0 || (char.IsUpper(lines[i][0]) && !lines[i - 1].EndsWith(';') && !lines[i - 1].EndsWith(',') && UnitNames.Starts(UnitReading.Read(lines[i]))))
                    parted.Add(new(lines[i], cell.Line + i));
                else
                    parted[^1] = parted[^1] with { Text = $"{parted[^1].Text}\n{lines[i]}" };
        }
        return parted.Count == count ? parted : [];
    }

    [GeneratedRegex(@"^\W{0,2}ph. l.c\b|^\(?k.m theo (?:ke|k.) ho", RegexOptions.None, 10_000)]
    private static partial Regex Annex();
}
