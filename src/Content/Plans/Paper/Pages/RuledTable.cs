namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>The grid of a ruled table: where its columns and rows are parted, and which of the parting lines are drawn.</summary>
internal sealed class RuledTable
{
    /// <summary>Lines nearer than this share of the page are one.</summary>
    private const int Near = 120;

    private const int MostColumns = 40, MostRows = 400;

    /// <summary>A row alone is the last of a table that runs over to its page, where it has as many upright lines.</summary>
    private const int RowAlone = 5;

    /// <summary>Level lines from which on an undivided column beside the table is the margin of a sheet.</summary>
    private const int Sheet = 7;

    /// <summary>The share of a border that must be ink where no line was found: that of a low row is too short for one.</summary>
    private const double Inked = 0.9;

    private readonly bool[,] _right, _below;
    private readonly double _slack;

    private RuledTable(GreyPage page, double[] columns, double[] rows, IReadOnlyList<Ruling> level, IReadOnlyList<Ruling> upright, double slack)
    {
        (Columns, Rows, Level, Upright, _slack) = (columns, rows, level, upright, slack);
        // A line that dirt broke was put together over such a gap; so was one that a low row without it parts.
        var bridged = Rulings.Bridged(page);
        (_right, _below) = (new bool[rows.Length - 1, columns.Length - 1], new bool[rows.Length - 1, columns.Length - 1]);
        for (var row = 0; row < rows.Length - 1; row++)
            for (var column = 0; column < columns.Length - 1; column++)
            {
                _right[row, column] = upright.Any(one => Math.Abs(one.At - columns[column + 1]) <= slack && one.From <= Middle(rows, row) && one.To >= Middle(rows, row) && (rows[row + 1] - rows[row] > bridged || one.Runs.Any(run => run.From <= Middle(rows, row) && run.To >= Middle(rows, row))))
                    || Border(page, columns[column + 1], rows[row], rows[row + 1]);
                _below[row, column] = level.Any(one => Math.Abs(one.At - rows[row + 1]) <= slack && one.From <= Middle(columns, column) && one.To >= Middle(columns, column));
            }
    }

    /// <summary>The lines that are drawn, as far as they were found.</summary>
    public IReadOnlyList<Ruling> Level { get; }

    /// <inheritdoc cref="Level"/>
    public IReadOnlyList<Ruling> Upright { get; }

    /// <summary>The places of the upright lines, one more than there are columns.</summary>
    public double[] Columns { get; }

    /// <summary>The places of the level lines, one more than there are rows.</summary>
    public double[] Rows { get; }

    /// <summary>The tables of a page, from its top.</summary>
    public static IReadOnlyList<RuledTable> Of(GreyPage page)
    {
        var (level, upright) = (Rulings.Level(page), Rulings.Upright(page));
        var slack = Math.Max(page.Width, page.Height) / (double)Near;
        var tables = new List<RuledTable>();
        var left = upright.OrderBy(one => one.From).ToList();
        while (left.Count > 0)
        {
            // Upright lines whose heights meet, with the level lines that cross them, are one table.
            var (group, top, bottom) = (new List<Ruling>(), left[0].From, left[0].To);
            for (var i = 0; i < left.Count;)
                if (left[i].From <= bottom + slack)
                {
                    (top, bottom) = (Math.Min(top, left[i].From), Math.Max(bottom, left[i].To));
                    group.Add(left[i]);
                    left.RemoveAt(i);
                }
                else
                    i++;
            var across = level.Where(one => one.At >= top - slack && one.At <= bottom + slack && group.Exists(up => up.At >= one.From - slack && up.At <= one.To + slack)).ToList();
            var columns = Places(group.Select(one => one.At), slack);
            // What does not run from one upright line to another is a line under words.
            across.RemoveAll(one => !columns.Zip(columns.Skip(1)).Any(column => one.From <= column.First + slack && one.To >= column.Second - slack));
            var rows = Places(across.Select(one => one.At), slack);
            if (columns.Length is >= 3 and <= MostColumns && (rows.Length is >= 3 and <= MostRows || (rows.Length == 2 && columns.Length >= RowAlone)) && new RuledTable(page, columns, rows, across, group, slack).Within(page) is { } table)
                tables.Add(table);
        }
        return [.. tables.OrderBy(one => one.Rows[0])];
    }

    public bool Holds(double x, double y) => x >= Columns[0] - _slack && x <= Columns[^1] + _slack && y >= Rows[0] - _slack / 2 && y <= Rows[^1] + _slack / 2;

    /// <summary>Whether a cell goes on in the one to its right.</summary>
    public bool GoesRight(int row, int column) => column + 2 < Columns.Length && !_right[row, column];

    /// <summary>Whether a cell goes on in the one below it.</summary>
    public bool GoesDown(int row, int column) => row + 2 < Rows.Length && !_below[row, column];

    /// <summary>The index of the row or column that holds a place.</summary>
    public static int Index(double[] places, double at)
    {
        var index = Array.FindLastIndex(places, place => place <= at);
        return Math.Clamp(index, 0, places.Length - 2);
    }

    /// <summary>For each field of the grid the upper left field of the cell that covers it.</summary>
    public (int Row, int Column)[,] Homes()
    {
        var homes = new (int Row, int Column)[Rows.Length - 1, Columns.Length - 1];
        for (var r = 0; r < Rows.Length - 1; r++)
            for (var c = 0; c < Columns.Length - 1; c++)
                homes[r, c] = c > 0 && GoesRight(r, c - 1) ? homes[r, c - 1] : r > 0 && GoesDown(r - 1, c) ? homes[r - 1, c] : (r, c);
        return homes;
    }

    /// <summary>The cells' places in pixels, row by row.</summary>
    public IReadOnlyList<(int Left, int Top, int Right, int Bottom)> Boxes()
    {
        var (homes, boxes) = (Homes(), new Dictionary<(int, int), (int Left, int Top, int Right, int Bottom)>());
        for (var r = 0; r < Rows.Length - 1; r++)
            for (var c = 0; c < Columns.Length - 1; c++)
                boxes[homes[r, c]] = boxes.TryGetValue(homes[r, c], out var box)
                    ? (box.Left, box.Top, Math.Max(box.Right, (int)Columns[c + 1]), Math.Max(box.Bottom, (int)Rows[r + 1])) : ((int)Columns[c], (int)Rows[r], (int)Columns[c + 1], (int)Rows[r + 1]);
        return [.. boxes.Values];
    }

    /// <summary>Whether ink stands from the one level line to the other: no letter is so tall.</summary>
    private static bool Border(GreyPage page, double at, double top, double bottom)
    {
        var (inset, reach) = (Math.Max(page.Width, page.Height) / 600, Math.Max(page.Width, page.Height) / Near / 2);
        var (from, to) = (Math.Max(0, (int)top + inset), Math.Min(page.Height, (int)bottom - inset));
        for (var x = Math.Max(1, (int)at - reach); x <= (int)at + reach && x < page.Width; x++)
        {
            var ink = 0;
            for (var y = from; y < to; y++)
                ink += Math.Min(page.Pixels[y * page.Width + x - 1], page.Pixels[y * page.Width + x]) < Rulings.Faint ? 1 : 0;
            if (to > from && ink >= Inked * (to - from))
                return true;
        }
        return false;
    }

    /// <summary>The table without what lies between it and the edge of a sheet that was photographed on a desk; null where nothing else is there.</summary>
    private RuledTable? Within(GreyPage page)
    {
        var (first, last) = (0, Columns.Length - 1);
        while (last - first > 1 && Bare(first))
            first++;
        while (last - first > 1 && Bare(last - 1))
            last--;
        return first == 0 && last == Columns.Length - 1 ? this : last - first < 2 ? null : new(page, Columns[first..(last + 1)], Rows, Level, Upright, _slack);

        // One cell from the heading to the foot, but for what stands above and below the table.
        bool Bare(int column) => Rows.Length >= Sheet && Enumerable.Range(0, Rows.Length - 2).Count(row => !_below[row, column]) >= Rows.Length - 4;
    }

    private static double Middle(double[] places, int index) => (places[index] + places[index + 1]) / 2;

    private static double[] Places(IEnumerable<double> places, double slack)
    {
        var apart = new List<double>();
        foreach (var place in places.Order())
            if (apart.Count == 0 || place - apart[^1] > slack)
                apart.Add(place);
        return [.. apart];
    }
}
