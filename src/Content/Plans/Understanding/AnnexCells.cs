using System.Text;
using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>What the cells of a row say, as far as its likeliest readings agree and it is like what such cells say.</summary>
internal sealed partial class AnnexCells(IReadOnlyList<AnnexLine> lines, AnnexLayout layout, IReadOnlyList<AnnexBeam.Row> readings, AnnexLexicon units, bool finish, int? year)
{
    private const int ShortestTask = 12, MostNameWords = 14, LongestResult = 120;
    private const double Sharp = 1.5, Sure = 0.7;

    /// <summary>The task's first line in the document.</summary>
    public int Line { get; private set; }

    /// <summary>How many of the narrow cells say something.</summary>
    public int Filled => (Units(AnnexColumn.Lead).Count > 0 ? 1 : 0) + (Units(AnnexColumn.Partner).Count > 0 ? 1 : 0) + (Time().Kind != PlanTimeKind.None ? 1 : 0);

    public IEnumerable<string> Why() => new[] { AnnexColumn.Lead, AnnexColumn.Partner, AnnexColumn.Time }.Select(c => Agreed(c) is null ? $"{c} differs: {string.Join(" // ", readings.Select(r => $"{r.Score:0.0} {string.Join(' ', Key(Words(r, Math.Max(0, layout.Columns.ToList().IndexOf(c)))))}").Take(3))}" : c == AnnexColumn.Time ? Time().ToString() : string.Join("; ", Units(c)));

    public string Task()
    {
        var text = new StringBuilder();
        foreach (var piece in readings[0].Pieces[0])
        {
            var words = Enumerable.Range(piece.From, piece.To - piece.From).Select(w => lines[piece.Line].Words[w]).SkipWhile(w => w.Dirt).ToList();
            while (words.Count > 0 && (words[^1].Dirt || words[^1].Dash))
                words.RemoveAt(words.Count - 1);
            if (words.Count == 0 || words.Count(w => w.Dirt) * 2 > words.Count)
                continue;
            Line = Line == 0 ? lines[piece.Line].Number : Line;
            if (text.Length > 0)
                text.Append(words[0].Dash && words.Count > 1 ? '\n' : ' ');
            text.AppendJoin(' ', words.Where(w => !w.Dirt || w.Folded.Length > 2).Select(w => w.Text));
        }
        return text.ToString() is var said && said.Count(char.IsLetter) >= ShortestTask ? said : "";
    }

    public IReadOnlyList<string> Units(AnnexColumn column)
    {
        if (Agreed(column) is not { Count: > 0 } words)
            return [];
        var names = new List<List<AnnexWord>>();
        foreach (var word in words)
            if (names.Count == 0 || (names[^1][^1] is var last && (last.Text[^1] == ';' || (last.Text[^1] == ',' && word.UnitHead && (word.Upper || word.Folded == "cac")))))
                names.Add([word]);
            else
                names[^1].Add(word);
        return names.TrueForAll(IsName) ? [.. names.Select(n => UnitNames.Clean(string.Join(' ', n.Select(w => w.Text)))).Where(n => n.Length > 3).DistinctBy(Vietnamese.Key)] : [];
    }

    public PlanTime Time() => Agreed(AnnexColumn.Time) is { Count: > 0 } words ? When(words) : PlanTime.Unsaid;

    private PlanTime When(List<AnnexWord> words)
    {
        if (words.Count == 0 || words.Exists(w => w.Dirt && w.Folded.Length > 1) || !words[0].Upper || !words[0].TimeHead)
            return PlanTime.Unsaid;
        var said = After().Replace(UnitReading.Read(string.Join(' ', words.Where(w => !w.Dirt).Select(w => w.Text))), "");
        var when = Times.Of(said, finish, year);
        // Where words are lost amid it, a time that begins may be one that also ends.
        return when.Kind == PlanTimeKind.None || (when.Kind == PlanTimeKind.From && (words.Exists(w => w.Dirt) || words.Count(w => w.Number) > 1)) ? PlanTime.Unsaid : when;
    }

    public string? Result() => Agreed(AnnexColumn.Result) is { Count: > 0 } words && !words.Exists(w => w.Dirt) && string.Join(' ', words.Select(w => w.Text)).TrimEnd('.', ';', ',') is { Length: > 3 and < LongestResult } said ? said : null;

    /// <summary>The words of a cell where all likely readings have the same ones.</summary>
    private List<AnnexWord>? Agreed(AnnexColumn column)
    {
        if (layout.Columns.ToList().IndexOf(column) is not (>= 0 and var c))
            return null;
        var words = Words(readings[0], c);
        string Says(List<AnnexWord> cell) => column == AnnexColumn.Time && When(cell) is { Kind: not PlanTimeKind.None } when ? $"{when.Kind} {when.From} {when.To}" : string.Join(' ', Key(cell));
        var (said, same, all) = (Says(words), 0.0, 0.0);
        foreach (var reading in readings)
        {
            var weight = Math.Exp((reading.Score - readings[0].Score) * Sharp);
            all += weight;
            same += Says(Words(reading, c)) == said ? weight : 0;
        }
        return same >= Sure * all ? words : null;
    }

    private static IEnumerable<string> Key(List<AnnexWord> words) => words.Where(w => !w.Dirt && w.Folded is not ("xa" or "phuong" or "tinh" or "")).Select(w => w.Folded);

    private List<AnnexWord> Words(AnnexBeam.Row reading, int column) => [.. reading.Pieces[column].SelectMany(p => Enumerable.Range(p.From, p.To - p.From).Select(w => lines[p.Line].Words[w]))];

    /// <summary>Whether the words are like those of a unit: they begin and end as names do, and none is dirt or the end of a sentence.</summary>
    private bool IsName(List<AnnexWord> name)
    {
        var words = name.Where(w => !w.Dash).ToList();
        return words.Count is > 1 and <= MostNameWords && words[0].UnitHead && (words[0].Upper || words[0].Folded == "cac") && !words.Exists(w => w.Dirt) && !words.SkipLast(1).Any(w => w.Stop)
            && words.Count(w => w.Units.Length == 0 && !w.Upper && !w.Digit) * 3 <= words.Count && (words[^1].Units.Length == 0 || words[^1].Place || words[^1].Upper || units.Ends(words[^1].Units))
            && (words[0].Folded == "cac" || units.Starts(words[0].Units, words[1].Units) || (AnnexNames.IsOpen(words[0].Folded) && words.Count > 2 && words[1].Upper))
            && !(words.Count == 2 && (words[1].Place || string.Concat(words.Select(w => w.Folded)) is "trungtam" or "vanphong" or "banquan") && words[0].Folded is "ubnd" or "hdnd" or "trung" or "van");
    }

    /// <summary>The number of the next cell, behind what comes again and again.</summary>
    [GeneratedRegex(@"(?<=^(?:Hằng|Hàng) (?:tuần|tháng|quý|năm)) \d.*$", RegexOptions.None, 10_000)]
    private static partial Regex After();
}
