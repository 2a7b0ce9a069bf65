namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Parts the lines of a run-together table into the words of the task, in front, and the pieces of the narrow columns behind.
/// A piece goes on with the cell it belongs to, whose text is known from the unit names of plans and of this one; a line's pieces
/// stand in the order of the columns. Words that no cell explains stay with the task.
/// </summary>
/// <param name="named">Units the plan names elsewhere.</param>
/// <param name="unitColumns">Columns that name units: one or two.</param>
internal sealed class TailReader(IEnumerable<CellText> named, int unitColumns)
{
    private const int ShortestPiece = 3, LongestScrap = 4, LongPiece = 5;
    private const int MostWords = 40, MostCursors = 24, MostOpen = 6, Stale = 5, FewestRules = 4;
    private const double Least = 2.2, PerRun = 0.5, PerOpening = 1.5, PerMisread = 3, MostMisread = 0.2, MostShort = 0.17, OfRules = 0.7;

    private readonly List<CellText> _named = [.. named];
    private readonly Dictionary<string, List<CellText>> _starts = [];
    private readonly List<CellStream> _open = [];
    private readonly List<CellStream> _streams = [];
    private readonly List<int> _rules = [];
    private (int Of, int At) _middle;
    private readonly List<List<(CellStream Stream, int Index)>> _pieces = [];

    // The line that is being read.
    private readonly Dictionary<(int, int, int), (double Score, Choice? Choice)> _best = [];
    private readonly Dictionary<(int, int), IReadOnlyList<Run>> _runs = [];
    private string _line = "";
    private List<ScanWord> _words = [];

    private sealed record Run(int Next, CellKind Kind, IReadOnlyList<Cursor> Cursors, double Gain);

    private sealed record Choice(int Word, int Next, int Open, int Units, CellStream? Stream, CellKind Kind, IReadOnlyList<Cursor>? Cursors);

    public IReadOnlyList<CellStream> Streams => _streams;

    public void Read(string line)
    {
        var number = _pieces.Count;
        _pieces.Add([]);
        _open.RemoveAll(s => number - s.Last > Stale);
        _line = line;
        if (line.IndexOf('|', StringComparison.Ordinal) is > 0 and var rule)
            _rules.Add(rule);
        _words = [.. ScanWords.Of(line).Take(MostWords + 1)];
        if (_words.Count is 0 or > MostWords)
            return;
        _best.Clear();
        _runs.Clear();
        var (start, score) = (-1, Least);
        for (var s = 0; s < _words.Count; s++)
            if (_words[s].Text.Length > 0 && Best(s, 0, 0) is { Choice.Cursors: not null } tail && tail.Score > score && MayLead(s, tail.Choice))
                (start, score) = (s, tail.Score);
        if (start >= 0)
            Take(number, start);
    }

    /// <summary>The words of the task in a line: up to the first piece of a cell.</summary>
    public string TaskWords(int line, string text)
    {
        var first = _pieces[line].Where(p => p.Stream.Sound).Select(p => p.Index).DefaultIfEmpty(text.Length).Min();
        // A rule far to the right ends them too, though nobody can tell what stands behind it.
        if (_rules.Count >= FewestRules && text.IndexOf('|', StringComparison.Ordinal) is > 0 and var rule && rule < first && rule >= OfRules * Middle())
            first = rule;
        return text[..first].TrimEnd(' ', '|', '\'', '’', '‘', '`', '_', '~');
    }

    /// <summary>Where the rules mostly stand.</summary>
    private int Middle()
    {
        if (_middle.Of != _rules.Count)
            _middle = (_rules.Count, _rules.Order().ElementAt(_rules.Count / 2));
        return _middle.At;
    }

    /// <summary>
    /// Whether a piece may stand first beside the task's words. What goes on where a cell might have ended ("trên địa bàn", a further
    /// unit) is far more often the end of the task's own sentence.
    /// </summary>
    private bool MayLead(int word, Choice choice) =>
        word == 0 || _line[_words[word - 1].Index] == '|' || choice.Stream is not { } stream || (stream.Listed && !Closes(_words[choice.Next - 1]))
        || choice.Cursors!.Any(c => (c.Cell.Syllables[0] == "thon" || stream.Cursors.Any(s => !s.Whole && (s.Before == c.Before || (s with { At = s.Cell.Syllables.Length }).Said == c.Before))) && !(choice.Next == word + 1 && Closes(_words[word])));

    private bool Closes(ScanWord word) => word.Ends && _line[word.Index + word.Length - 1] == '.';

    private (double Score, Choice? Choice) Best(int word, int open, int units)
    {
        if (word == _words.Count)
            return (0, null);
        if (_best.TryGetValue((word, open, units), out var known))
            return known;
        // A word that no cell knows.
        var best = (Score: Best(word + 1, open, units).Score - Noise(word, units), Choice: new Choice(word, word + 1, open, units, null, default, null));
        void Try(double gain, int next, int after, CellStream? stream, CellKind kind, IReadOnlyList<Cursor> cursors)
        {
            var more = units + (kind == CellKind.Unit ? 1 : 0);
            var score = gain + Best(next, after, more).Score;
            if (score > best.Score)
                best = (score, new Choice(word, next, after, more, stream, kind, cursors));
        }
        if (_words[word].Text.Length > 0 && !(word > 0 && AnnexWord.Tied(_words[word - 1].Text, _words[word].Text)))
        {
            for (var k = open; k < _open.Count; k++)
                if (_open[k].Kind != CellKind.Unit || units < unitColumns)
                    foreach (var run in GoingOn(word, k))
                        Try(run.Gain - PerRun, run.Next, k + 1, _open[k], run.Kind, run.Cursors);
            if (_words[word].Upper)
                foreach (var run in Opening(word))
                    if (run.Kind == CellKind.Unit ? units < unitColumns : units > 0 || run.Cursors.Any(c => c.Cell.Syllables[0] != "#"))
                        Try(run.Gain - PerRun - PerOpening, run.Next, open, null, run.Kind, run.Cursors);
        }
        return _best[(word, open, units)] = best;
    }

    private IReadOnlyList<Run> GoingOn(int word, int k)
    {
        if (!_runs.TryGetValue((word, k), out var runs))
            _runs[(word, k)] = runs = [.. Runs(word, _open[k].Kind, _open[k].Cursors, _open[k].Listed)];
        return runs;
    }

    private IReadOnlyList<Run> Opening(int word)
    {
        if (!_runs.TryGetValue((word, -1), out var runs))
            _runs[(word, -1)] = runs = [.. Starting(_words[word].Text).GroupBy(c => c.Kind)
                .SelectMany(g => Runs(word, g.Key, [.. g.Select(c => new Cursor("", c, 0, "", 0))], listed: false))
                .Where(r => r.Gain >= ShortestPiece && (r.Next > word + 1 || r.Kind == CellKind.Time || r.Cursors.All(c => c.At > 1)))];
        return runs;
    }

    /// <summary>Words, from one to as many as fit, that go on with a cell; a rule ends them.</summary>
    private IEnumerable<Run> Runs(int word, CellKind kind, IReadOnlyList<Cursor> from, bool listed)
    {
        List<(Cursor Cursor, int Letters, double Start)> at = [.. from.Select(c => (c, 0, c.Cost))], next = [];
        var ways = new List<(Cursor Next, int Letters)>();
        for (var i = word; i < _words.Count; i++)
        {
            if (_words[i].Text.Length == 0)
            {
                if (_line[_words[i].Index] == '|')
                    yield break;
                continue;
            }
            next.Clear();
            foreach (var (cursor, letters, start) in at)
            {
                ways.Clear();
                cursor.Read(_words[i], listed, i > word, ways);
                foreach (var (way, more) in ways)
                    next.Add((way, letters + Worth(way, more), start));
            }
            (at, next) = (next.Count > 1 ? [.. next.OrderByDescending(a => a.Letters - PerMisread * a.Cursor.Cost).Take(MostCursors)] : [.. next], at);
            if (at.Count == 0)
                yield break;
            listed = _words[i].Ends;
            // A new name must have begun with more than a word that may be any.
            var clear = at.Where(a => a.Letters >= ShortestPiece && (a.Cursor.At > 1 || a.Cursor.Whole || from.Any(f => f.Before == a.Cursor.Before)) && a.Cursor.Cost - a.Start <= a.Letters * (a.Letters < LongPiece ? MostShort : MostMisread)).ToList();
            if (clear.Count > 0)
                yield return new Run(i + 1, kind, [.. clear.Select(a => a.Cursor)], clear.Max(a => a.Letters - PerMisread * (a.Cursor.Cost - a.Start)));
        }
    }

    /// <summary>A last word of two letters ("vị") ends a cell as well as a longer one.</summary>
    private static int Worth(Cursor cursor, int letters) => letters == 2 && cursor.Whole && cursor.At > 2 ? ShortestPiece : letters;

    private List<CellText> Starting(string word)
    {
        if (!_starts.TryGetValue(word, out var cells))
            _starts[word] = cells = [.. _named.Where(c => Cursor.Begins(c, word)), .. CellText.UnitsFrom.Of(word), .. CellText.OthersFrom.Of(word)];
        return cells;
    }

    /// <summary>Clean words among the pieces are no noise, unless the units stand before them (a result) or a scrap of a lost cell ends the line.</summary>
    private double Noise(int at, int units) => _words[at].Text is var word && word.Length <= 2 ? word.Length == 0 ? 0 : 0.4
        : !word.All(char.IsLetterOrDigit) ? 1 : units == unitColumns ? 1.5 : at == _words.Count - 1 && word.Length <= LongestScrap ? 3 : 12;

    private void Take(int number, int start)
    {
        var choices = new List<Choice>();
        for (var choice = Best(start, 0, 0).Choice; choice is not null; choice = choice.Next < _words.Count ? Best(choice.Next, choice.Open, choice.Units).Choice : null)
            if (choice.Cursors is not null)
                choices.Add(choice);
        var goingOn = choices.Select(c => c.Stream).OfType<CellStream>().ToHashSet();
        var ruled = _line.Contains('|', StringComparison.Ordinal) && _line.IndexOf('|', StringComparison.Ordinal) < _words[choices[0].Word].Index && start > 0 && _line[_words[start - 1].Index] == '|';
        var beside = choices.Count > 1 || ruled;
        var left = 0.0;
        var opened = new List<CellStream>();
        foreach (var choice in choices)
        {
            var stream = choice.Stream;
            if (stream is null)
            {
                var right = choice.Open < _open.Count ? _open[choice.Open].Order : Math.Max(left, _open.Count > 0 ? _open.Max(o => o.Order) : 0) + 2;
                stream = new CellStream(choice.Kind, (left + right) / 2) 
                {
                    Index = _words[choice.Word].Index,
                    AfterSentence = start > 0 && choice.Word == start && _words[start - 1].Ends,
                    Behind = start > 0 && choice.Word == start && _words[start - 1].Text is { Length: > 3 } lost && !lost.All(char.IsLetterOrDigit),
                };
                _streams.Add(stream);
                opened.Add(stream);
            }
            left = stream.Order;
            stream.Add(number, choice.Cursors!, _words[choice.Next - 1].Ends, beside);
            _pieces[number].Add((stream, _words[choice.Word].Index));
        }
        var row = opened.Count(s => s.Kind == CellKind.Unit) == unitColumns;
        _open.RemoveAll(s => !goingOn.Contains(s) && (opened.Exists(o => o.Kind == s.Kind && (s.Kind != CellKind.Unit || s.Whole || row)) || (row && s.Last < number - 2)));
        _open.AddRange(opened);
        _open.Sort((a, b) => a.Order.CompareTo(b.Order));
        if (_open.Count > MostOpen)
            _open.RemoveRange(0, _open.Count - MostOpen);
    }
}
