using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>What stands in front of a paragraph and gives it its place: "I.", "1.1.", "a)", "-".</summary>
/// <param name="Kind">Its family.</param>
/// <param name="Label">Without the dot or bracket: "III", "1.1", "a"; empty for bullets.</param>
/// <param name="Rank">Smaller is higher up.</param>
/// <param name="Length">Characters to leave off, spaces included.</param>
internal readonly record struct Marker(MarkerKind Kind, string Label, int Rank, int Length)
{
    /// <summary>That of "(1)", which stands below letters.</summary>
    public const int BracketedRank = 9;

    /// <summary>"Phần thứ nhất" is I.</summary>
    private static readonly string[] Ordinals = ["nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"];

    public static Marker None { get; } = new(MarkerKind.None, "", 100, 0);

    public bool IsBullet => Kind == MarkerKind.Bullet;

    public static Marker Of(string text)
    {
        if (text.Length == 0)
            return None;
        if (MarkerPattern.Bullet().Match(text) is { Success: true } bullet)
            return new(MarkerKind.Bullet, "", text[0] switch { '*' => 11, '+' => 13, 'o' => 13, _ => 12 }, bullet.Length);
        if (MarkerPattern.Annex().Match(text) is { Success: true })
            return new(MarkerKind.Annex, "PL", 0, 0);
        if (MarkerPattern.Article().Match(text) is { Success: true } article)
            return new(MarkerKind.Article, article.Groups["n"].Value, 1, article.Length);
        if (MarkerPattern.Ordinal().Match(text) is { Success: true } ordinal)
            return new(MarkerKind.Roman, ScannedNumbering.Romans[Array.IndexOf(Ordinals, Vietnamese.Fold(ordinal.Groups["n"].Value))], 2, ordinal.Length);
        if (MarkerPattern.Roman().Match(text) is { Success: true } roman)
            return new(MarkerKind.Roman, roman.Groups["n"].Value, 2, roman.Length);
        if (MarkerPattern.ScannedRoman().Match(text) is { Success: true } scanned)
            return new(MarkerKind.Roman, new string('I', scanned.Groups["n"].Length), 2, scanned.Length);
        if (MarkerPattern.Part().Match(text) is { Success: true } part)
            return new(MarkerKind.Part, part.Groups["n"].Value, 1, part.Length);
        if (MarkerPattern.Number().Match(text) is { Success: true } number)
            return new(MarkerKind.Number, number.Groups["n"].Value, 3 + number.Groups["n"].Value.Count(c => c == '.'), number.Length);
        if (MarkerPattern.Bracketed().Match(text) is { Success: true } bracketed)
            return new(MarkerKind.Number, bracketed.Groups["n"].Value, BracketedRank, bracketed.Length);
        if (MarkerPattern.Named().Match(text) is { Success: true } named)
            return new(MarkerKind.Number, named.Groups["n"].Value, 3, named.Length);
        if (MarkerPattern.Letter().Match(text) is { Success: true } letter)
            return new(MarkerKind.Letter, letter.Groups["n"].Value, 8, letter.Length);
        return None;
    }
}

/// <summary>The patterns of <see cref="Marker"/>.</summary>
internal static partial class MarkerPattern
{
    [GeneratedRegex(@"^(?:[-–—−•▪●■◦✓✔\uF0B7\uF02D*+]|o(?=\s+\p{Lu}))\s*(?=[\p{L}\p{N}“""(\[])", RegexOptions.None, 10_000)]
    public static partial Regex Bullet();

    [GeneratedRegex(@"^(?:P[Hh]\S\s+[LlI]\S{1,2}[Cc])(?:\s+(?:[IVX]{1,5}|\d{1,2}))?\s*[.:]?$", RegexOptions.None, 10_000)]
    public static partial Regex Annex();

    [GeneratedRegex(@"^(?:Điều|ĐIỀU)\s+(?<n>\d{1,3})\s*[.:]\s*", RegexOptions.None, 10_000)]
    public static partial Regex Article();

    [GeneratedRegex(@"^(?:(?:PHẦN|Phần|MỤC|Mục|CHƯƠNG|Chương)\s+)?(?<n>[IVX]{1,6})\s*[.)/:-]\s*(?=[\p{Lu}“""])", RegexOptions.None, 10_000)]
    public static partial Regex Roman();

    [GeneratedRegex(@"^(?:PHẦN|Phần|MỤC|Mục|CHƯƠNG|Chương)\s+(?:THỨ|thứ|Thứ)\s+(?<n>nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\s*[.:–-]\s*(?=[\p{Lu}“""])", RegexOptions.IgnoreCase, 10_000)]
    public static partial Regex Ordinal();

    // As scans read I, II and III.
    [GeneratedRegex(@"^(?<n>[I|l][1lI|]{0,2})\s*\.\s*(?=\p{Lu})", RegexOptions.None, 10_000)]
    public static partial Regex ScannedRoman();

    [GeneratedRegex(@"^(?:PHẦN\s+)?(?<n>[A-HĐ])\s*[.):-]\s+(?=\p{Lu})", RegexOptions.None, 10_000)]
    public static partial Regex Part();

    [GeneratedRegex(@"^(?<n>\d{1,2}(?:\.\d{1,2}){0,4})(?:\s*[.):]\s*(?=[\p{L}“""(])|\s*[.):]\s+(?=\d{1,3}(?:[.,]\d{1,3})*(?:\s?%|\s+\p{Ll}))|\s+(?=\p{Lu})(?<=\.\d{1,2}\s+)|\s?[-–]\s+(?=\p{Lu}(?:[\p{Ll}\d&@]|\p{Lu}\s?\p{Ll}))|/\s+(?=[\p{Lu}“""]))", RegexOptions.None, 10_000)]
    public static partial Regex Number();

    // "(1) …", below letters.
    [GeneratedRegex(@"^\((?<n>\d{1,2})\)\s*(?=[\p{Lu}“""])", RegexOptions.None, 10_000)]
    public static partial Regex Bracketed();

    // "Nội dung 1: …", one after the other instead of bare numbers.
    [GeneratedRegex(@"^(?:Nội dung|Nhiệm vụ|Hoạt động|Giải pháp|Phần việc|Việc)\s+(?:thứ\s+)?(?<n>\d{1,2})\s*[.:–-]\s*(?=[\p{Lu}“""])", RegexOptions.None, 10_000)]
    public static partial Regex Named();

    [GeneratedRegex(@"^(?<n>[a-zđ]\d?)\s*(?:[).]\s*(?=[\p{Lu}“""(])|\)\s*(?=[\p{Ll}\d])|/\s+(?=\p{Lu}))", RegexOptions.None, 10_000)]
    public static partial Regex Letter();
}
