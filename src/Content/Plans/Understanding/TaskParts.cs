using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Fills a task with what its labels, or the columns of its row, say.</summary>
internal static partial class TaskParts
{
    /// <param name="task">Without them.</param>
    /// <param name="labels">What stands beside it.</param>
    /// <param name="year">The one year the plan is for.</param>
    public static PlanTask Apply(PlanTask task, IReadOnlyList<Labelled> labels, int? year)
    {
        var lead = new List<string>();
        var partners = new List<string>();
        foreach (var label in labels)
            if (label.Kind == LabelKind.Partner)
                partners.AddRange(UnitNames.Split(label.Value));
            else if (label.Kind == LabelKind.Lead)
                Led(label.Value, lead, partners);
        var time = labels.FirstOrDefault(l => l.Kind is LabelKind.Time or LabelKind.Finish);
        var result = string.Join("; ", labels.Where(l => l.Kind == LabelKind.Result && l.Value.Length > 0).Select(l => l.Value.ReplaceLineEndings(" ")));
        return task with
        {
            Lead = Once(lead),
            Partners = Once(partners),
            When = string.IsNullOrEmpty(time.Value) ? PlanTime.Unsaid : Times.Of(time.Value, time.Kind == LabelKind.Finish, year),
            Result = result.Length > 0 ? result : null,
        };
    }

    /// <summary>"Phòng Kinh tế chủ trì, phối hợp với các thôn" names both in one breath.</summary>
    private static void Led(string value, List<string> lead, List<string> partners)
    {
        var folded = Vietnamese.Fold(value);
        // "Văn phòng Sở (chủ trì), Phòng Tổ chức cán bộ (phối hợp)" says each one's part behind its name.
        if (Parts().Matches(folded) is { Count: > 0 } parts)
        {
            foreach (Match part in parts)
                (part.Groups["lead"].Success ? lead : partners).AddRange(UnitNames.Split(value.Substring(part.Groups["name"].Index, part.Groups["name"].Length)));
            return;
        }
        // "Trung tâm thực hiện; Phòng Văn hóa cung cấp nội dung, Công an xã phối hợp": those behind are partners, whatever each does.
        if (Turns().Match(folded) is { Success: true } turns)
        {
            lead.AddRange(UnitNames.Split(value.Substring(turns.Groups["lead"].Index, turns.Groups["lead"].Length)));
            partners.AddRange(UnitNames.Split(value.Substring(turns.Groups["partners"].Index, turns.Groups["partners"].Length)).Select(WithoutWork));
            return;
        }
        var together = folded.IndexOf("phoi hop", StringComparison.Ordinal);
        if (together < 0)
        {
            lead.AddRange(UnitNames.Split(value));
            return;
        }
        lead.AddRange(UnitNames.Split(value[..together]));
        var rest = value[(together + "phoi hop".Length)..].TrimStart(' ', ':');
        if (rest.StartsWith("với ", StringComparison.OrdinalIgnoreCase))
            rest = rest[4..];
        partners.AddRange(UnitNames.Split(rest));
    }

    private static string WithoutWork(string name) => UnitNames.VerbAt(name, Vietnamese.Fold(name)) is > 0 and var verb ? UnitNames.Clean(name[..verb]) : name;

    [GeneratedRegex(@"^(?<lead>[^;]{3,160}?) (?:chu tri|thuc hien|phu trach|dau moi)(?: thuc hien)?[;,.] (?<partners>[^.]{3,300}?) (?:cung )?phoi hop(?! voi\b)", RegexOptions.None, 10_000)]
    private static partial Regex Turns();

    [GeneratedRegex(@"(?<name>[^()]{3,200}?)\s*\((?:(?<lead>(?:don vi |co quan )?(?:chu tri|ch\S{0,3} \w{2,3}))|(?:don vi |co quan )?phoi hop)\)", RegexOptions.None, 10_000)]
    private static partial Regex Parts();

    private static List<string> Once(List<string> names) => [.. names.DistinctBy(Vietnamese.Key)];
}
