using System.Text;
using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>What the cells of a row say, as far as its likeliest readings agree and it is like what such cells say.</summary>
internal sealed partial class AnnexCells(IReadOnlyList<AnnexLine> lines, AnnexLayout layout, IReadOnlyList<AnnexBeam.Row> readings, AnnexLexicon units, bool finish, int? year)
{
    private const int ShortestTask = 12, MostNameWords = 14, MostStrange = 2, LongCapitals = 4, LongestResult = 120;
    /// <summary>What in names bears a number: "Thuế cơ sở 3", "Tổ 5".</summary>
    private static readonly string[] Numbered = ["so", "to", "khu", "doi", "ap", "thon", "xom", "khom", "vuc", "pho"];

    private const string Every = "hang";
    private static readonly string[] Cadences = ["tuan", "thang", "quy", "nam", "ngay"];
    private const double NearEvery = 0.2, Unsound = 0.8, Apart = 0.3;

    /// <summary>The task's first line in the document.</summary>
    public int Line { get; private set; }

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

    public IReadOnlyList<string> Units(AnnexColumn column) => Agreed(column, cell => Names(cell) is { Count: > 0 } names ? string.Join("; ", names.Select(Key)) : null) is { Count: > 0 } words ? Names(words) : [];

    /// <summary>The names in a cell; none where one of them is none.</summary>
    private IReadOnlyList<string> Names(List<AnnexWord> words)
    {
        var names = new List<List<AnnexWord>>();
        foreach (var word in words)
            if (names.Count == 0 || (names[^1][^1] is var last && (last.Text[^1] == ';' || (last.Text[^1] == ',' && word.UnitHead && (word.Upper || word.Folded == "cac")))))
                names.Add([word]);
            else
                names[^1].Add(word);
        return names.TrueForAll(n => IsName(n) || IsKnown(n)) ? [.. names.Select(n => UnitNames.Clean(string.Join(' ', n.Where(w => !w.Dirt).Select(Written)))).Where(n => n.Length > 3).DistinctBy(Vietnamese.Key)] : [];
    }

    /// <summary>A word as it stands, two that ran together apart.</summary>
    private static string Written(AnnexWord word) => word.Units.Split is > 0 and var at && word.Text.Length == word.Folded.Length && at < word.Text.Length ? $"{word.Text[..at]} {word.Text[at..]}" : word.Text;

    /// <summary>What two readings of a name share, but for the place behind it.</summary>
    private static string Key(string name) => string.Join(' ', Vietnamese.Key(name).Split(' ').Where(w => w is not ("xa" or "phuong" or "tinh")));

    public PlanTime Time() => Agreed(AnnexColumn.Time, cell => When(cell) is { Kind: not PlanTimeKind.None } when ? $"{when.Kind} {when.From} {when.To}" : null) is { Count: > 0 } words ? When(words) : PlanTime.Unsaid;

    private PlanTime When(List<AnnexWord> words)
    {
        if (words.Count == 0 || words.Exists(w => w.Dirt ? w.Folded.Length > 1 : w.Times.First.Length == 0 && !w.Dash) || !words[0].Upper || !words[0].TimeHead || !Recurs(words))
            return PlanTime.Unsaid;
        var said = After().Replace(Quarter().Replace(UnitReading.Read(string.Join(' ', words.Where(w => !w.Dirt).Select(w => w.Text))), Roman), "");
        var when = Times.Of(said, finish, year);
        // Where words are lost amid it, a time that begins may be one that also ends.
        return when.Kind == PlanTimeKind.None || (words[0].Folded.StartsWith('q') && when.Kind != PlanTimeKind.Quarter) || (when.Kind == PlanTimeKind.From && (words.Exists(w => w.Dirt) || words.Count(w => w.Number) > 1)) ? PlanTime.Unsaid : when;
    }

    public string? Result() => Agreed(AnnexColumn.Result, cell => string.Join(' ', cell.Select(w => w.Folded))) is { Count: > 0 } words && !words.Exists(w => w.Dirt) && string.Join(' ', words.Select(w => w.Text)).TrimEnd('.', ';', ',') is { Length: > 3 and < LongestResult } said ? said : null;

    /// <summary>The words of a cell as its likeliest sound reading has them; null where another sound one is nearly as likely.</summary>
    /// <param name="sound">What a reading says; null where it says nothing that such a cell would.</param>
    private List<AnnexWord>? Agreed(AnnexColumn column, Func<List<AnnexWord>, string?> sound)
    {
        if (layout.Columns.ToList().IndexOf(column) is not (>= 0 and var c))
            return null;
        (List<AnnexWord> Words, string Says, double Score)? best = null;
        foreach (var reading in readings)
        {
            if (reading.Score < (best?.Score ?? readings[0].Score) - (best is null ? Unsound : Apart))
                break;
            var words = Words(reading, c);
            if (words.Count == 0 && best is null)
                return null;
            if (sound(words) is not { } says)
                continue;
            if (best is null)
                best = (words, says, reading.Score);
            else if (says != best.Value.Says)
                return null;
        }
        return best?.Words;
    }

    private List<AnnexWord> Words(AnnexBeam.Row reading, int column)
    {
        var words = new List<AnnexWord>();
        var before = -1;
        foreach (var piece in reading.Pieces[column])
        {
            // What was passed over stands there as dirt.
            if (before >= 0 && piece.Line - before > 1 && words.Count > 0)
                words.Add(Lost);
            words.AddRange(lines[piece.Line].Words.Skip(piece.From).Take(piece.To - piece.From));
            if (piece.To < lines[piece.Line].Words.Count && !reading.Pieces.Any(p => p.Any(o => o.Line == piece.Line && o.From <= piece.To && o.To > piece.To)) && !lines[piece.Line].Words[piece.To].Bar)
                words.Add(Lost);
            before = piece.Line;
        }
        return words;
    }

    private static readonly AnnexWord Lost = new("~", "", 0, 0, false, false, AnnexLexicon.Nothing, AnnexLexicon.Nothing, AnnexLexicon.Nothing);

    /// <summary>Whether the words are like those of a unit: they begin and end as names do, and none is dirt or the end of a sentence.</summary>
    private bool IsName(List<AnnexWord> name)
    {
        var words = name.Where(w => !w.Dash && !w.Dirt).ToList();
        if (words.Count is 0 or > MostNameWords || !words[0].UnitHead || !(words[0].Upper || words[0].Folded == "cac") || words.SkipLast(1).Any(w => w.Stop) || words.Exists(IsStrange))
            return false;
        // Beside what cannot be read only a name that is known from its first word to its last is one.
        var strange = words.Zip(words.Skip(1)).Count(p => !Follows(p.First, p.Second));
        if (words.Zip(words.Skip(1)).Any(p => p.First.Folded == p.Second.Folded || (p.Second.Digit && Array.IndexOf(Numbered, p.First.Folded) < 0)) || (words[0].Folded == "cac" && words.Exists(w => w.Units.First.Length == 0)) || Enumerable.Range(2, Math.Max(0, words.Count - 3)).Any(i => IsNext(words, i)))
            return false;
        return strange <= (name.Exists(w => w.Dirt) ? 0 : MostStrange) && !words.Zip(words.Skip(1)).Any(p => IsCut(p.First, p.Second, words[0])) && Begins(words) && Ends(words) && !IsHalf(words);
    }

    /// <summary>Whether the words, all together, are near to one known name, though one of them alone is like none of its.</summary>
    private static bool IsKnown(List<AnnexWord> name) => name[0].Upper && UnitReading.IsWhole(string.Join(' ', name.Where(w => !w.Dirt).Select(w => w.Text)));

    /// <summary>No word of a name: a date, a longer word in capitals that nobody knows, or letters that make no syllable.</summary>
    private static bool IsStrange(AnnexWord word) => (word.Digit && word.Folded.Contains('/', StringComparison.Ordinal)) || (word.Units.First.Length == 0 && ((word.Folded.Length > LongCapitals && word.Text.All(char.IsUpper)) || (!word.Upper && !word.Digit && !word.Shaped)));

    private bool Follows(AnnexWord first, AnnexWord second) => second.Place || (second.Upper && first.Units.First.Length == 0) || (first.Upper && second.Upper && second.Units.First.Length == 0) || units.Follows(first.Units.Last, second.Units.First);

    /// <summary>Whether a known name breaks off before a word that is of another.</summary>
    private bool IsCut(AnnexWord first, AnnexWord second, AnnexWord head) => !first.Listed && first != head && first.Units.First.Length > 0 && (second.Units.First.Length > 0 || (!second.Upper && !second.Digit)) && !Follows(first, second) && !units.Ends(first.Units.Last) && !first.Place && !(first.Upper && second.Upper);

    /// <summary>Whether a further name begins that no mark of a list parts from the first.</summary>
    private bool IsNext(List<AnnexWord> words, int at) => words[at].Upper && words[at].UnitHead && units.Starts(words[at].Units.Last, words[at + 1].Units.First) && (words[at - 1].Place || words[at].Folded == "cac" || !units.Follows(words[at - 1].Units.Last, words[at].Units.First));

    /// <summary>What remains of a name whose other half is lost.</summary>
    private static bool IsHalf(List<AnnexWord> words) => (words.Count == 2 && ((words[1].Place && words[0].Folded is "ubnd" or "hdnd") || words[0].Folded + words[1].Folded is "trungtam" or "vanphong" or "banquan")) || (words.Count == 3 && words[2].Folded == "ly") || (words.Count > 2 && words[0].Folded == "mat" && words[2].Folded != "to");

    private bool Begins(List<AnnexWord> words) => words[0].Units.Split > 0 ? units.Starts(words[0].Units.First, words[0].Units.Last)
        : words.Count > 1 && (words[0].Folded == "cac" || units.Starts(words[0].Units.Last, words[1].Units.First) || (AnnexNames.IsOpen(words[0].Folded) && words[0].Folded is not ("so" or "phong") && words.Count > 2 && words[1].Upper));

    /// <summary>Whether a name may end so: as a known one does, or with words that are in none.</summary>
    private bool Ends(List<AnnexWord> words) => words[^1] is var last && (last.Units.First.Length == 0 || last.Place || last.Digit || (last.Units.Split > 0 && units.Closes(last.Units.First, last.Units.Last))
        || (words.Count > 1 && (units.Closes(words[^2].Units.Last, last.Units.First) || (words.Count > 2 && !units.Follows(words[^2].Units.Last, last.Units.First) && (last.Upper || units.Ends(last.Units.Last))))));

    /// <summary>Whether "Hằng", where a time begins so, is followed by how often: "Hằng tống", of two cells, is none.</summary>
    private static bool Recurs(List<AnnexWord> words) => Misreading.Share(Every, words[0].Folded, NearEvery) >= NearEvery || (words.Count > 1 && Array.Exists(Cadences, c => Misreading.Share(c, words[1].Folded, NearEvery) <= NearEvery)) || words[0].Times.Split > 0;

    /// <summary>The number of a quarter, as scans misread it.</summary>
    private static string Roman(Match quarter) => quarter.Groups["q"].Value + string.Concat(quarter.Groups["n"].Value.Select(c => c is 'V' or 'v' ? "V" : c is 'H' or 'h' or 'N' ? "II" : "I")) + "/";

    [GeneratedRegex(@"(?<q>\bQu\S{1,2}\s+)(?<n>[ITl1ViVtjrHh]{1,4})/(?=20\d\d)", RegexOptions.None, 10_000)]
    private static partial Regex Quarter();

    /// <summary>The number of the next cell, behind what comes again and again.</summary>
    [GeneratedRegex(@"(?<=^(?:Hằng|Hàng) (?:tuần|tháng|quý|năm)) \d.*$", RegexOptions.None, 10_000)]
    private static partial Regex After();
}
