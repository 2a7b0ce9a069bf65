using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Words in capitals that a scan wrote without the spaces between them: "UYBANNHANDAN", "KEHOACH". Every head is made of the same few.</summary>
internal static partial class GluedHead
{
    private const double Near = 0.2;

    private static readonly (string Glued, string Apart)[] Known =
        [.. new[] { "UY BAN NHAN DAN", "HOI DONG NHAN DAN", "CONG HOA XA HOI CHU NGHIA VIET NAM", "DANG CONG SAN VIET NAM", "KE HOACH", "QUYET DINH", "CHUONG TRINH" }
            .Select(words => (words.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant(), words))];

    /// <summary>The line with those words apart, and the motto's from the hyphens between them.</summary>
    public static string Apart(string line) => Hyphen().Replace(Loud().Replace(line, word => Words(word.Value)), " - ");

    private static string Words(string word)
    {
        var folded = Vietnamese.Fold(word);
        foreach (var (glued, apart) in Known)
            if (glued[0] == folded[0] && Misreading.Share(glued, folded, Near) <= Near)
                return apart;
        return word;
    }

    [GeneratedRegex(@"(?<!\S)\p{Lu}[\p{L}0]{6,}(?!\S)", RegexOptions.None, 10_000)]
    private static partial Regex Loud();

    /// <summary>"DOc lap-Tu'do-Hanh phic".</summary>
    [GeneratedRegex(@"(?<=\blap)-(?=T)|(?<=do)-(?=H)", RegexOptions.None, 10_000)]
    private static partial Regex Hyphen();
}
