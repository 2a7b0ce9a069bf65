namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Puts in the rows whose numbers the scan lost, between those it shows: where the table's times, or its units, stand. A table without
/// any numbers is one row so far.
/// </summary>
internal static class LostMarks
{
    private const int Apart = 1;

    /// <param name="marks">Those that were read, in order.</param>
    /// <param name="cells">The narrow cells.</param>
    /// <param name="lines">How many lines the table has.</param>
    public static IReadOnlyList<RowMark> Fill(IReadOnlyList<RowMark> marks, IReadOnlyList<CellStream> cells, int lines)
    {
        var places = Places(cells);
        if (marks.Count == 0)
            return cells.Count == 0 ? [] : [new RowMark(0, "", 0, false)];
        var filled = new List<RowMark>();
        var first = Number(marks[0]);
        Between(filled, places, -1, marks[0].Line, [.. Enumerable.Range(1, Math.Max(0, first - 1)).Select(n => Beside(marks[0].Label, n))]);
        for (var i = 0; i < marks.Count; i++)
        {
            filled.Add(marks[i]);
            var next = i + 1 < marks.Count ? marks[i + 1] : default;
            if (next.Label is not null && Parent(next.Label) == Parent(marks[i].Label))
                Between(filled, places, marks[i].Line, next.Line, [.. Enumerable.Range(Number(marks[i]) + 1, Math.Max(0, Number(next) - Number(marks[i]) - 1)).Select(n => Beside(next.Label, n))]);
            else if (next.Label is not null && marks[i].Group && Parent(next.Label) == marks[i].Label)
                Between(filled, places, marks[i].Line, next.Line, [.. Enumerable.Range(1, Math.Max(0, Number(next) - 1)).Select(n => Beside(next.Label, n))]);
        }
        return filled;
    }

    /// <summary>The labels at the places between two lines, the clearest first; what finds none is left out.</summary>
    private static void Between(List<RowMark> filled, List<int> places, int after, int before, List<string> labels)
    {
        var free = places.Where(p => p > after + Apart && p < before - Apart).ToList();
        for (var i = 0; i < labels.Count && free.Count > 0; i++)
        {
            var at = free.Count >= labels.Count ? free[i * free.Count / labels.Count] : i < free.Count ? free[i] : -1;
            if (at >= 0)
                filled.Add(new RowMark(at, labels[i], 0, false));
        }
    }

    /// <summary>The middle lines of the cells of time, or where there are few of those, of the first units.</summary>
    private static List<int> Places(IReadOnlyList<CellStream> cells)
    {
        var times = Middles(cells.Where(c => c.Kind == CellKind.Time));
        var units = Middles(cells.Where(c => c.Kind == CellKind.Unit));
        return times.Count * 2 >= units.Count ? times : units;
    }

    private static List<int> Middles(IEnumerable<CellStream> cells)
    {
        var middles = new List<int>();
        foreach (var middle in cells.Select(c => (c.First + c.Last) / 2).Order())
            if (middles.Count == 0 || middle > middles[^1] + Apart)
                middles.Add(middle);
        return middles;
    }

    private static string Parent(string label) => label.LastIndexOf('.') is > 0 and var at ? label[..at] : "";

    private static int Number(RowMark mark) => int.TryParse(mark.Label[(mark.Label.LastIndexOf('.') + 1)..], out var number) ? number : 0;

    private static string Beside(string label, int number) => Parent(label) is { Length: > 0 } parent ? $"{parent}.{number}" : number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
