using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Items;

/// <summary>An infographic whose item changed after it was filled, so that a person is to look whether it is still right.</summary>
/// <param name="Template">Which card it is.</param>
/// <param name="Since">The revision of the item that it was filled or looked through at.</param>
/// <param name="Boxes">Boxes that say what the item said, and says no more.</param>
/// <param name="Own">Boxes with words that never stood in the item, and may be about what was changed.</param>
public sealed record StaleCard(string Template, int Since, IReadOnlyList<StaleBox> Boxes, IReadOnlyList<string> Own)
{
    /// <summary>They frame a card and say nothing of its item's matter.</summary>
    private static readonly string[] s_frame = ["kicker", "unit", "link-label", "credit"];

    /// <summary>Null where the card says nothing that the change could have made wrong.</summary>
    /// <param name="card">As it is, boxes that follow their item word for word included.</param>
    /// <param name="since">The revision of <paramref name="then"/>.</param>
    /// <param name="then">The item that the card was filled for.</param>
    /// <param name="now">The item as it is, or would be.</param>
    public static StaleCard? Of(ItemCard card, int since, Item then, Item now)
    {
        var (before, after) = (Matter(then), Matter(now));
        if (before == after)
            return null;
        var (stale, own) = (new List<StaleBox>(), new List<string>());
        foreach (var (box, words) in card.Boxes.Where(box => box.Value.Length > 0 && !box.Value.StartsWith(Cards.CardPhotos.Mark, StringComparison.Ordinal)))
        {
            if (Says(after, words))
                continue;
            var gone = Parts(words).Where(part => Says(before, part) && !Says(after, part)).ToArray();
            if (Place(box, then, now) is var (was, become) && was != become)
                stale.Add(new(box, words, was, become.Length > 0 ? become : null));
            else if (gone.Length > 0)
                stale.Add(new(box, string.Join('\n', gone), string.Join('\n', gone), null));
            else if (!s_frame.Contains(box) && !Parts(words).All(part => Says(after, part)))
                own.Add(box);
        }
        return stale.Count + own.Count > 0 ? new(card.Template, since, stale, own) : null;
    }

    /// <summary>Where in the item the words of such a box come from.</summary>
    private static (string Was, string Now)? Place(string box, Item then, Item now) => box switch
    {
        "title" => (then.Title, now.Title),
        "message" => (then.Summary, now.Summary),
        "link" => (then.Link ?? "", now.Link ?? ""),
        _ => null,
    };

    /// <summary>Everything that a card may be about, in plain words between spaces.</summary>
    private static string Matter(Item item) => $" {Key(string.Join(" . ", item.Title, item.Summary, item.Body, item.Link))} ";

    /// <summary>Whole words alone: "95" does not stand in "1995".</summary>
    private static bool Says(string matter, string words) => Key(words) is var key && (key.Length == 0 || matter.Contains($" {key} ", StringComparison.Ordinal));

    /// <summary>Words and nothing between them, marks kept: capitals, dashes and "95%" for "95 %" make no difference.</summary>
    private static string Key(string text) =>
        Vietnamese.Tidy(string.Create(text.Length, Vietnamese.Canon(text), static (span, words) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsLetterOrDigit(words[i]) ? words[i] : ' ';
        }));

    /// <summary>The lines and parts of a list; other words are one.</summary>
    private static string[] Parts(string words) => words.Split(['\n', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
