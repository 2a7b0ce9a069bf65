using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Waves of a plan: "Đợt 1 (từ nay đến hết tháng 10/2025): …", "- Đợt 2: Từ tháng 11/2025 đến tháng 01/2026, …". They stand under any
/// heading, often one of times. One alone is no wave; two beside each other are.
/// </summary>
internal sealed partial class Waves
{
    private const int FewestWords = 3, LongestHeading = 160;

    private readonly Dictionary<Node, (string Time, bool Tells)> _waves = [];

    /// <param name="outline">Where they are looked for.</param>
    /// <param name="year">The one year the plan is for.</param>
    public Waves(Outline outline, int? year)
    {
        foreach (var parent in outline.All.Append(outline.Root))
            if (parent.Children.Select(child => (Node: child, Head: Head().Match(Vietnamese.Fold(child.Read.Text)))).Where(child => child.Head.Success).ToList() is { Count: > 1 } waves)
                foreach (var (node, head) in waves)
                    _waves[node] = Split(node.Read.Text, head, year);
    }

    /// <summary>Whether a paragraph without a number is the heading of a wave: "ĐỢT 1: TỪ NGÀY 01/3 ĐẾN NGÀY 18/5/2026", in capitals.</summary>
    public static bool IsHeading(Paragraph paragraph) => paragraph.Marker.Kind == MarkerKind.None && ScannedMarkers.IsLoud(paragraph.Text) && Head().IsMatch(Vietnamese.Fold(paragraph.Text));

    /// <summary>Whether it is one because the next says when: "Đợt 1: Hưởng ứng Ngày Khoa học và Công nghệ" over "Thời gian: từ ngày 11/5 đến ngày 20/5/2026".</summary>
    public static bool IsHeading(Paragraph paragraph, Paragraph next) => paragraph.Marker.Kind == MarkerKind.None && paragraph.Text.Length < LongestHeading
        && next.Labels is [{ Index: 0, Kind: LabelKind.Time }, ..] && Head().IsMatch(Vietnamese.Fold(paragraph.Text));

    /// <summary>Whether the place is a wave and says what is done in it; the heading of a wave says its time alone.</summary>
    public bool Tells(Node node) => _waves.TryGetValue(node, out var wave) && wave.Tells;

    /// <summary>Whether it only heads what is done in it.</summary>
    public bool Heads(Node node) => _waves.TryGetValue(node, out var wave) && !wave.Tells;

    /// <summary>The time of the wave that the place is, or stands in, as the plan words it; null where there is none.</summary>
    public string? Time(Node node) => node.Ancestors().Prepend(node).Select(place => _waves.GetValueOrDefault(place).Time).FirstOrDefault(time => time is { Length: > 0 });

    private static (string Time, bool Tells) Split(string text, Match head, int? year)
    {
        var time = text.Substring(head.Groups["time"].Index, head.Groups["time"].Length).Trim();
        var said = Times.Of(time, planYear: year).Kind != PlanTimeKind.None;
        var rest = text[(said ? head.Length : head.Groups["time"].Index)..];
        return (said ? time : "", rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => char.IsLetter(word[0])) >= FewestWords);
    }

    /// <summary>Folded. What stands between brackets, or up to the next mark that parts no number, may be the time.</summary>
    [GeneratedRegex(@"^(?:d[o0q6g]t|giai doan) (?:thu )?(?:\d{1,2}|[ivxl|]{1,4}|mot|nhat|hai|ba|bon)(?:\s*[:.,-]+\s*|\s+|(?=\()|$)(?:\((?<time>[^()]*)\)|(?<time>(?:[^:;,.()-]|[,.-](?=\s?\d)|\.(?=\S))*))", RegexOptions.None, 10_000)]
    private static partial Regex Head();
}
