using System.Text.RegularExpressions;
using Campaigns.Content.Cards.Fonts;
using Campaigns.Content.Cards.Setting;

namespace Campaigns.Content.Cards;

/// <summary>
/// Lays out a list: one row for each line of its field, the parts of a line apart by "|". All rows are set at one size, the largest at
/// which the longest of them and all together fit; the space that is left is shared between them.
/// </summary>
internal sealed partial class RowSetter
{
    private readonly RepeatNode _list;
    private readonly double _height;
    private readonly List<Filling> _rows = [];
    private readonly List<(Filling Row, PreparedText Text)> _texts = [];
    private readonly Dictionary<string, (int Top, int Bottom)> _ink = new(StringComparer.Ordinal);

    private RowSetter(RepeatNode list, double height) => (_list, _height) = (list, height);

    /// <param name="value">The field.</param>
    /// <param name="card">What stands around the list.</param>
    /// <param name="height">The room, in pixels.</param>
    public static Result<SetRows> Set(FontShelf fonts, RepeatNode list, string value, Filling card, double height)
    {
        var lines = Lines(value);
        if (lines.Count < list.Fewest || lines.Count > list.Most)
            return Problem.Input(new($"“{list.Name}” cần từ {list.Fewest} đến {list.Most} dòng, đang có {lines.Count}.", $"“{list.Name}” takes {list.Fewest} to {list.Most} lines, not {lines.Count}."), list.Name,
                lines.Count > list.Most ? new("Bớt dòng, hoặc gộp hai dòng làm một.", "Drop a line, or make one of two.") : new("Xuống dòng sau mỗi ý.", "Begin a new line for each."));
        var setter = new RowSetter(list, height);
        var problems = lines.SelectMany((line, row) => setter.Add(fonts, line, row, card)).ToArray();
        return problems.Length > 0 ? problems : setter.Set();
    }

    /// <summary>The rows of a field: blank lines and the marks that lists are typed with are dropped.</summary>
    public static IReadOnlyList<string[]> Lines(string value) =>
        [.. value.ReplaceLineEndings("\n").Split('\n').Select(line => Mark().Replace(line, "").Trim()).Where(line => line.Length > 0)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))];

    private IEnumerable<Problem> Add(FontShelf fonts, string[] parts, int row, Filling card)
    {
        if (parts.Length > _list.Parts)
            return [Problem.Input(new($"Dòng {row + 1} của “{_list.Name}” có {parts.Length} phần, mẫu chỉ có {_list.Parts}.", $"Line {row + 1} of “{_list.Name}” has {parts.Length} parts; the template has {_list.Parts}."), _list.Name,
                new("Dấu | ngăn các phần của một dòng.", "A | parts the parts of a line."))];
        var values = parts.Select((part, i) => ($"{_list.Name}.{i + 1}", part)).Append(($"{_list.Name}.n", $"{row + 1}")).ToDictionary(StringComparer.Ordinal);
        var filling = new Filling(values, card);
        _rows.Add(filling);
        var problems = new List<Problem>();
        foreach (var box in _list.Row.Boxes.Select(b => b.Box))
        {
            var face = fonts.Face(box.Weight);
            if (!face.Ok)
                return face.Problems;
            if (filling.Value(box.Name) is not { } words)
            {
                if (box.Required)
                    problems.Add(Problem.Input(new($"Dòng {row + 1} của “{_list.Name}” thiếu phần {box.Name[^1]}.", $"Line {row + 1} of “{_list.Name}” lacks part {box.Name[^1]}."), _list.Name,
                        new("Viết đủ các phần, ngăn nhau bằng dấu |.", "Write every part, with a | between them.")));
                continue;
            }
            var prepared = TextSetter.Prepare(box, face.Value, words, Flows(box) ? double.PositiveInfinity : box.Area.Height, _list.Name);
            problems.AddRange(prepared.Problems.Select(problem => On(row, problem)));
            if (prepared is not { Ok: true, Value: { } text })
                continue;
            _texts.Add((filling, text));
            var (top, bottom) = _ink.GetValueOrDefault(box.Name, (text.Top, text.Bottom));
            _ink[box.Name] = (Math.Max(top, text.Top), Math.Min(bottom, text.Bottom));
        }
        problems.AddRange(Numbers(filling, row));
        return problems;
    }

    private IEnumerable<Problem> Numbers(Filling filling, int row)
    {
        foreach (var progress in _list.Row.Nodes.OfType<ProgressNode>())
        {
            if (filling.Value(progress.Name) is not { } words)
                continue;
            if (CardNumber.Read(words) is { } number)
                filling.Give(progress.Name, number);
            else
                yield return On(row, CardNumber.None(words, _list.Name));
        }
    }

    private static Problem On(int row, Problem problem) => problem with { What = new($"Dòng {row + 1}: {problem.What.Vi}", $"Line {row + 1}: {problem.What.En}") };

    private Result<SetRows> Set()
    {
        var steps = _list.Row.Boxes.Select(b => b.Box.Largest - b.Box.Smallest).DefaultIfEmpty(0).Max();
        if (Height(0, steps) is var least && least > _height)
            return Problem.Input(
                new($"Danh sách “{_list.Name}” ở cỡ chữ nhỏ nhất cao {least:0} px, chỗ chỉ có {_height:0} px.", $"The list “{_list.Name}” is {least:0} px high at the smallest size; there are {_height:0} px."), _list.Name,
                new("Bớt một dòng, hoặc viết các dòng ngắn lại.", "Drop a line, or write shorter ones."));
        var (fits, most) = (0, steps);
        while (fits < most)
        {
            var middle = (fits + most + 1) / 2;
            if (Height(middle, steps) <= _height)
                fits = middle;
            else
                most = middle - 1;
        }
        foreach (var (row, text) in _texts)
        {
            var (top, bottom) = _ink[text.Box.Name];
            row.Put(text.Box.Name, text.Set(Size(text.Box, fits, steps), top, bottom));
        }
        foreach (var bar in _list.Row.Nodes.OfType<ProgressNode>())
        {
            var whole = bar.Of ?? Math.Max(_rows.Max(row => row.Number(bar.Name)), double.Epsilon);
            foreach (var row in _rows)
                row.Share(bar.Name, row.Number(bar.Name) / whole);
        }
        return Place(Gap(fits, steps));
    }

    private SetRows Place(double gap)
    {
        var heights = _rows.Select(RowHeight).ToArray();
        var lines = heights.Chunk(_list.Columns).Select(line => _list.Even ? heights.Max() : line.Max()).ToArray();
        var free = _height - lines.Sum();
        if (lines.Length > 1)
            gap = Math.Min(_list.WidestGap, Math.Max(gap, free / (lines.Length - 1)));
        // What is left then makes the rows higher.
        var share = (_height - lines.Sum() - gap * (lines.Length - 1)) / lines.Length;
        for (var line = 0; line < lines.Length; line++)
            lines[line] += Math.Clamp(_list.Tallest - lines[line], 0, Math.Max(0, share));
        var total = lines.Sum() + gap * (lines.Length - 1);
        var drawn = _list.Row.Extent!.Value;
        var column = (_list.Room.Width + _list.ColumnGap) / _list.Columns;
        var y = _list.Room.Y - drawn.Y;
        var placed = new List<SetRow>();
        for (var row = 0; row < _rows.Count; row++)
        {
            var (line, at) = (row / _list.Columns, row % _list.Columns);
            placed.Add(new(_rows[row], at * column, y, lines[line] - drawn.Height));
            if (at == _list.Columns - 1)
                y += lines[line] + gap;
        }
        return new(placed, total);
    }

    /// <summary>Of all rows at a step of the sizes; infinite where a text takes more lines than its box has.</summary>
    private double Height(int step, int steps)
    {
        foreach (var (row, text) in _texts)
        {
            var size = Size(text.Box, step, steps);
            var lines = text.Lines(size);
            var (top, bottom) = _ink[text.Box.Name];
            var height = lines > text.Box.Lines ? double.PositiveInfinity : text.Height(lines, size, top, bottom);
            if (height > (Flows(text.Box) ? double.MaxValue : text.Box.Area.Height))
                return double.PositiveInfinity;
            row.Put(text.Box.Name, height);
        }
        var heights = _rows.Select(RowHeight).ToArray();
        var rows = heights.Chunk(_list.Columns).Select(line => _list.Even ? heights.Max() : line.Max()).ToArray();
        return rows.Sum() + Gap(step, steps) * (rows.Length - 1);
    }

    /// <summary>As drawn, but for what its flows take more or less; what does not flow is never cut.</summary>
    private double RowHeight(Filling row)
    {
        var drawn = _list.Row.Extent!.Value;
        var height = _list.Row.Children.Any(child => child is GroupNode { Flow: not null }) ? 0 : drawn.Height;
        foreach (var child in _list.Row.Children.Where(row.Shown))
            height = Math.Max(height, child switch
            {
                GroupNode { Flow: not null } flow => drawn.Height + row.Used(flow) - flow.Extent!.Value.Height,
                ShapeNode { Grows: true } => 0,
                { Extent: { } extent } => extent.Bottom - drawn.Y,
                _ => 0,
            });
        return height;
    }

    private bool Flows(TextBox box) => _list.Row.Children.Any(child => child is GroupNode { Flow: not null } flow && flow.Boxes.Any(b => b.Box == box));

    private double Gap(int step, int steps) => _list.LeastGap + (steps == 0 ? 0 : 0.6 * (_list.WidestGap - _list.LeastGap) * step / steps);

    private static int Size(TextBox box, int step, int steps) => box.Smallest + (steps == 0 ? 0 : (box.Largest - box.Smallest) * step / steps);

    /// <summary>"- ", "• ", "1. ", "2) " before a line.</summary>
    [GeneratedRegex(@"^\s*([-–•*+]|\d{1,2}[.)])\s+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
