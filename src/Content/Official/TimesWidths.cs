namespace Campaigns.Content.Official;

/// <summary>How wide words are in Times New Roman, so that a rule can be as long as the line above it on a machine that does not have the font.</summary>
internal static class TimesWidths
{
    // Thousandths of the letter's size, for ' ' to '~'. A letter with marks is as wide as the letter below them.
    private static readonly int[] s_upright =
    [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
        921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
        333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
    ];

    private static readonly int[] s_bold =
    [
        250, 333, 555, 500, 500, 1_000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
        930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1_000, 722, 722, 667, 333, 278, 333, 581, 500,
        333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
    ];

    /// <summary>Twentieths of a point.</summary>
    /// <param name="text">One line.</param>
    /// <param name="halfPoints">The size of its letters.</param>
    /// <param name="bold">Whether they are bold.</param>
    public static int Of(string text, int halfPoints, bool bold)
    {
        var widths = bold ? s_bold : s_upright;
        var sum = 0;
        foreach (var letter in text.Normalize(System.Text.NormalizationForm.FormD))
        {
            var known = letter is 'Đ' ? 'D' : letter is 'đ' ? 'd' : letter;
            if (known is >= ' ' and <= '~')
                sum += widths[known - ' '];
            else if (!IsMark(letter))
                sum += 500;
        }
        return sum * halfPoints / 100;
    }

    private static bool IsMark(char letter) => System.Globalization.CharUnicodeInfo.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>The text in as few lines as the width allows, of nearly one length.</summary>
    public static IReadOnlyList<string> Lines(string text, int halfPoints, bool bold, int width)
    {
        var words = Together(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var fewest = Broken(words, halfPoints, bold, width);
        if (fewest.Count < 2)
            return fewest;
        // As narrow as it gets in that many lines.
        for (var narrower = Of(text, halfPoints, bold) / fewest.Count; narrower < width; narrower += 40)
        {
            if (Broken(words, halfPoints, bold, narrower) is var even && even.Count == fewest.Count)
                return even;
        }
        return fewest;
    }

    /// <summary>"tháng 11" and "số 57-NQ/TW" are broken nowhere.</summary>
    private static List<string> Together(string[] words)
    {
        var kept = new List<string>();
        for (var at = 0; at < words.Length; at++)
        {
            if (at > 0 && char.IsAsciiDigit(words[at][0]) && s_before.Contains(words[at - 1], StringComparer.OrdinalIgnoreCase))
                kept[^1] += $" {words[at]}";
            else
                kept.Add(words[at]);
        }
        return kept;
    }

    private static readonly string[] s_before = ["ngày", "tháng", "quý", "năm", "số"];

    private static List<string> Broken(IReadOnlyList<string> words, int halfPoints, bool bold, int width)
    {
        var lines = new List<string>();
        foreach (var word in words)
        {
            if (lines.Count > 0 && Of($"{lines[^1]} {word}", halfPoints, bold) <= width)
                lines[^1] += $" {word}";
            else
                lines.Add(word);
        }
        return lines;
    }
}
