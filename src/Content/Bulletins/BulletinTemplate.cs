using System.Text.RegularExpressions;
using Campaigns.Content.Templates;
using YamlDotNet.RepresentationModel;

namespace Campaigns.Content.Bulletins;

/// <summary>The frame of a programme as a file of <c>templates/bulletins</c> gives it: lines with {placeholders}.</summary>
internal sealed partial record BulletinTemplate
{
    /// <summary>Of a signature tune, in seconds; items that make headlines worth saying; lines of one part, and characters of one line.</summary>
    private const int LongestTune = 120, MostHeadlines = 20, MostLines = 40, LongestLine = 1_000;

    private static readonly string[] Frame = ["station", "place", "unit", "weekday", "day", "month", "year", "lunar"];

    public int Tune { get; private init; }
    public int TuneAfter { get; private init; }
    public IReadOnlyList<string> Opening { get; private init; } = [];

    /// <summary>Behind the line of the date, at a station that reads the lunar date; empty: none.</summary>
    public string Lunar { get; private init; } = "";

    /// <summary>With how many items headlines are said; 0: never.</summary>
    public int HeadlinesFrom { get; private init; }

    public string HeadlinesBefore { get; private init; } = "";
    public string HeadlinesAfter { get; private init; } = "";

    /// <summary>Before the first item of a column, of the notices, and before what is read again; empty: nothing is said.</summary>
    public string Column { get; private init; } = "";

    public string Notices { get; private init; } = "";
    public string Repeat { get; private init; } = "";

    /// <summary>What puts right an item that was read: before its new words, and in the place of words that were taken back.</summary>
    public IReadOnlyList<string> Correction { get; private init; } = [];

    public IReadOnlyList<string> Withdrawal { get; private init; } = [];
    public IReadOnlyList<string> Closing { get; private init; } = [];

    /// <summary>A line whose {editor} or {reader} nobody named is left out.</summary>
    public IReadOnlyList<string> Credits { get; private init; } = [];

    /// <summary>The frame, or everything that is wrong with the file and where.</summary>
    public static Result<BulletinTemplate> Read(YamlNode node, string file)
    {
        var problems = new List<Problem>();
        var map = new TemplateMap(node, file, problems, [],
            ["opening", "closing", "tune", "tuneAfter", "lunar", "headlines", "column", "notices", "repeat", "correction", "withdrawal", "credits"]);
        var headlines = map.Node("headlines") is { } inner ? new TemplateMap(inner, file, problems, ["from"], ["before", "after"]) : null;
        var template = new BulletinTemplate
        {
            Tune = map.Node("tune") is null ? 0 : map.Number("tune", 0, LongestTune), TuneAfter = map.Node("tuneAfter") is null ? 0 : map.Number("tuneAfter", 0, LongestTune),
            Opening = Lines(map, "opening"), Lunar = Line(map, "lunar"),
            HeadlinesFrom = headlines?.Number("from", 1, MostHeadlines) ?? 0, HeadlinesBefore = headlines is null ? "" : Line(headlines, "before"), HeadlinesAfter = headlines is null ? "" : Line(headlines, "after"),
            Column = Line(map, "column", "column"), Notices = Line(map, "notices"), Repeat = Line(map, "repeat"),
            Correction = Lines(map, "correction", "title"), Withdrawal = Lines(map, "withdrawal", "title"),
            Closing = Lines(map, "closing"), Credits = Lines(map, "credits", "editor", "reader"),
        };
        return problems.Count > 0 ? problems.ToArray() : template;
    }

    private static IReadOnlyList<string> Lines(TemplateMap map, string key, params string[] more)
    {
        var lines = map.Texts(key);
        if (lines.Count > MostLines)
            map.Report(key, new($"“{key}” có hơn {MostLines} dòng.", $"“{key}” has more than {MostLines} lines."));
        foreach (var (text, where) in lines)
            Check(map, text, where, more);
        return [.. lines.Select(line => line.Text)];
    }

    private static string Line(TemplateMap map, string key, params string[] more)
    {
        var text = map.Words(key);
        Check(map, text, map.Where(key), more);
        return text;
    }

    private static void Check(TemplateMap map, string text, string where, string[] more)
    {
        if (text.Length > LongestLine)
            map.Problems.Add(Problem.Input(new($"Dòng này dài quá {LongestLine} ký tự.", $"This line has more than {LongestLine} characters."), where));
        foreach (var hole in Hole().Matches(text).Select(match => match.Groups["hole"].Value).Where(hole => !Frame.Contains(hole) && !more.Contains(hole)))
            map.Problems.Add(Problem.Input(new($"Không có chỗ điền {{{hole}}} ở đây.", $"There is no {{{hole}}} to fill in here."), where, TemplateMap.Suggest(hole, [.. Frame, .. more])));
    }

    [GeneratedRegex(@"\{(?<hole>\w+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();
}
