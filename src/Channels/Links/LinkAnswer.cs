namespace Campaigns.Channels.Links;

/// <summary>What became of looking at an address.</summary>
/// <param name="Address">Where it led, after redirects.</param>
/// <param name="Status">What the server said, as HTTP numbers it; null: nothing.</param>
/// <param name="Why">Why it cannot be opened, in Vietnamese and English; null: it can, or the server alone knows.</param>
public sealed record LinkAnswer(Uri Address, int? Status, Content.Phrase? Why)
{
    /// <summary>The beginning of the page, where it was asked for.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Of the words, as the server names it; null: it says nothing.</summary>
    public string? Charset { get; init; }

    /// <summary>A page of words, not a picture or a file.</summary>
    public bool Html { get; init; }
}
