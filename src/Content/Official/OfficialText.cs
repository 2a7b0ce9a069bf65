using System.Text.RegularExpressions;

namespace Campaigns.Content.Official;

/// <summary>What a person typed in a plain field, as paragraphs: <c>1. </c>, <c>a) </c> and <c>- </c> at the head of a line are ranks, an empty line is left out.</summary>
public static partial class OfficialText
{
    public static IReadOnlyList<OfficialParagraph> Read(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(One)];

    private static OfficialParagraph One(string line) =>
        Section.Match(line) is { Success: true } section ? new(line[section.Length..], ParagraphRank.Section)
        : Point.Match(line) is { Success: true } point ? new(line[point.Length..], ParagraphRank.Point)
        : Dash.Match(line) is { Success: true } dash ? new(line[dash.Length..], ParagraphRank.Dash)
        : new(line);

    [GeneratedRegex(@"^\d{1,2}\.\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Section { get; }

    [GeneratedRegex(@"^[a-zđ]\)\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Point { get; }

    [GeneratedRegex(@"^[-–+•*]\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Dash { get; }
}
