namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Tells which words of a row's lines stand in which cell. A line's words stand in the order of the columns; each cell must spell
/// something of its column's kind; a line of a cell is full before the next begins. The likeliest readings are followed together.
/// </summary>
internal sealed class AnnexBeam(IReadOnlyList<AnnexLine> lines, AnnexLayout layout, AnnexWords known, bool quick = false)
{
    private readonly AnnexScores _scores = new(lines, layout, known);
    private readonly List<Step> _steps = [];
    private readonly HashSet<long> _seen = [];
    private readonly int _open = quick ? 9 : 18, _within = quick ? 14 : 26;
    private const double Fallen = 12, Skipped = 1.6, AtBar = 0.2;
    private const int MoreToRead = 4;

    private readonly record struct Step(double Score, Reading From, int Column);

    private sealed record Trail(int Line, int Word, int Column, Trail? Before);

    /// <param name="Told">Tells which readings say the same of the words.</param>
    private sealed record Reading(double Score, int Column, AnnexCell[] Cells, Trail? Trail, long Told);

    /// <summary>A finished reading of some lines.</summary>
    /// <param name="Score">Higher is likelier.</param>
    /// <param name="Pieces">Of each column.</param>
    public sealed record Row(double Score, IReadOnlyList<IReadOnlyList<AnnexPiece>> Pieces);

    /// <summary>The readings of the lines from one on, by how many lines they take: the score of the likeliest; 0 lines is nothing.</summary>
    public double[] Scores(int start, int most)
    {
        var scores = new double[most + 1];
        Array.Fill(scores, double.NegativeInfinity);
        Run(start, most, false, (count, readings) => scores[count] = readings.Max(r => r.Score + _scores.Closing(r.Cells, start, start + count)));
        return scores;
    }

    /// <summary>The likeliest readings of the lines of one row, the best first.</summary>
    public IReadOnlyList<Row> Read(int start, int end)
    {
        var rows = new List<Row>();
        Run(start, end - start, true, (count, readings) =>
        {
            if (count == end - start)
                rows.AddRange(readings.Select(r => new Row(r.Score + _scores.Closing(r.Cells, start, end), Pieces(r))).OrderByDescending(r => r.Score));
        });
        return rows;
    }

    private void Run(int start, int most, bool all, Action<int, List<Reading>> done)
    {
        var best = 0.0;
        List<Reading> open = [new(0, -1, new AnnexCell[layout.Columns.Count], null, 0)];
        for (var i = start; i < start + most; i++)
        {
            var words = lines[i].Words;
            for (var w = 0; w < words.Count && open.Count > 0; w++)
            {
                _steps.Clear();
                foreach (var reading in open)
                {
                    for (var c = Math.Max(0, reading.Column); c < layout.Columns.Count; c++)
                        if (_scores.Gain(reading.Cells, reading.Column, i, w, c) is > AnnexScores.Never and var gain)
                            _steps.Add(new(reading.Score + gain, reading, c));
                    // A word that is no cell's.
                    if (reading.Column > 0 && reading.Cells[reading.Column].Count > 1 && !words[w].Dirt && !words[w].Dash)
                        _steps.Add(new(reading.Score - Skipped - (words[w].Bar ? AtBar : 0), reading, -1));
                }
                open = Likeliest(i, w, all ? MoreToRead * _within : _within, all);
            }
            // At the end of a line its last piece is closed.
            open = [.. open.Select(r => r.Column < 0 ? r : r with { Score = r.Score + _scores.Wide(r.Cells[r.Column], r.Column, i), Column = -1 }).OrderByDescending(r => r.Score).DistinctBy(r => all ? r.Told : State(r.Cells)).Take(all ? MoreToRead * _open : _open)];
            done(i - start + 1, open);
            if (open.Count == 0 || (!all && open[0].Score < best - Fallen))
                return;
            best = Math.Max(best, open[0].Score);
        }
    }

    /// <summary>The likeliest of the steps that differ: in what they say, or only in what may still come of them.</summary>
    private List<Reading> Likeliest(int line, int at, int most, bool all)
    {
        _steps.Sort((a, b) => b.Score.CompareTo(a.Score));
        var kept = new List<Reading>(most);
        _seen.Clear();
        foreach (var step in _steps)
        {
            var reading = Taken(step, line, at, onlyState: !all, out var state);
            if (!_seen.Add(state))
                continue;
            kept.Add(reading ?? Taken(step, line, at, onlyState: false, out _)!);
            if (kept.Count == most)
                break;
        }
        return kept;
    }

    /// <summary>The reading after a step; null where only is asked what may still come of it.</summary>
    private Reading? Taken(Step step, int line, int at, bool onlyState, out long state)
    {
        var (score, from, column) = step;
        var word = lines[line].Words[at];
        var silent = column < 0 || word.Dirt || word.Dash;
        var cell = column < 0 ? default : from.Cells[column];
        var after = silent ? cell : new AnnexCell(cell.Count + 1, cell.Count == 0 ? line : cell.First, line, at, cell.Count > 0 && cell.Line == line ? cell.From : at);
        var told = silent && column >= 0 ? from.Told : unchecked(from.Told * 31 + (line * 64L + at) * 8 + column + 1);
        var now = column < 0 ? from.Column : column;
        if (onlyState)
        {
            state = now + 1L;
            for (var c = 0; c < from.Cells.Length; c++)
                state = unchecked(state * 1_000_003 + (c == column ? after : from.Cells[c]).State);
            return null;
        }
        state = unchecked(told * 8 + now);
        var cells = silent ? from.Cells : (AnnexCell[])from.Cells.Clone();
        if (!silent)
            cells[column] = after;
        return new(score, now, cells, new(line, at, column, from.Trail), told);
    }

    private static long State(AnnexCell[] cells) => cells.Aggregate(0L, (state, cell) => unchecked(state * 1_000_003 + cell.State));

    private List<IReadOnlyList<AnnexPiece>> Pieces(Reading reading)
    {
        var pieces = layout.Columns.Select(_ => new List<AnnexPiece>()).ToList();
        for (var trail = reading.Trail; trail is not null; trail = trail.Before)
        {
            if (trail.Column < 0)
                continue;
            var list = pieces[trail.Column];
            if (list.Count > 0 && list[^1].Line == trail.Line && list[^1].From == trail.Word + 1)
                list[^1] = list[^1] with { From = trail.Word };
            else
                list.Add(new(trail.Line, trail.Word, trail.Word + 1));
        }
        pieces.ForEach(p => p.Reverse());
        return [.. pieces];
    }
}
