namespace Campaigns.Content.Cards;

/// <summary>What a card is written as.</summary>
public enum CardFormat
{
    Png,

    /// <summary>The composed drawing itself.</summary>
    Svg,

    /// <summary>One page, vectors kept.</summary>
    Pdf,

    /// <summary>For cards with photographs.</summary>
    Jpeg,
}
