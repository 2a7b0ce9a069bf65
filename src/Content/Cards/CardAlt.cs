using Campaigns.Content.Items;

namespace Campaigns.Content.Cards;

/// <summary>
/// A card's alternative text, of its own words in reading order: each box a sentence, or as its <c>data-say</c> says, <c>{}</c> standing
/// for the words; a list as one sentence, its rows apart by semicolons.
/// </summary>
internal static class CardAlt
{
    public static string Of(CardTemplate template, Filling card, IReadOnlyDictionary<string, SetRows> lists)
    {
        var said = new List<string>();
        foreach (var node in template.Drawing.Nodes.Where(node => node.Say != "" && card.Shown(node)))
        {
            var words = node switch
            {
                BoxNode { Box: var box } => Plain(card.Value(box.Name)!),
                RepeatNode list => Rows(list, lists[list.Name]),
                CodeNode code => Address(card.Value(code.Name)!),
                _ => "",
            };
            if (words.Length > 0)
                said.Add(Say(node.Say ?? (node is CodeNode ? "Mã QR mở {}" : "{}"), words));
        }
        return Cut("Infographic: " + string.Join(' ', said).TrimEnd('.'));
    }

    private static string Say(string pattern, string words)
    {
        var sentence = pattern.Replace("{}", words, StringComparison.Ordinal);
        // A pattern that ends in a space goes on with the next box.
        return pattern.EndsWith(' ') ? sentence.TrimEnd() : sentence[^1] is '.' or '!' or '?' or '…' or ':' ? sentence : sentence + ".";
    }

    private static string Rows(RepeatNode list, SetRows rows)
    {
        var numbered = list.Row.Boxes.Any(b => b.Box.Name == $"{list.Name}.n");
        return string.Join("; ", rows.Rows.Select((row, i) =>
        {
            var parts = Enumerable.Range(1, list.Parts).Select(part => row.Filling.Value($"{list.Name}.{part}")).OfType<string>().Select(part => Plain(part).TrimEnd('.', ';', ':'));
            return (numbered ? $"({i + 1}) " : "") + string.Join(": ", parts);
        }));
    }

    private static string Plain(string words) => string.Join(' ', words.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Address(string link) => Uri.TryCreate(link.Trim(), UriKind.Absolute, out var address) ? (address.Host + address.PathAndQuery).TrimEnd('/') : "";

    /// <summary>Ends with a whole word, within what the channels and an item take.</summary>
    private static string Cut(string alt)
    {
        if (alt.Length <= ItemRules.LongestAlt)
            return alt;
        var end = alt.LastIndexOf(' ', ItemRules.LongestAlt - 1);
        return alt[..(end > 0 ? end : ItemRules.LongestAlt - 1)].TrimEnd(',', ';', ':', '.') + "…";
    }
}
