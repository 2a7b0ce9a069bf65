using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>Understands what <c>pdftotext -bbox</c> writes: a page a tag, a word a tag. Not read as XML: fonts put control letters into it.</summary>
internal static partial class PdfWords
{
    /// <summary>Words of a page that are taken.</summary>
    private const int MostOfPage = 6000;

    public static List<PlacedPage> Of(string text)
    {
        var pages = new List<PlacedPage>();
        var words = new List<PlacedWord>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.TrimStart();
            if (trimmed.StartsWith("<page ", StringComparison.Ordinal) && Page().Match(trimmed.ToString()) is { Success: true } page)
                pages.Add(new(pages.Count + 1, Number(page.Groups["w"]), Number(page.Groups["h"]), words = []));
            else if (trimmed.StartsWith("<word ", StringComparison.Ordinal) && words.Count < MostOfPage && trimmed.Length < 2000 && Word().Match(trimmed.ToString()) is { Success: true } word && Clean(word.Groups["t"].Value) is { Length: > 0 } said)
                words.Add(new(said, Number(word.Groups["l"]), Number(word.Groups["t1"]), Number(word.Groups["r"]), Number(word.Groups["b"]), 100));
        }
        return pages;
    }

    private static string Clean(string text) => new([.. WebUtility.HtmlDecode(text).Where(letter => !char.IsControl(letter) && letter is not ('\u00AD' or '\uFFFD' or '\u200B'))]);

    private static double Number(Group group) => double.TryParse(group.Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : 0;

    [GeneratedRegex("""<page width="(?<w>[\d.]+)" height="(?<h>[\d.]+)">""", RegexOptions.None, 10_000)]
    private static partial Regex Page();

    [GeneratedRegex("""<word xMin="(?<l>-?[\d.]+)" yMin="(?<t1>-?[\d.]+)" xMax="(?<r>-?[\d.]+)" yMax="(?<b>-?[\d.]+)">(?<t>.*)</word>""", RegexOptions.None, 10_000)]
    private static partial Regex Word();
}
