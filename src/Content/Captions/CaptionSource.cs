using Campaigns.Content.Items;
using Campaigns.Content.Speech;
using Campaigns.Content.Units;

namespace Campaigns.Content.Captions;

/// <summary>An item read once, and what surrounds it: what every form is written from.</summary>
internal sealed class CaptionSource
{
    private readonly Lazy<CaptionDocument> _radio;

    public CaptionSource(Item item, Unit unit, IReadOnlyList<VariantPicture> pictures, string? campaign)
    {
        (Item, Unit, Pictures, Campaign) = (item, unit, pictures, campaign);
        Title = OneLine(Pins.Written(item.Title));
        Summary = OneLine(Pins.Written(item.Summary));
        var body = Pins.Written(item.Body);
        Body = MarkdownReader.Read(body);
        _radio = new(() => item.Radio is { Length: > 0 } radio ? MarkdownReader.Read(radio) : ReferenceEquals(body, item.Body) ? Body : MarkdownReader.Read(item.Body));
    }

    public Item Item { get; }
    public Unit Unit { get; }
    public IReadOnlyList<VariantPicture> Pictures { get; }
    public string? Campaign { get; }
    public string Title { get; }
    public string Summary { get; }
    public CaptionDocument Body { get; }

    /// <summary>The radio version where somebody wrote one, else the body; readings that are pinned in them stay for the loudspeaker.</summary>
    public CaptionDocument Radio => _radio.Value;

    public bool HasRadioVersion => Item.Radio is { Length: > 0 };

    /// <summary>The summary, unless the body opens with the same words.</summary>
    public string Lead => Summary.Length > 0 && !(Body.Blocks is [CaptionBlock.Paragraph first, ..]
        && OneLine(PlainWords.Of(first.Words)).StartsWith(Summary.TrimEnd('.', '…', ' '), StringComparison.OrdinalIgnoreCase)) ? Summary : "";

    /// <summary>The summary, else the first paragraph.</summary>
    public string Description => Summary.Length > 0 ? Summary
        : Body.Blocks.OfType<CaptionBlock.Paragraph>().FirstOrDefault() is { } first ? OneLine(PlainWords.Of(first.Words)) : "";

    public string SourceLine(VariantForm form) => OneLine(Settings(form)?.SourceLine
        ?? (Unit.Settings.SourceLine.Length > 0 ? Unit.Settings.SourceLine : Unit.Name.Length > 0 ? $"Nguồn: {Unit.Name}" : ""));

    /// <summary>Where to read more: the item's own, else what the unit says for this form; null where there is neither.</summary>
    public string? Link(VariantForm form) => new[] { Item.Link, Settings(form)?.Link }.FirstOrDefault(url => url is not null && SafeAddress.IsOfTheWeb(url));

    /// <summary>The item's own tags, then the unit's for this form.</summary>
    public IEnumerable<string> Tags(VariantForm form) => Item.Tags.Concat(Settings(form)?.Hashtags ?? Unit.Settings.Hashtags);

    /// <summary>The address as it stands outside the portal: a page of the portal under its public address; null where that is unknown.</summary>
    public string? Outside(string url) => !SafeAddress.IsOfThePortal(url) ? url
        : Unit.Settings.PublicAddress.Length > 0 ? Unit.Settings.PublicAddress.TrimEnd('/') + url : null;

    public static string OneLine(string text) =>
        string.Join(' ', CleanText.Of(text).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private FormSettings? Settings(VariantForm form) => Unit.Settings.Forms.GetValueOrDefault(form);
}
