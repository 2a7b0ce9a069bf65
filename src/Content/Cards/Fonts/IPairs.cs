namespace Campaigns.Content.Cards.Fonts;

/// <summary>One subtable of pair adjustments.</summary>
internal interface IPairs
{
    /// <summary>What to add to the advance of <paramref name="left"/>; false where this subtable says nothing of the pair.</summary>
    bool Find(ushort left, ushort right, out short adjust);
}
