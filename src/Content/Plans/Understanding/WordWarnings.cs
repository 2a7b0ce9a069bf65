using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Slips of the pen in a clean text: words written twice, two spellings of one word, figures and words that differ, words taken over from the plan above.</summary>
internal static partial class WordWarnings
{
    private static readonly (string One, Regex First, string Other, Regex Second)[] Spellings =
    [
        Pair("băng rôn", @"băng[ -]rôn", "băng zôn", @"băng[ -]zôn"), Pair("pa nô", @"pa[ -] ?nô", "pano", @"pano|panô"), Pair("hằng", @"hằng (?:năm|quý|tháng|tuần|ngày)", "hàng", @"hàng (?:năm|quý|tháng|tuần|ngày)"),
        Pair("tỷ lệ", "tỷ lệ", "tỉ lệ", "tỉ lệ"), Pair("kỹ", "kỹ (?:năng|thuật)", "kĩ", "kĩ (?:năng|thuật)"), Pair("áp phích", "áp phích", "áp-phích", "áp-phích"), Pair("infographic", @"infographics?", "inforgraphic", @"inforgraphics?|info graphic"),
    ];

    public static IEnumerable<PlanWarning> In(IReadOnlyList<Paragraph> paragraphs, Outline outline, string? issuer)
    {
        var (one, other) = (new int[Spellings.Length], new int[Spellings.Length]);
        foreach (var paragraph in paragraphs)
        {
            var text = paragraph.Text;
            foreach (Match twice in Twice().Matches(text))
                yield return new("doubled-words", twice.Value, $"“{twice.Value}” viết lặp từ.", paragraph.Line);
            foreach (Match count in Bracketed().Matches(text))
                if (SpelledNumber.Of(count.Groups["words"].Value) is { } said && int.TryParse(count.Groups["n"].ValueSpan, out var number) && number != said)
                    yield return new("number-words", count.Value, $"“{count.Value}”: số và chữ không khớp nhau.", paragraph.Line);
            if (Media().Match(text) is { Success: true } media)
                yield return new("word-choice", media.Value, $"“{media.Value}”: có lẽ là “{media.Value.Replace("truyền thông", "truyền thống", StringComparison.Ordinal)}”.", paragraph.Line);
            var canon = Vietnamese.Canon(text);
            for (var i = 0; i < Spellings.Length; i++)
            {
                one[i] = one[i] == 0 && Spellings[i].First.IsMatch(canon) ? paragraph.Line : one[i];
                other[i] = other[i] == 0 && Spellings[i].Second.IsMatch(canon) ? paragraph.Line : other[i];
                if (one[i] > 0 && other[i] > 0 && Math.Max(one[i], other[i]) is var line && line == paragraph.Line && one[i] != int.MaxValue)
                {
                    yield return new("spelling-variants", $"{Spellings[i].One}, {Spellings[i].Other}", $"Cùng một từ viết hai cách: “{Spellings[i].One}” và “{Spellings[i].Other}”; nên viết thống nhất.", line);
                    one[i] = int.MaxValue;   // told once
                }
            }
        }
        if (issuer is null || !Commune().IsMatch(Vietnamese.Fold(issuer)))
            yield break;
        foreach (var node in outline.All.Where(n => n.Section is not (SectionKind.Purpose or SectionKind.Objectives)))
            if ((Wider().Match(node.Text) is { Success: true } wider ? wider.Value : LevelWarnings.Above(node.Text)) is { } above)
                yield return new("scope", above, $"Kế hoạch của cấp xã viết “{above}”: có thể chép từ kế hoạch của cấp trên.", node.Line);
    }

    /// <summary>The text with each word that was written twice standing once.</summary>
    public static string Once(string text) => Twice().Replace(text, "${a}");

    private static (string, Regex, string, Regex) Pair(string one, string first, string other, string second) =>
        (one, new($@"\b(?:{Vietnamese.Canon(first)})\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10)), other, new($@"\b(?:{Vietnamese.Canon(second)})\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10)));

    // Of single words only those that nobody doubles: "ngày ngày" and "người người" are good Vietnamese.
    [GeneratedRegex(@"(?<!\p{L})(?:(?<a>\p{L}{2,} \p{L}{2,}) \k<a>|(?<a>trên|của|và|các|những|cho|với|tại|trong|về|được|để|theo|từ|đến|việc|thực|bằng|nhằm|phải|khi) \k<a>)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Twice();

    /// <summary>Days of tradition beside feast days (Quyết định 1169): one mark away from days of the media.</summary>
    [GeneratedRegex(@"\bngày (?:lễ|kỷ niệm)(?: lớn)?(?:,| và) (?:các )?(?:ngày )?truyền thông(?! về)\b|\bngày truyền thông khác\b", RegexOptions.None, 10_000)]
    private static partial Regex Media();

    [GeneratedRegex(@"(?<![\d.,/])(?<n>\d{1,3})\s*\((?<words>\p{Ll}{2,6}(?: \p{Ll}{2,6}){0,5})\)", RegexOptions.None, 10_000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\b(?:xa|phuong|dac khu|thi tran)\b", RegexOptions.None, 10_000)]
    private static partial Regex Commune();

    [GeneratedRegex(@"(?<!(?:của|cùng|với|so với|chung) )\b(?:trong |trên )?[Tt]oàn (?:thành phố|tỉnh|huyện)\b", RegexOptions.None, 10_000)]
    private static partial Regex Wider();
}
