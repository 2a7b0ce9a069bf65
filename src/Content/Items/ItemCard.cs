namespace Campaigns.Content.Items;

/// <summary>The infographic of an item: a template and what fills its boxes.</summary>
/// <param name="Template">The template's name: <c>observance</c>, <c>key-figure</c>.</param>
/// <param name="Boxes">Box name to text.</param>
/// <param name="Alt">Alternative text written by a person; empty: the card's own words.</param>
public sealed record ItemCard(string Template, IReadOnlyDictionary<string, string> Boxes, string Alt = "");
