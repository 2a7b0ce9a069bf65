namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>The cells of a page's tables, one below the other as if they were a column of text, and the page without them.</summary>
internal sealed class CellStack
{
    /// <summary>White around a cell, in pixels; what a line of the table may take of it, as a share of the page; ink that is more than dirt.</summary>
    private const int Margin = 24, Line = 600, Dirt = 12;

    /// <summary>Pixels beyond a run of a line in which the rest of it stands, too short to be a run, where it steps aside.</summary>
    private const int Step = 24;

    /// <summary>Stacked cells are no larger than a page may be, in pixels; what is beyond is read with the page.</summary>
    private const int Most = GreyPage.MostPixels / 2;

    private readonly List<(int Top, int Bottom, int Right, int Down)> _moved;

    private CellStack(GreyPage cells, GreyPage beside, List<(int, int, int, int)> moved) => (Cells, Beside, _moved) = (cells, beside, moved);

    public GreyPage Cells { get; }

    /// <summary>The page without its tables.</summary>
    public GreyPage Beside { get; }

    /// <summary>Null where the page has no table.</summary>
    public static CellStack? Of(GreyPage page, IReadOnlyList<RuledTable> tables)
    {
        var inset = Math.Max(2, Math.Max(page.Width, page.Height) / Line);
        var boxes = tables.SelectMany(table => table.Boxes())
            .Select(box => (Left: Math.Max(0, box.Left + inset), Top: Math.Max(0, box.Top + inset), Right: Math.Min(page.Width, box.Right - inset), Bottom: Math.Min(page.Height, box.Bottom - inset)))
            .Where(box => box.Right > box.Left && box.Bottom > box.Top && Inked(page, box)).ToList();
        if (boxes.Count == 0)
            return null;
        var (width, height) = (boxes.Max(box => box.Right - box.Left) + 2 * Margin, boxes.Sum(box => box.Bottom - box.Top + Margin) + Margin);
        if ((long)width * height > Most)
            return null;
        page = Erased(page, tables);
        var (stack, at, moved) = (White(width * height), Margin, new List<(int, int, int, int)>());
        foreach (var (left, top, right, bottom) in boxes)
        {
            for (var y = top; y < bottom; y++)
                Array.Copy(page.Pixels, y * page.Width + left, stack, (at + y - top) * width + Margin, right - left);
            moved.Add((at - Margin / 2, at + bottom - top + Margin / 2, left - Margin, top - at));
            at += bottom - top + Margin;
        }
        return new(new(width, height, stack), Without(page, tables, inset), moved);
    }

    /// <summary>A word of the stack in its place on the page; null where it stands in no cell.</summary>
    public PlacedWord? Back(PlacedWord word) => _moved.FindIndex(one => word.Middle >= one.Top && word.Middle < one.Bottom) is >= 0 and var index && _moved[index] is var (_, _, right, down)
        ? word with { Line = -word.Line, Left = word.Left + right, Right = word.Right + right, Top = word.Top + down, Bottom = word.Bottom + down } : null;

    private static byte[] White(int size)
    {
        var pixels = new byte[size];
        Array.Fill(pixels, byte.MaxValue);
        return pixels;
    }

    private static bool Inked(GreyPage page, (int Left, int Top, int Right, int Bottom) box)
    {
        var ink = 0;
        for (var y = box.Top; y < box.Bottom; y++)
            for (var x = box.Left; x < box.Right; x++)
                if (page.Pixels[y * page.Width + x] < GreyPage.Ink && ++ink > Dirt)
                    return true;
        return false;
    }

    /// <summary>The page without the lines: what a line that lies askew leaves at the edge of a cell is read as letters.</summary>
    private static GreyPage Erased(GreyPage page, IReadOnlyList<RuledTable> tables)
    {
        var pixels = (byte[])page.Pixels.Clone();
        foreach (var (at, from, to) in tables.SelectMany(table => table.Level).SelectMany(line => line.Runs))
            Erase(from - Step, at - 2, to + Step, at + 3);
        foreach (var (at, from, to) in tables.SelectMany(table => table.Upright).SelectMany(line => line.Runs))
            Erase(at - 2, from - Step, at + 3, to + Step);
        return page with { Pixels = pixels };

        void Erase(int left, int top, int right, int bottom)
        {
            (left, right) = (Math.Max(0, left), Math.Min(page.Width, right));
            for (var y = Math.Max(0, top); y < Math.Min(page.Height, bottom); y++)
                Array.Fill(pixels, byte.MaxValue, y * page.Width + left, right - left);
        }
    }

    private static GreyPage Without(GreyPage page, IReadOnlyList<RuledTable> tables, int inset)
    {
        var pixels = (byte[])page.Pixels.Clone();
        foreach (var table in tables)
            for (var y = Math.Max(0, (int)table.Rows[0] - inset); y < Math.Min(page.Height, (int)table.Rows[^1] + inset); y++)
            {
                var (from, to) = (Math.Max(0, (int)table.Columns[0] - inset), Math.Min(page.Width, (int)table.Columns[^1] + inset));
                Array.Fill(pixels, byte.MaxValue, y * page.Width + from, Math.Max(0, to - from));
            }
        return page with { Pixels = pixels };
    }
}
