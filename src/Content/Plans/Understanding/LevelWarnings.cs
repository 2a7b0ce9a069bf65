using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Levels of administration that do not fit: those that are no more, and those above a commune in a commune's own plan. Since 1 July 2025
/// there are two levels, provinces and communes (Luật Tổ chức chính quyền địa phương số 72/2025/QH15); districts, district towns and cities
/// within provinces ended with June.
/// </summary>
internal static partial class LevelWarnings
{
    private static readonly DateOnly TwoLevels = new(2025, 7, 1);

    private static readonly string Ended = "cấp huyện và thành phố, thị xã thuộc tỉnh không còn từ ngày 01/7/2025";

    /// <summary>The head is read well enough in any scan; words of the text count where they are clean.</summary>
    public static IEnumerable<PlanWarning> In(IReadOnlyList<Paragraph> paragraphs, PlanDocument document, bool damaged)
    {
        if (document.Issuer is { } issuer && District().IsMatch(Vietnamese.Fold(issuer)))
        {
            yield return new("abolished-level", issuer, $"“{issuer}”: {Ended}. Xem đơn vị nào nay làm tiếp, và sửa tên đơn vị ở từng dòng.", 0);
            yield break;
        }
        if (damaged || !(document.Date >= TwoLevels))
            yield break;
        foreach (var paragraph in paragraphs)
            if (Named().Match(Vietnamese.Fold(paragraph.Text)) is { Success: true } named)
            {
                var words = paragraph.Text.Substring(named.Index, named.Length);
                yield return new("abolished-level", words, $"“{words}”: {Ended}; có thể chép từ văn bản cũ.", paragraph.Line);
                yield break;   // told once
            }
    }

    /// <summary>What a commune's plan says it holds itself though it is the province's to hold.</summary>
    public static string? Above(string text) => Held().Match(text) is { Success: true } held ? held.Value : null;

    [GeneratedRegex(@"\b(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan) (?:huyen|thi xa|thi tran|quan|thanh pho (?!ha noi|hue|hai phong|da nang|ho chi minh|can tho))|\bhuyen uy\b", RegexOptions.None, 10_000)]
    private static partial Regex District();

    [GeneratedRegex(@"\b(?:(?:ubnd|uy ban nhan dan|hdnd|cong an|cac|cap) (?:cac )?huyen|(?:ubnd|uy ban nhan dan) (?:cac )?(?:thi xa|thi tran)|huyen uy|huyen doan)\b(?! cu\b| truoc day)", RegexOptions.None, 10_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b[Tt]ổ chức (?:(?!tham gia|tham dự|hưởng ứng|lựa chọn|chọn|dự thi|đội|cử)[^.;:\n]){0,40}\bcấp (?:tỉnh|thành phố|huyện)\b", RegexOptions.None, 10_000)]
    private static partial Regex Held();
}
