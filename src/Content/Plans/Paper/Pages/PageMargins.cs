using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>Tells the heads and feet of pages from their text: page numbers, and lines that come again on page after page.</summary>
internal static partial class PageMargins
{
    /// <summary>Shares of the page in which a head or foot stands, and pages on which it comes again.</summary>
    private const double Edge = 0.09;

    private const int Again = 3;

    /// <summary>Words of a page that are looked at; no page that people read has as many.</summary>
    private const int MostWords = 6000;

    public static List<PlacedLine> Lines(PlacedPage page) => PlacedLines.Of(page.Words.Take(MostWords), PlacedLines.Size(page.Words));

    public static HashSet<PlacedLine> Of(IReadOnlyList<PlacedPage> pages, IReadOnlyList<List<PlacedLine>> lines)
    {
        var edges = pages.SelectMany((page, i) => lines[i].Where(line => line.Bottom < Edge * page.Height || line.Top > (1 - Edge) * page.Height).Select(line => (Page: i, Line: line, Text: Bare(line)))).ToList();
        var again = edges.GroupBy(edge => edge.Text, StringComparer.Ordinal).Where(group => group.Select(edge => edge.Page).Distinct().Count() >= Again).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return [.. edges.Where(edge => edge.Text.Length == 0 || again.Contains(edge.Text)).Select(edge => edge.Line)];
    }

    /// <summary>Without numbers, dashes and "trang": empty for a page's number.</summary>
    private static string Bare(PlacedLine line) => Numbers().Replace(line.Text(double.MaxValue).ToLowerInvariant(), "").Trim();

    [GeneratedRegex(@"[\d\-–—./|_\s]+|\btrang\b", RegexOptions.None, 10_000)]
    private static partial Regex Numbers();
}
