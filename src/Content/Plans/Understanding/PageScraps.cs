using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Lines that belong to the page and not to the text: its number, the stamp of an electronic signature, scraps that a scan made of dirt and lines.</summary>
internal static partial class PageScraps
{
    private const int LongestScrap = 40;

    /// <summary>Whether a line is none of the text, below one that ends with the words before a figure: "trước ngày" and "15/12." below it.</summary>
    public static bool Is(string line, string before) => Is(line) && !(line.Any(char.IsAsciiDigit) && Wanting().IsMatch(Vietnamese.Fold(before)));

    /// <summary>Whether a line is the number of a page.</summary>
    public static bool IsNumber(string line) => PageNumber().IsMatch(line);

    /// <summary>The page's number that a line is; 0 where it is none.</summary>
    public static int NumberOf(string line) => PageNumber().Match(line) is { Success: true } number && Dates.Number(number.Groups["n"]) is var page ? page : 0;

    /// <remarks>A letter with marks that stands alone is what some programs leave of a heading in two lines ("Ề").</remarks>
    public static bool Is(string line) => line is [> '\u007f' and var letter] && char.IsLetter(letter) || IsNumber(line) || Stamp().IsMatch(Vietnamese.Fold(line)) || (line.Length < LongestScrap && !line.Any(char.IsLetterOrDigit) && !Rule().IsMatch(line));

    [GeneratedRegex(@"^(?:[-–—|~.]\s*)?(?:[Tt]rang\s+)?(?<n>\d{1,3})(?:\s*/\s*\d{1,3})?(?:\s*[-–—|~.])?$", RegexOptions.None, 10_000)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\b(?:ng\wy|thang|nam|quy|so|tu|den|it nhat|toi thieu)\s*$", RegexOptions.None, 10_000)]
    private static partial Regex Wanting();

    /// <summary>A rule below a title ends it.</summary>
    [GeneratedRegex(@"^[-_=–—*]{2,}$|^\*$", RegexOptions.None, 10_000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(?:(?:nguoi )?k\w boi\s*:|(?:thoi gian|ngay) k\w\s*:|chu ky so|email\s*:|co quan\s*:\s*u\w ban nhan dan .*, (?:tinh|thanh pho) )", RegexOptions.None, 10_000)]
    private static partial Regex Stamp();
}
