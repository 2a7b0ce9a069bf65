using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Items;

/// <summary>
/// What a search looks through: the words of an item in lower case, once as they are written and once without any mark, so that
/// "hop ban" and "họp bản" both find it, and "hòp" does not.
/// </summary>
public static class SoughtText
{
    /// <summary>Of a text only its beginning is searched, in characters.</summary>
    private const int Most = 4_000;

    /// <summary>A search has no more words.</summary>
    private const int MostTerms = 8;

    /// <summary>Stands between the two writings: no search finds across it.</summary>
    private const string Between = "\n";

    public static string Of(Item item) => Of(string.Join(' ', item.Title, item.Summary, item.Section, string.Join(' ', item.Tags), string.Join(' ', item.Authors),
        item.Body.Length > Most ? item.Body[..Most] : item.Body));

    /// <summary>The same of words that are no item.</summary>
    public static string Of(string text)
    {
        var words = Tidy(text);
        return words + Between + Vietnamese.Fold(words);
    }

    /// <summary>The patterns of LIKE, with <c>\</c> to escape, all of which what is found holds.</summary>
    public static IReadOnlyList<string> Patterns(string? sought) =>
        [.. Tidy(sought ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostTerms)
            .Select(term => $"%{term.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%")];

    private static string Tidy(string text) => Vietnamese.Tidy(Vietnamese.Canon(text.Normalize()));
}
