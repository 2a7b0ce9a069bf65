using System.Globalization;
using System.Text.RegularExpressions;
using Campaigns.Content.Plans;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Records;

/// <summary>How many a week or a month a plan asks for in its own words: "mỗi tuần 02 buổi", "03 bài/tháng".</summary>
/// <param name="Weekly">A week; null: it counts by the month.</param>
/// <param name="Monthly">A month; null: it counts by the week.</param>
/// <param name="Text">The words that say so.</param>
public sealed partial record PlanPace(int? Weekly, int? Monthly, string Text)
{
    /// <summary>The count and what is counted; "80% hộ", "30 phút" and "tháng 10" are none.</summary>
    private const string Count = @"(?<n>\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?: ?(?:-|–|den) ?\d{1,2})? (?:so |ban |bai |tin |chuong |chuyen |tac |san |hoi |buoi |luot |lan |ky |video|clip|phong su|infographic|cuoc |lop |dot |thong bao|audio|podcast|buoi|luot|lan|ky|bai|tin)";

    /// <summary>Up to five words behind the count, the rest of its last one among them. What parts two words is never left out, so that letters are parted in one way alone.</summary>
    private const string Words = @"(?:(?:(?:, ?| )[a-z]+){0,5}?|[a-z]+(?:(?:, ?| )[a-z]+){0,4}?)";

    private static readonly string[] s_numbers = ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"];

    /// <summary>Of its time, else its words, else its product; null where none of them says so, or it has a last day.</summary>
    public static PlanPace? Of(PlanTask task) => task.When is { To: null, Kind: PlanTimeKind.None or PlanTimeKind.Ongoing or PlanTimeKind.Yearly or PlanTimeKind.Monthly or PlanTimeKind.Weekly }
        ? In(task.When.Text) ?? In(task.Text) ?? In(task.Result) : null;

    /// <summary>When the task comes again by the plan's own words: every week, or every month.</summary>
    public PlanTime On(PlanTime when) => when.Kind is PlanTimeKind.Weekly or PlanTimeKind.Monthly ? when : when with { Kind = Weekly is null ? PlanTimeKind.Monthly : PlanTimeKind.Weekly };

    private static PlanPace? In(string? text)
    {
        if (text is not { Length: > 0 })
            return null;
        var words = Vietnamese.Fold(text);
        var found = new[] { Each(), Per(), Every() }.Select(pattern => pattern.Match(words)).Where(match => match.Success).MinBy(match => match.Index);
        if (found is null || Number(found.Groups["n"].Value) is not (> 0 and <= TaskRecordStore.MostMonthly and var count))
            return null;
        // Folding keeps every letter in its place.
        var said = words.Length == text.Length ? text.Substring(found.Index, found.Length).Trim() : found.Value.Trim();
        return found.Groups["unit"].Value == "tuan" ? new(count, null, said) : new(null, count, said);
    }

    private static int Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Array.IndexOf(s_numbers, word) + 1;

    /// <summary>"Mỗi tuần 02 buổi", "hằng tháng đăng ít nhất 03 bài".</summary>
    [GeneratedRegex(@"\b(?:moi|hang|mot|1|01) (?<unit>tuan|thang)(?: (?!thang\b|ngay\b|quy\b|truoc\b)[a-z]+){0,4}?:? " + Count + @"[a-z]*", RegexOptions.None, 10_000)]
    private static partial Regex Each();

    /// <summary>"03 bài/tháng", "02 tin, bài viết / tuần".</summary>
    [GeneratedRegex(@"\b" + Count + Words + @" ?/ ?(?:1 |01 |mot )?(?<unit>tuan|thang)\b", RegexOptions.None, 10_000)]
    private static partial Regex Per();

    /// <summary>"02 buổi mỗi tuần", "ba bài trong một tháng".</summary>
    [GeneratedRegex(@"\b" + Count + Words + @" (?:moi|hang|(?:trong |tren )?(?:mot|1|01)) (?<unit>tuan|thang)\b(?! [0-9])", RegexOptions.None, 10_000)]
    private static partial Regex Every();
}
