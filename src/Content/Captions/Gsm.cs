using System.Globalization;
using System.Text;

namespace Campaigns.Content.Captions;

/// <summary>Text for SMS: letters without marks, and only signs that take one septet each of GSM 03.38.</summary>
internal static class Gsm
{
    public static string Plain(string text) => string.Join(' ', Emoji.Strip(text).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
        .Select(word => Fit.IsAddress(word) ? Address(word) : Word(word)).Where(word => word.Length > 0));

    private static string Word(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormKD))
        {
            if (IsOneSeptet(c))
                plain.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
                plain.Append(Instead(c));
        }
        return plain.ToString();
    }

    /// <summary>An address must lead where it led: what SMS cannot carry is escaped, not replaced.</summary>
    private static string Address(string word)
    {
        if (word.All(IsOneSeptet))
            return word;
        var escaped = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune.IsBmp && IsOneSeptet((char)rune.Value))
                escaped.Append((char)rune.Value);
            else
                foreach (var unit in Encoding.UTF8.GetBytes(rune.ToString()))
                    escaped.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
        }
        return escaped.ToString();
    }

    // Of ASCII, these need the escape septet or are not in the alphabet: ^ { } \ [ ~ ] | `
    private static bool IsOneSeptet(char c) => c is >= ' ' and <= 'z' and not ('[' or '\\' or ']' or '^' or '`');

    private static string Instead(char c) => c switch
    {
        'đ' or 'ð' => "d",
        'Đ' or 'Ð' => "D",
        '“' or '”' or '„' or '«' or '»' => "\"",
        '‘' or '’' or '`' => "'",
        '–' or '—' or '−' or '~' or '•' or '‐' or '‑' => "-",
        '[' or '{' => "(",
        ']' or '}' => ")",
        '|' or '\\' or '⁄' => "/",
        '₫' => "d",
        '€' => "EUR",
        '≥' => ">=",
        '≤' => "<=",
        '×' => "x",
        '→' => "->",
        _ => "",
    };
}
