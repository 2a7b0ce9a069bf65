namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// How likely words of a run-together table stand in a column. Each figure is weighed against the others, as a logarithm of odds
/// would be: a task's own words are worth nothing, what is like a name or a time in its cell is worth more, what is not costs.
/// </summary>
internal sealed class AnnexScores(IReadOnlyList<AnnexLine> lines, AnnexLayout layout, AnnexWords known)
{
    /// <summary>What cannot be.</summary>
    public const double Never = -1e6;

    private const double Hopeless = -4;
    private const int LongResult = 8, FewestWords = 4;

    private readonly AnnexLexicon _units = known.Units, _times = known.Times;
    private readonly Dictionary<long, bool> _follows = [];

    /// <summary>What it is worth that a word stands in a column; hopeless where it cannot.</summary>
    public double Gain(AnnexCell[] cells, int before, int line, int at, int column)
    {
        var word = lines[line].Words[at];
        var cell = cells[column];
        var kind = layout.Columns[column];
        var moved = column != before;
        var score = 0.0;
        if (moved)
        {
            if (before >= 0)
                score += Wide(cells[before], before, line);
            if (at > 0)
                score += word.Bar ? 1.2 : Together(lines[line].Words[at - 1], word) ? -1.5 : -0.5;
            else if (column > 0)
                score -= cell.Count > 0 ? 0.2 : kind is AnnexColumn.Result or AnnexColumn.Form ? 1.5 : 0.5;
        }
        else if (word.Bar)
            score -= kind == AnnexColumn.Task ? 2.2 : 1.2;
        if (word.Dirt || word.Dash)
            return moved && at > 0 ? Never : score - (word.Dash ? 0 : kind == AnnexColumn.Task ? 0.15 : 0.3);
        var gain = kind switch
        {
            AnnexColumn.Task => Task(cell, line, at, word, moved),
            AnnexColumn.Time => Time(cell, word),
            AnnexColumn.Result or AnnexColumn.Form => Result(cell, word),
            _ => Unit(cell, word, line),
        };
        return gain <= Hopeless ? Never : score + gain + (cell.Count > 0 && cell.Line != line ? GoesOn(cell, column, line, word) : 0);
    }

    /// <summary>Whether one word follows upon another in cells; the same words are asked for by every reading.</summary>
    private bool Follows(AnnexLexicon lexicon, AnnexLexicon.Meant before, AnnexLexicon.Meant word)
    {
        if (before.Last.Length == 0 || word.First.Length == 0)
            return false;
        var pair = ((long)before.Key << 32) | (uint)word.Key;
        if (!_follows.TryGetValue(pair, out var follows))
            _follows[pair] = follows = lexicon.Follows(before.Last, word.First);
        return follows;
    }

    /// <summary>Whether two words, with nothing between them, belong to one name or time.</summary>
    private bool Together(AnnexWord before, AnnexWord word) => !before.Listed && (Follows(_units, before.Units, word.Units) || Follows(_times, before.Times, word.Times) || (before.Upper && word.Upper && !word.UnitHead && !word.TimeHead && !word.ResultHead));

    /// <summary>A cell that goes on further down: its line above must have been full.</summary>
    private double GoesOn(AnnexCell cell, int column, int line, AnnexWord word)
    {
        var gap = 0.0;
        for (var i = cell.Line + 1; i < line; i++)
            gap += lines[i].Dirt ? 0.2 : 0.7;
        if (layout.Columns[column] == AnnexColumn.Task && lines[cell.Line].Words[cell.Word].Stop)
            return -gap;
        var free = layout.Widths[column] - Length(cell) - 1 - (word.End - word.Start);
        return -gap - (layout.Widths[column] > 0 && free > 0 ? Math.Min(5, free * (column == 0 ? 0.18 : 0.2)) : 0);
    }

    private int Length(AnnexCell cell) => lines[cell.Line].Words[cell.Word].End - lines[cell.Line].Words[cell.From].Start;

    /// <summary>What it costs that the piece which ends on a line is wider than its column.</summary>
    public double Wide(AnnexCell cell, int column, int line)
    {
        if (cell.Count == 0 || cell.Line != line || layout.Widths[column] == 0)
            return 0;
        var over = Length(cell) - layout.Widths[column] * 1.06 - 1;
        return over <= 0 ? 0 : -Math.Min(8, over * 0.45);
    }

    private AnnexWord Last(AnnexCell cell) => lines[cell.Line].Words[cell.Word];

    private double Task(AnnexCell cell, int line, int at, AnnexWord word, bool moved)
    {
        var bullet = at > 0 && lines[line].Words[at - 1].Dash && at < 3;
        if (cell.Count == 0)
            return bullet ? 1.2 : word.Upper || word.Digit || word.Text[0] is '“' or '"' ? 0.8 : -3.5;
        if (!moved)
            return word.Upper && !Last(cell).Stop && word.Text[0] is not ('“' or '"' or '(') ? word.UnitHead || word.TimeHead ? -1 : -0.25 : word.Bar ? -0.5 : 0;
        // A further line of the task.
        if (bullet)
            return Last(cell).Stop ? 0.8 : -0.6;
        return Last(cell).Stop ? word.Upper ? -1.2 : Last(cell).Text[^1] is ';' ? 0 : -1.2 : word.Upper ? -1.2 : 0.3;
    }

    private double Time(AnnexCell cell, AnnexWord word)
    {
        if (cell.Count == 0)
            return word.TimeHead && word.Upper ? 3.2 : word.Number ? -1 : Hopeless;
        // A day in brackets is told of what the task is about: "Ngày Chuyển đổi số quốc gia (10/10)".
        return Follows(_times, Last(cell).Times, word.Times) && word.Text[0] != '(' ? 1.4 : -2.6;
    }

    private double Unit(AnnexCell cell, AnnexWord word, int line)
    {
        var (head, known) = (word.UnitHead, word.Units.First.Length > 0);
        var many = word.Folded == "cac";
        if (cell.Count == 0)
            return head ? word.Upper ? 2.6 : many ? 0.6 : -2 : word.Upper && known ? -3.2 : Hopeless;
        var last = Last(cell);
        // "Các" is written small within a name.
        var next = many && word.Upper && !last.Listed;
        if (!next && (cell.Count == 1 && last.Units.Split == 0 ? _units.Starts(last.Units.Last, word.Units.First) : Follows(_units, last.Units, word.Units)))
            return cell.Line == line ? 0.6 : 1.6;
        if (word.Place && !last.Listed)
            return 0.7;
        if (cell.Count == 1 && last.Units.Split == 0)
            return AnnexNames.IsOpen(last.Folded) ? word.Upper || known ? -0.9 : -1.4 : -3.5;
        if (last.Listed)
            return head && (word.Upper || many) ? 1.8 : known && word.Upper ? -0.3 : -1;
        if (word.Digit)
            return -0.9;
        return head && word.Upper ? -1.6 : word.Upper ? cell.Line == line && !(last.Upper && last.Units.First.Length == 0) ? -0.5 : 0 : known ? -0.5 : -1;
    }

    private double Result(AnnexCell cell, AnnexWord word)
    {
        if (word.Digit && word.Folded.Contains('/', StringComparison.Ordinal))
            return -3;
        if (cell.Count == 0)
            return word.ResultHead && (word.Upper || word.Digit) ? 1.4 : word.Upper ? -0.4 : word.Digit ? -1 : -2.5;
        return (Follows(known.Results, Last(cell).Results, word.Results) ? 0.5 : word.Upper ? -0.7 : -0.2) - (cell.Count > LongResult ? 0.8 : 0);
    }

    /// <summary>What a whole row's cells are worth: whether they are there, whether they end as such cells do, and where they stand.</summary>
    public double Closing(AnnexCell[] cells, int start, int end)
    {
        var sum = -0.8;
        var filled = 0;
        for (var c = 0; c < layout.Columns.Count; c++)
        {
            var (kind, cell) = (layout.Columns[c], cells[c]);
            if (cell.Count == 0)
            {
                sum -= kind switch { AnnexColumn.Task => 9, AnnexColumn.Lead => 2, AnnexColumn.Time => 1.8, AnnexColumn.Partner => 1.5, _ => 0.3 };
                continue;
            }
            var last = Last(cell);
            filled += kind is AnnexColumn.Lead or AnnexColumn.Partner or AnnexColumn.Time ? 1 : 0;
            sum += kind switch
            {
                AnnexColumn.Task => cell.Count < FewestWords ? -4 : last.Stop ? 0.9 : last.Listed ? -1.5 : -layout.Unended,
                AnnexColumn.Time => _times.Ends(last.Times.Last) ? 0.8 : -2,
                AnnexColumn.Result or AnnexColumn.Form => last.Listed ? -0.6 : 0,
                _ => cell.Count == 1 && last.Units.Split == 0 ? -2.5 : last.Listed ? -1.5 : _units.Ends(last.Units.Last) ? 0.5 : last.Upper && last.Units.First.Length == 0 ? 0.3 : -0.4,
            };
            if (kind is not (AnnexColumn.Task or AnnexColumn.Result or AnnexColumn.Form))
            {
                var off = layout.Top ? cell.First - start : Math.Abs((cell.First + cell.Line) - (start + end - 1)) / 2.0;
                sum -= Math.Min(2, 0.25 * Math.Max(0, off - 0.5));
            }
        }
        // Of cells that stand in lines of their own the left one is written first.
        for (var c = 1; c + 1 < layout.Columns.Count; c++)
            if (cells[c] is { Count: > 0 } left && cells[c + 1] is { Count: > 0 } right && right.Line < left.First)
                sum -= 2;
        return sum - (filled == 0 ? 3 : 0);
    }
}
