namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Tells which words of a row's lines stand in which cell. A line's words stand in the order of the columns; each cell must spell
/// something of its column's kind; a line of a cell is full before the next begins. The likeliest readings are followed together.
/// </summary>
internal sealed class AnnexBeam(IReadOnlyList<AnnexLine> lines, AnnexLayout layout, AnnexLexicon units, AnnexLexicon times, AnnexLexicon results, bool quick = false)
{
    private readonly int _open = quick ? 9 : 18, _within = quick ? 14 : 26;
    private const double Hopeless = -4, Fallen = 14, Skipped = 1.6;

    /// <summary>A cell as far as it is read.</summary>
    /// <param name="Count">Its words.</param>
    /// <param name="First">Its first line.</param>
    /// <param name="Line">The line of its last word.</param>
    /// <param name="Word">Its last word.</param>
    /// <param name="From">The first word of its last piece.</param>
    private readonly record struct Cell(int Count, int First, int Line, int Word, int From);

    private sealed record Trail(int Line, int Word, int Column, Trail? Before);

    /// <param name="Told">Tells which readings say the same of the words.</param>
    private sealed record Reading(double Score, int Column, Cell[] Cells, Trail? Trail, long Told);

    /// <summary>A finished reading of some lines.</summary>
    /// <param name="Score">Higher is likelier.</param>
    /// <param name="Pieces">Of each column.</param>
    public sealed record Row(double Score, IReadOnlyList<IReadOnlyList<AnnexPiece>> Pieces);

    /// <summary>The readings of the lines from one on, by how many lines they take: the score of the likeliest; 0 lines is nothing.</summary>
    public double[] Scores(int start, int most)
    {
        var scores = new double[most + 1];
        Array.Fill(scores, double.NegativeInfinity);
        Run(start, most, false, (count, readings) => scores[count] = readings.Max(r => r.Score + Closing(r, start, start + count)));
        return scores;
    }

    /// <summary>The likeliest readings of the lines of one row, the best first.</summary>
    public IReadOnlyList<Row> Read(int start, int end)
    {
        var rows = new List<Row>();
        Run(start, end - start, true, (count, readings) =>
        {
            if (count == end - start)
                rows.AddRange(readings.Select(r => new Row(r.Score + Closing(r, start, end), Pieces(r))).OrderByDescending(r => r.Score));
        });
        return rows;
    }

    private void Run(int start, int most, bool all, Action<int, List<Reading>> done)
    {
        var best = 0.0;
        List<Reading> open = [new(0, -1, new Cell[layout.Columns.Count], null, 0)], next = [];
        for (var i = start; i < start + most; i++)
        {
            var words = lines[i].Words;
            for (var w = 0; w < words.Count; w++)
            {
                next.Clear();
                foreach (var reading in open)
                    for (var c = Math.Max(0, reading.Column); c < layout.Columns.Count; c++)
                        if (Step(reading, i, w, c) is { } stepped)
                            next.Add(stepped);
                foreach (var reading in open)
                    if (reading.Column > 0 && reading.Cells[reading.Column].Count > 1 && !words[w].Dirt && !words[w].Dash)
                        next.Add(reading with { Score = reading.Score - Skipped - (words[w].Bar ? 0.2 : 0), Trail = new(i, w, -1, reading.Trail), Told = reading.Told * 31 + (i * 64L + w) * 8 });
                if (next.Count == 0)
                    break;
                open = Likeliest(next, all ? 4 * _within : _within, all);
            }
            // At the end of a line its last piece is closed.
            open = Likeliest([.. open.Select(r => r.Column < 0 ? r : r with { Score = r.Score + Wide(r.Cells[r.Column], r.Column, i), Column = -1 })], all ? 4 * _open : _open, all);
            done(i - start + 1, open);
            if (!all && open[0].Score < best - Fallen)
                return;
            best = Math.Max(best, open[0].Score);
        }
    }

    /// <summary>The likeliest of the readings that differ: in what they say, or only in what may still come of them.</summary>
    private static List<Reading> Likeliest(List<Reading> readings, int most, bool all)
    {
        readings.Sort((a, b) => b.Score.CompareTo(a.Score));
        var (kept, seen) = (new List<Reading>(most), new HashSet<long>());
        foreach (var reading in readings)
            if (seen.Add(all ? reading.Told * 8 + reading.Column : State(reading)))
            {
                kept.Add(reading);
                if (kept.Count == most)
                    break;
            }
        return kept;
    }

    private static long State(Reading reading)
    {
        var state = reading.Column + 1L;
        foreach (var cell in reading.Cells)
            state = unchecked(state * 1_000_003 + ((cell.First * 512L + cell.Line) * 64 + cell.Word) * 64 + cell.From + (cell.Count == 0 ? 0 : 1_299_709));
        return state;
    }

    private Reading? Step(Reading reading, int line, int at, int column)
    {
        var word = lines[line].Words[at];
        var cell = reading.Cells[column];
        var kind = layout.Columns[column];
        var moved = column != reading.Column;
        var score = reading.Score;
        if (moved)
        {
            if (reading.Column >= 0)
                score += Wide(reading.Cells[reading.Column], reading.Column, line);
            if (at > 0)
                score += word.Bar ? 1.2 : Together(lines[line].Words[at - 1], word) ? -1.5 : -0.5;
            else if (column > 0)
                score -= cell.Count > 0 ? 0.2 : kind == AnnexColumn.Result ? 1.5 : 0.5;
        }
        else if (word.Bar)
            score -= kind == AnnexColumn.Task ? 2.2 : 1.2;
        if (word.Dirt || word.Dash)
        {
            if (moved && at > 0)
                return null;
            score -= word.Dash ? 0 : kind == AnnexColumn.Task ? 0.15 : 0.3;
            return reading with { Score = score, Column = column, Cells = moved && cell.Count == 0 ? reading.Cells : reading.Cells, Trail = new(line, at, column, reading.Trail) };
        }
        var gain = kind switch
        {
            AnnexColumn.Task => Task(cell, line, at, word, moved),
            AnnexColumn.Time => Word(times, word.Times.First, cell, word, 3.2, 1.4, -2.6),
            AnnexColumn.Result => Result(cell, word),
            _ => Unit(cell, word, line),
        };
        if (gain <= Hopeless)
            return null;
        score += gain;
        if (cell.Count > 0 && cell.Line != line)
            score += GoesOn(cell, column, line, word);
        var cells = (Cell[])reading.Cells.Clone();
        cells[column] = new(cell.Count + 1, cell.Count == 0 ? line : cell.First, line, at, cell.Count > 0 && cell.Line == line ? cell.From : at);
        return new(score, column, cells, new(line, at, column, reading.Trail), reading.Told * 31 + (line * 64L + at) * 8 + column + 1);
    }

    /// <summary>Whether two words, with nothing between them, belong to one name or time.</summary>
    private bool Together(AnnexWord before, AnnexWord word) => !before.Listed && (units.Follows(before.Units.Last, word.Units.First) || times.Follows(before.Times.Last, word.Times.First));

    /// <summary>A cell that goes on further down: its line above must have been full.</summary>
    private double GoesOn(Cell cell, int column, int line, AnnexWord word)
    {
        var gap = 0.0;
        for (var i = cell.Line + 1; i < line; i++)
            gap += lines[i].Dirt ? 0.2 : 0.7;
        if (layout.Columns[column] == AnnexColumn.Task && lines[cell.Line].Words[cell.Word].Stop)
            return -gap;
        var free = layout.Widths[column] - Length(cell) - 1 - (word.End - word.Start);
        return -gap - (layout.Widths[column] > 0 && free > 0 ? Math.Min(5, free * (column == 0 ? 0.18 : 0.2)) : 0);
    }

    private int Length(Cell cell) => lines[cell.Line].Words[cell.Word].End - lines[cell.Line].Words[cell.From].Start;

    private double Wide(Cell cell, int column, int line)
    {
        if (cell.Count == 0 || cell.Line != line || layout.Widths[column] == 0)
            return 0;
        var over = Length(cell) - layout.Widths[column] * 1.06 - 1;
        return over <= 0 ? 0 : -Math.Min(8, over * 0.45);
    }

    private AnnexWord Last(Cell cell) => lines[cell.Line].Words[cell.Word];

    private double Task(Cell cell, int line, int at, AnnexWord word, bool moved)
    {
        var bullet = at > 0 && lines[line].Words[at - 1].Dash && at < 3;
        if (cell.Count == 0)
            return bullet ? 1.2 : word.Upper || word.Digit || word.Text[0] is '“' or '"' ? 0.8 : -2;
        if (!moved)
            return word.Upper && !Last(cell).Stop && word.Text[0] is not ('“' or '"' or '(') ? word.UnitHead || word.TimeHead ? -1 : -0.25 : word.Bar ? -0.5 : 0;
        // A further line of the task.
        if (bullet)
            return Last(cell).Stop ? 0.8 : -0.6;
        return Last(cell).Stop ? word.Upper ? -1.2 : Last(cell).Text[^1] is ';' ? 0 : -1.2 : word.Upper ? -1.2 : 0.3;
    }

    private double Word(AnnexLexicon lexicon, int[] ids, Cell cell, AnnexWord word, double begins, double follows, double strange)
    {
        if (cell.Count == 0)
            return word.TimeHead && word.Upper ? begins : word.Number ? -1 : Hopeless;
        return lexicon.Follows(Last(cell).Times.Last, ids) ? follows : strange;
    }

    private double Unit(Cell cell, AnnexWord word, int line)
    {
        var (head, known) = (word.UnitHead, word.Units.First.Length > 0);
        var many = word.Folded == "cac";
        if (cell.Count == 0)
            return head ? word.Upper ? 2.6 : many ? 0.6 : -2 : word.Upper && known ? -3.2 : Hopeless;
        var last = Last(cell);
        if (cell.Count == 1 && last.Units.Split == 0 ? units.Starts(last.Units.Last, word.Units.First) : units.Follows(last.Units.Last, word.Units.First))
            return cell.Line == line ? 0.6 : 1.6;
        if (word.Place && !last.Listed)
            return 0.7;
        if (cell.Count == 1 && last.Units.Split == 0)
            return AnnexNames.IsOpen(last.Folded) ? word.Upper || known ? -0.9 : -1.4 : -3.5;
        if (last.Listed)
            return head && (word.Upper || many) ? 1.8 : known && word.Upper ? -0.3 : -1;
        if (word.Digit)
            return -0.9;
        return head && word.Upper ? -1.6 : word.Upper ? -0.5 : known ? -0.5 : -1;
    }

    private double Result(Cell cell, AnnexWord word)
    {
        if (word.Digit && word.Folded.Contains('/', StringComparison.Ordinal))
            return -3;
        if (cell.Count == 0)
            return word.ResultHead && (word.Upper || word.Digit) ? 1.4 : word.Upper ? -0.4 : word.Digit ? -1 : -2.5;
        return (results.Follows(Last(cell).Results.Last, word.Results.First) ? 0.5 : word.Upper ? -0.7 : -0.2) - (cell.Count > 8 ? 0.8 : 0);
    }

    /// <summary>What a whole row's cells are worth: whether they are there, whether they end as such cells do, and where they stand.</summary>
    private double Closing(Reading reading, int start, int end)
    {
        var sum = -0.8;
        var filled = 0;
        for (var c = 0; c < layout.Columns.Count; c++)
        {
            var (kind, cell) = (layout.Columns[c], reading.Cells[c]);
            if (cell.Count == 0)
            {
                sum -= kind switch { AnnexColumn.Task => 9, AnnexColumn.Lead => 2, AnnexColumn.Time => 1.8, AnnexColumn.Partner => 1.5, _ => 0.3 };
                continue;
            }
            var last = Last(cell);
            filled += kind is AnnexColumn.Lead or AnnexColumn.Partner or AnnexColumn.Time ? 1 : 0;
            sum += kind switch
            {
                AnnexColumn.Task => cell.Count < 4 ? -4 : last.Stop ? 0.9 : last.Listed ? -1.5 : -layout.Unended,
                AnnexColumn.Time => times.Ends(last.Times.Last) ? 0.8 : -2,
                AnnexColumn.Result => last.Listed ? -0.6 : 0,
                _ => cell.Count == 1 && last.Units.Split == 0 ? -2.5 : last.Listed ? -1.5 : units.Ends(last.Units.Last) ? 0.5 : -0.4,
            };
            if (kind != AnnexColumn.Task && kind != AnnexColumn.Result)
            {
                var off = layout.Top ? cell.First - start : Math.Abs((cell.First + cell.Line) - (start + end - 1)) / 2.0;
                sum -= Math.Min(2, 0.25 * Math.Max(0, off - 0.5));
            }
        }
        // Of cells that stand in lines of their own the left one is written first.
        for (var c = 1; c + 1 < layout.Columns.Count; c++)
            if (reading.Cells[c] is { Count: > 0 } left && reading.Cells[c + 1] is { Count: > 0 } right && right.Line < left.First)
                sum -= 2;
        return sum - (filled == 0 ? 3 : 0);
    }

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
