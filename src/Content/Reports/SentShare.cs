namespace Campaigns.Content.Reports;

/// <summary>A share as one of those who gave it said it.</summary>
/// <param name="Source">Whose it is.</param>
/// <param name="Value">In the figure's measure.</param>
public sealed record SentShare(string Source, double Value);
