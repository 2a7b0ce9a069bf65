namespace Campaigns.Content.Cards;

/// <summary>What a field of a card is filled with.</summary>
public enum CardFieldKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A line for each row; the parts of a row apart by "|".</summary>
    List,

    /// <summary>A number, "82,5 %" or "820/1.000"; it may be shown as words too.</summary>
    Number,

    /// <summary>An address that becomes a QR code.</summary>
    Link,

    /// <summary>A JPEG or PNG as a <c>data:</c> address.</summary>
    Picture,
}
