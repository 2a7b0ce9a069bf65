using System.Globalization;
using System.Text;

namespace Campaigns.Content;

/// <summary>Vietnamese text as a stable part of an address: lower-case ASCII, words parted by hyphens.</summary>
public static class Slug
{
    /// <summary>At most <paramref name="most"/> characters, cut between words; "x" where nothing is left.</summary>
    public static string Of(string text, int most = 70)
    {
        var slug = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            var plain = c == 'đ' ? 'd' : c;
            if (char.IsAsciiLetterOrDigit(plain))
                slug.Append(plain);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var whole = slug.ToString().Trim('-');
        if (whole.Length > most)
            whole = whole.LastIndexOf('-', most) is > 0 and var cut ? whole[..cut] : whole[..most];
        return whole.Length == 0 ? "x" : whole;
    }
}
