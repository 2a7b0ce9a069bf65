namespace Campaigns.Desk.Items;

/// <summary>A page of items, newest first, as <c>item list --json</c> and the API write it.</summary>
/// <param name="Items">At most as many as were asked for.</param>
/// <param name="Next">Hand it in as <c>after</c> to get those that follow; null at the end.</param>
public sealed record ItemEntries(IReadOnlyList<ItemEntry> Items, string? Next);
