namespace Campaigns.Content.Speech;

/// <summary>A unit of measure or money behind a number.</summary>
/// <param name="Glued">Only where no space parts it from the number: 5G is no five grams.</param>
internal sealed record SpokenUnit(string Written, string Say, bool Glued);
