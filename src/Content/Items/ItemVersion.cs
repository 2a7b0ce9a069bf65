namespace Campaigns.Content.Items;

/// <summary>One revision of an item: what it said, who made it and when.</summary>
/// <param name="Item">As it was then.</param>
/// <param name="Person">Empty where nobody noted it.</param>
/// <param name="At">When it was made.</param>
public sealed record ItemVersion(Item Item, string Person, DateTimeOffset At)
{
    public int Revision => Item.Revision;
}
