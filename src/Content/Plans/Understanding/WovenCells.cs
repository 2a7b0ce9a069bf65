namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Tells for each line of a woven table which words belong to which column. A line's words stand in the order of the columns; a
/// column is as wide in one line as in the other; what stands in it goes on from line to line; and names and times are like names
/// and times. The best reading of all lines together is taken, twice: the second time with the widths that the first has shown.
/// </summary>
internal sealed class WovenCells
{
    private const int MostReadings = 14, MostOpen = 20, Rounds = 3, FewestWide = 4;
    private const double Wide = 1.1, PerLetterOver = 0.22, Unbounded = 1_000;

    private readonly IReadOnlyList<WovenLine> _lines;
    private readonly IReadOnlyList<WovenColumn> _columns;
    private readonly double[] _width;
    private double _ruled;

    private readonly record struct Held(int Line, int From, int To);

    private sealed record Reading(double Score, int[] Cuts);

    private sealed record State(double Score, Held[] Held, int[] Cuts, State? Before);

    private WovenCells(IReadOnlyList<WovenLine> lines, IReadOnlyList<WovenColumn> columns) =>
        (_lines, _columns, _width) = (lines, columns, [.. columns.Select(_ => Unbounded)]);

    /// <returns>For each line the first word of each column, and behind them the count of words.</returns>
    public static IReadOnlyList<int[]> Of(IReadOnlyList<WovenLine> lines, IReadOnlyList<WovenColumn> columns)
    {
        var cells = new WovenCells(lines, columns);
        cells.FromRules();
        IReadOnlyList<int[]> cuts = [];
        for (var round = 0; round < Rounds; round++)
        {
            cuts = cells.Best();
            cells.Learn(cuts);
        }
        return cuts;
    }

    /// <summary>The width of the tasks, by the first rule of lines.</summary>
    private void FromRules()
    {
        var places = _lines.Select(l => l.Bars.FindIndex(b => b) is > 2 and var at ? l.Width(0, at) : 0).Where(w => w > 0).Order().ToList();
        if (places.Count >= FewestWide)
            _width[0] = _ruled = places[places.Count * 6 / 10];
    }

    /// <summary>Whether a cell plainly begins at a word.</summary>
    private static bool IsSure(WovenLine line, int at) => line.Bars[at] || (line.Words[at].Upper && (line.Units[at] || WovenWords.StartsTime(line.Words[at].Text)));

    /// <summary>The widths as they were where the next column stands on the same line, or a rule.</summary>
    private void Learn(IReadOnlyList<int[]> cuts)
    {
        for (var c = 0; c < _columns.Count; c++)
        {
            var widths = new List<int>();
            for (var i = 0; i < cuts.Count; i++)
                if (cuts[i][c + 1] > cuts[i][c] && (cuts[i][c + 1] == cuts[i][^1] ? c > 0 : IsSure(_lines[i], cuts[i][c + 1])))
                    widths.Add(_lines[i].Width(cuts[i][c], cuts[i][c + 1]));
            widths.Sort();
            _width[c] = widths.Count >= FewestWide ? Math.Max(widths[widths.Count * 17 / 20], c == 0 ? _ruled : 0) : c == 0 && _ruled > 0 ? _ruled : Unbounded;
        }
    }

    private List<int[]> Best()
    {
        var open = new List<State> { new(0, [.. _columns.Select(_ => new Held(-9, 0, 0))], [], null) };
        for (var i = 0; i < _lines.Count; i++)
        {
            var readings = Readings(_lines[i]);
            var next = new List<State>();
            foreach (var state in open)
                foreach (var reading in readings)
                {
                    var score = state.Score + reading.Score;
                    var held = (Held[])state.Held.Clone();
                    for (var c = 0; c < _columns.Count; c++)
                        if (reading.Cuts[c + 1] > reading.Cuts[c])
                        {
                            score += GoesOn(c, state.Held, i, reading.Cuts[c], reading.Cuts[c + 1]);
                            held[c] = new(i, reading.Cuts[c], reading.Cuts[c + 1]);
                        }
                    next.Add(new(score, held, reading.Cuts, state));
                }
            open = [.. next.OrderByDescending(s => s.Score).Take(MostOpen)];
        }
        var cuts = new List<int[]>();
        for (var state = open[0]; state.Before is not null; state = state.Before)
            cuts.Add(state.Cuts);
        cuts.Reverse();
        return cuts;
    }

    /// <summary>The best ways to part a line, whatever stands above it.</summary>
    private List<Reading> Readings(WovenLine line)
    {
        var n = line.Words.Count;
        var (k, best) = (_columns.Count, new List<Reading>[n + 1]);
        for (var i = 0; i <= n; i++)
            best[i] = i == 0 ? [new(0, [0])] : [];
        for (var c = 0; c < k; c++)
        {
            var next = new List<Reading>[n + 1];
            for (var to = 0; to <= n; to++)
            {
                var found = new List<Reading>(best[to].Select(r => r with { Cuts = [.. r.Cuts, to] }));
                for (var from = 0; from < to; from++)
                    if (best[from].Count > 0)
                    {
                        var score = Segment(line, _columns[c], c, from, to) + (from == 0 ? 0 : line.Bars[from] ? 1.5 : line.Words[from].Upper || (_columns[c] == WovenColumn.Time && WovenWords.StartsTime(line.Words[from].Text)) ? 0.1 : -0.7)
                            + (c > 0 && from > 0 && Math.Abs(line.Width(0, from) - _width[0]) < 0.12 * _width[0] ? 0.4 : 0);
                        found.AddRange(best[from].Select(r => new Reading(r.Score + score, [.. r.Cuts, to])));
                    }
                next[to] = [.. found.OrderByDescending(r => r.Score).Take(MostReadings)];
            }
            best = next;
        }
        return best[n];
    }

    /// <summary>How like its column a piece of a line is.</summary>
    private double Segment(WovenLine line, WovenColumn column, int c, int from, int to)
    {
        var score = -PerLetterOver * Math.Max(0, line.Width(from, to) - Wide * _width[c] - 1);
        for (var i = from; i < to; i++)
        {
            var word = line.Words[i];
            var dirt = WovenWords.IsDirt(word.Text);
            score += i > from && line.Bars[i] ? -1.3 : 0;
            score += column switch
            {
                WovenColumn.Task => dirt ? -0.25 : line.Units[i] && word.Upper ? i == 0 ? -1.5 : -0.7 : 0,
                WovenColumn.Lead or WovenColumn.Partner => dirt ? -0.2 : WovenWords.OfUnit(word.Text) ? 0.1 : word.Text.All(char.IsAsciiDigit) ? -0.9 : -0.5,
                WovenColumn.Time => dirt && !WovenWords.OfTime(word.Text) ? -0.2 : WovenWords.OfTime(word.Text) ? 0.9 : -1.2,
                _ => dirt ? 0 : -0.15,
            };
        }
        return score + column switch
        {
            WovenColumn.Lead or WovenColumn.Partner when line.Units[from] => 1.8,
            WovenColumn.Time when WovenWords.StartsTime(line.Words[from].Text) && line.Words[from].Upper => 0.8,
            WovenColumn.Other when line.Words[from].Upper => 0.3,
            _ => 0,
        };
    }

    /// <summary>How well a piece goes on with what stands above it in its column.</summary>
    private double GoesOn(int c, Held[] held, int at, int from, int to)
    {
        var (line, above) = (_lines[at], held[c]);
        var (first, near) = (line.Words[from], at - above.Line <= 2 && above.Line >= 0);
        var last = near ? _lines[above.Line].Words[above.To - 1] : default;
        var full = near && _width[c] < Unbounded && _lines[above.Line].Width(above.From, above.To) + 1 + first.Length < 0.8 * _width[c];
        switch (_columns[c])
        {
            case WovenColumn.Lead or WovenColumn.Partner:
                if (!line.Units[from])
                    return !near ? -2.6 : (WovenWords.Follow(last.Text, first.Text) ? 1.6 : !first.Upper && WovenWords.OfUnit(first.Text) ? -0.1 : -0.7) - (full ? 0.6 : 0) - (first.Upper && !WovenWords.OfUnit(first.Text) ? 0.3 : 0);
                // A second name right below one that is whole stands in the other column, or in another row.
                return near && !last.Ends ? -0.6 : 0.2;
            case WovenColumn.Time:
                return WovenWords.StartsTime(first.Text) && first.Upper ? 0 : near ? 0.6 : -1.6;
            case WovenColumn.Other:
                return near && !first.Upper ? 0.3 : 0;
            default:
                // A line that goes on below was full.
                return near && char.IsLower(line.Text[first.Index]) ? EndsSentence(above) ? -0.4 : full ? -1.2 : 0 : 0;
        }
    }

    private bool EndsSentence(Held held) => _lines[held.Line].Words[held.To - 1] is var word && _lines[held.Line].Text[word.Index + word.Length - 1] == '.';
}
