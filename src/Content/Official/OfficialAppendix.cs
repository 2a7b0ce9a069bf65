namespace Campaigns.Content.Official;

/// <summary>An appendix: a section of its own, numbered in Roman where there are several.</summary>
/// <param name="Title">Put in capitals by the form.</param>
/// <param name="Body">What it holds.</param>
/// <param name="Lying">Whether its pages lie (landscape), as wide tables need.</param>
public sealed record OfficialAppendix(string Title, IReadOnlyList<OfficialBlock> Body, bool Lying = false);
