namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>
/// Gives small letters back that tesseract took for capitals: "điện tỬ", "cán bỘ". Letters with marks stand as high as capitals, and
/// nobody writes one capital within a word.
/// </summary>
internal static class ScanCase
{
    /// <summary>The words with such capitals made small; those in capitals among their like, and short forms, stay.</summary>
    public static void Mend(List<PlacedWord> words)
    {
        for (var i = 0; i < words.Count; i++)
            if (Inner(words[i].Text) && (words[i].Text.Any(char.IsLower) || (words[i].Text.Count(char.IsLetter) <= 3 && AmongSmall(words, i))))
                words[i] = words[i] with { Text = Lower(words[i].Text) };
    }

    /// <summary>Whether the words beside one on its line are in small letters; alone it has none to go by.</summary>
    private static bool AmongSmall(List<PlacedWord> words, int of)
    {
        int[] beside = [.. new[] { of - 1, of + 1 }.Where(at => at >= 0 && at < words.Count && words[at].Line == words[of].Line)];
        return beside.Length > 0 && Array.TrueForAll(beside, at => words[at].Text.Any(char.IsLower) || !words[at].Text.Any(char.IsLetter));
    }

    /// <summary>Whether a capital vowel with a mark stands behind another letter; "TƯ" and "QĐ" are short forms.</summary>
    private static bool Inner(string word)
    {
        var behind = false;
        foreach (var letter in word)
        {
            if (behind && Marked(letter) && !word.StartsWith("TƯ", StringComparison.Ordinal))
                return true;
            behind |= char.IsLetter(letter);
        }
        return false;
    }

    private static bool Marked(char letter) => letter > 127 && char.IsUpper(letter) && letter != 'Đ';

    private static string Lower(string word)
    {
        var (letters, behind) = (word.ToCharArray(), false);
        for (var i = 0; i < letters.Length; i++)
        {
            if (behind && (Marked(letters[i]) || !word.Any(char.IsLower)))
                letters[i] = char.ToLowerInvariant(letters[i]);
            behind |= char.IsLetter(letters[i]);
        }
        return new(letters);
    }
}
