using System.Globalization;

namespace Campaigns.Content.Speech;

/// <summary>What each UTF-16 unit is to a reader, looked up once for all of them.</summary>
internal static class Signs
{
    private static readonly Sign[] Kinds = Table();

    public static Sign Kind(char c) => Kinds[c];

    /// <summary>Part of a word: a letter, or a mark on one.</summary>
    public static bool IsLetter(char c) => Kinds[c] == Sign.Letter;

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '‐' or '‑' or '−';

    public static bool IsSpace(char c) => Kinds[c] is Sign.Space or Sign.Line;

    public static bool IsUpper(char c) => c < 'a' ? c is >= 'A' and <= 'Z' : char.IsUpper(c);

    private static Sign[] Table()
    {
        var kinds = new Sign[char.MaxValue + 1];
        for (var i = 0; i < kinds.Length; i++)
            kinds[i] = One((char)i);
        return kinds;
    }

    private static Sign One(char c) => c switch
    {
        '\n' => Sign.Line,
        _ when char.IsWhiteSpace(c) => Sign.Space,
        _ when char.IsAsciiDigit(c) => Sign.Digit,
        _ => char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => Sign.Letter,
            UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.OtherPunctuation or UnicodeCategory.DashPunctuation => c is '#' or '*' or '\\' or '@' or '&' or '%' or '‰' or '§' or '¶' or '†' or '‡' or '•' or '․' or '‣' or '※' ? Sign.Other : Sign.Mark,
            UnicodeCategory.Surrogate => Sign.Half,
            _ => Sign.Other,
        },
    };
}
