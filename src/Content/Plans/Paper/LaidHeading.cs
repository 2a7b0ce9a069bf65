using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Plans.Paper;

/// <summary>The names of the columns of a table that is laid out with spaces.</summary>
/// <param name="First">The index of its first line.</param>
/// <param name="Next">The index after its last line.</param>
/// <param name="Cells">The names from left to right, each at its place.</param>
internal sealed record LaidHeading(int First, int Next, IReadOnlyList<LaidName> Cells)
{
    private const int MostLines = 5, FewestColumns = 3, Apart = 2;

    /// <summary>The heading that begins at a line; null where none does.</summary>
    public static LaidHeading? At(IReadOnlyList<string> lines, int first)
    {
        var cells = new List<LaidName>();
        var next = first;
        for (; next < lines.Count && next - first < MostLines; next++)
        {
            var whole = LaidPiece.Of(lines[next]);
            var pieces = whole.SelectMany(Names).ToList();
            // "và Dân vận Tỉnh ủy)", the end of what stands above, looks like names.
            if (pieces.Count == 0 || !pieces.TrueForAll(p => ColumnNames.IsHead(p.Text)) || (next == first && char.IsLower(pieces[0].Text[0])) || (cells.Count > 0 && (Again(cells, pieces) || whole.Exists(p => IsUnit(p.Text)))))
                break;
            pieces.ForEach(p => Add(cells, p));
        }
        cells.Sort((a, b) => a.Start.CompareTo(b.Start));
        var heading = new LaidHeading(first, next, cells);
        return cells.Count >= FewestColumns && TableTaskReader.IsTasks(new PaperTable([heading.Row(0)])) ? heading : null;
    }

    /// <summary>The names as the first row of a table.</summary>
    public IReadOnlyList<PaperCell> Row(int line) => [.. Cells.Select(c => new PaperCell(c.Text, line))];

    /// <summary>Whether a further line begins the same columns once more.</summary>
    private static bool Again(List<LaidName> cells, List<LaidPiece> pieces) => pieces.Exists(p => cells.Exists(c => Vietnamese.Key(c.Text) == Vietnamese.Key(p.Text)));

    /// <summary>"Phòng Tuyên" below "Đơn vị chủ trì": the first cell, whose words look like names.</summary>
    private static bool IsUnit(string text) => text.StartsWith("Phòng ", StringComparison.Ordinal) || text.StartsWith("Ban ", StringComparison.Ordinal) || text.StartsWith("Tổ ", StringComparison.Ordinal);

    /// <summary>A name goes on below, at the middle of what stands above it.</summary>
    private static void Add(List<LaidName> cells, LaidPiece piece)
    {
        var over = cells.FindIndex(c => Math.Min(c.End, piece.End) - Math.Max(c.Start, piece.Start) > 0 || Math.Abs(c.Middle - piece.Middle) < Apart);
        if (over < 0)
            cells.Add(new(piece.Start, piece.End, piece.Text));
        else
            cells[over] = new(Math.Min(cells[over].Start, piece.Start), Math.Max(cells[over].End, piece.End), cells[over].Text + " " + piece.Text);
    }

    /// <summary>Names that stand one space apart: "STT Nội dung" are two, each with its capital.</summary>
    private static IEnumerable<LaidPiece> Names(LaidPiece piece)
    {
        var from = 0;
        for (var i = 1; i < piece.Text.Length - 1; i++)
            if (piece.Text[i] == ' ' && char.IsUpper(piece.Text[i + 1]) && (char.IsLower(piece.Text[i - 1]) || ColumnNames.IsNumber(piece.Text[from..i])))
            {
                yield return new(piece.Start + from, piece.Text[from..i]);
                from = i + 1;
            }
        yield return new(piece.Start + from, piece.Text[from..]);
    }
}
