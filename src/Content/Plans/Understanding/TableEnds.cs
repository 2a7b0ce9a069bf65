using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Paper;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Tells where a table without drawn cells ends: where the plan's running text, its reports or its signatures begin again.</summary>
internal static partial class TableEnds
{
    private const int ShortestTold = 12, LongestUnit = 120;

    /// <summary>Whether a line is none of a table's.</summary>
    public static bool At(IReadOnlyList<PaperLine> lines, int index) => lines[index].Text is { Length: > 0 } text && (Ends().IsMatch(Vietnamese.Fold(text)) || IsSection(lines[index]) || IsClause(text));

    /// <summary>Whether the text goes on with a section that is none of tasks.</summary>
    private static bool IsSection(PaperLine line)
    {
        if (!ScannedMarkers.IsLoud(line.Text) || line.Text.Contains('|', StringComparison.Ordinal))
            return false;
        if (Organisation().IsMatch(Vietnamese.Fold(line.Text)))
            return true;
        var text = ScannedMarkers.Mend(line.Text);
        var marker = Marker.Of(text);
        var kind = marker.Kind is MarkerKind.Roman or MarkerKind.Part ? Sections.Of(new Paragraph(text, line.Number, line.Number, marker) { Damaged = true }, SectionKind.Unknown)
            : Sections.IsBareHeading(text[marker.Length..], damaged: true) ? Sections.Of(new Paragraph(text[marker.Length..], line.Number, line.Number, Marker.None), SectionKind.Unknown) : SectionKind.Unknown;
        return kind is SectionKind.Organisation or SectionKind.Reporting || (kind == SectionKind.Budget && marker.Kind == MarkerKind.Roman);
    }

    /// <summary>Whether a numbered clause tells a unit what it owes: "1. Phòng Kinh tế: Tham mưu …". The cells of a row have no colon between unit and task.</summary>
    private static bool IsClause(string text)
    {
        if (text.Contains('|', StringComparison.Ordinal) || Clause().Match(text) is not { Success: true } clause || clause.Groups["unit"].Length > LongestUnit)
            return false;
        var told = text[clause.Length..];
        return told.Length >= ShortestTold && char.IsUpper(told[0]) && UnitNames.Starts(UnitReading.Read(clause.Groups["unit"].Value));
    }

    [GeneratedRegex(@"^\W{0,2}(?:no[il1] ?nh.{1,2}n\b|phu luc(?: \w{1,4})?$|kt\.? ?chu tich|tm\.? ?u|(?:kt|tm|tl|tuq)\. ?(?:chu|ban|truong|giam|dang|pho)|k\w boi\b|thoi gian k\w\b|tr.n d.y (?:l\w|1.)\b|(?:\d[.,)] ?)?ch. (?:d.|a.) b.o c.o\b.?:|(?:trong )?qu. tr.nh (?:t. ch.{1,3}c |tri.n khai )?th.{1,3}c hi.n,? n.u|c.{1,2} c.{1,3} (?:noi dung )?ph. l.c n.y\b)", RegexOptions.None, 10_000)]
    private static partial Regex Ends();

    /// <summary>"TỔ CHỨC THỰC HIỆN", whatever became of its number and its first letters: "16 CHUC THUC HIEN".</summary>
    [GeneratedRegex(@"^(?:\S{1,5}\s)?\S{1,2} ch\S{1,3} th\S{1,4} hi.n\W*$", RegexOptions.None, 10_000)]
    private static partial Regex Organisation();

    [GeneratedRegex(@"^\W?\d{1,2}\s?[.,)]\s*(?<unit>\p{Lu}[^:]+):\s+(?=\p{L})", RegexOptions.None, 10_000)]
    private static partial Regex Clause();
}
