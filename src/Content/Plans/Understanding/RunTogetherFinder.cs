using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Paper;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Finds the tables whose heading stands as words among the lines: "TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", on one line or on one each.</summary>
internal static partial class RunTogetherFinder
{
    private const int MostHeadLines = 20, MostLines = 3000, MostTables = 8, LongestHeadLine = 200;

    public static IReadOnlyList<RunTogether> Find(IReadOnlyList<PaperLine> lines)
    {
        var found = new List<RunTogether>();
        for (var i = 0; i < lines.Count && found.Count < MostTables; i++)
        {
            if (lines[i].Table >= 0 || !Starts(lines[i].Text) || Heading(lines, i) is not { } table)
                continue;
            found.Add(table);
            i = table.Last - 1;
        }
        return found;
    }

    private static RunTogether? Heading(IReadOnlyList<PaperLine> lines, int head)
    {
        var words = new List<string>();
        var at = head;
        for (var seen = 0; at < lines.Count && seen < MostHeadLines; at++)
        {
            if (lines[at].Text.Length == 0)
                continue;
            if (!ColumnNames.IsHead(lines[at].Text))
                break;
            words.AddRange(ColumnNames.Words(lines[at].Text));
            seen++;
        }
        var said = string.Join(' ', words);
        var partners = UnitReading.Holds(said, "phoi hop");
        var lead = UnitReading.Holds(said, "chu tri") || UnitReading.Holds(said, "co quan thuc hien") || UnitReading.Holds(said, "don vi thuc hien") || UnitReading.Holds(said, "phu trach");
        var task = UnitReading.Holds(said, "nhiem vu") || UnitReading.Holds(said, "noi dung") || UnitReading.Holds(said, "cong viec") || UnitReading.Holds(said, "hoat dong");
        var time = UnitReading.Holds(said, "thoi gian") || UnitReading.Holds(said, "hoan thanh") || UnitReading.Holds(said, "tien do");
        if (!task || !(lead || partners) || !(time || (lead && partners)))
            return null;
        var last = at;
        while (last < lines.Count && last - at < MostLines && lines[last].Table < 0 && !Ends().IsMatch(Vietnamese.Fold(lines[last].Text)))
            last++;
        return new RunTogether(head, at, last, partners, UnitReading.Holds(said, "hoan thanh"));
    }

    private static bool Starts(string text) => text.Length is > 1 and <= LongestHeadLine && ColumnNames.Words(text).FirstOrDefault() is { } first && (first is "tt" or "stt" or "so" or "ten" or "nhiem" or "noi") && ColumnNames.IsHead(text);

    [GeneratedRegex(@"^(?:no[il1] nh.n|phu luc(?: \w{1,4})?$|kt\.? ?chu tich|tm\.? ?u)", RegexOptions.None, 10_000)]
    private static partial Regex Ends();
}
