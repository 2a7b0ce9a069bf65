namespace Campaigns.Content.Plans;

/// <summary>A document that a plan stands on.</summary>
/// <param name="Number">Number and symbol; null for a law that is cited by name alone.</param>
/// <param name="Date">As cited; null where the citation names none.</param>
/// <param name="Text">The words of the citation.</param>
public sealed record BasisDocument(string? Number, DateOnly? Date, string Text);
