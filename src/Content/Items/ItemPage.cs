namespace Campaigns.Content.Items;

/// <summary>Some items, newest first.</summary>
/// <param name="Items">At most as many as were asked for.</param>
/// <param name="Next">Hand it in to get the items that follow; null at the end.</param>
public sealed record ItemPage(IReadOnlyList<Item> Items, string? Next);
