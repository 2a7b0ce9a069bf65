namespace Campaigns.Content.Cards;

/// <summary>What a card is written as.</summary>
public enum CardFormat
{
    Png,

    /// <summary>For photographs.</summary>
    Jpeg,

    /// <summary>The composed drawing itself.</summary>
    Svg,

    /// <summary>One page, vectors kept.</summary>
    Pdf,
}
