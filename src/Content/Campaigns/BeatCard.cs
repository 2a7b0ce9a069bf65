namespace Campaigns.Content.Campaigns;

/// <summary>The infographic of a beat: a card template and the words of its boxes.</summary>
public sealed record BeatCard(string Template, IReadOnlyDictionary<string, string> Boxes);
