namespace Campaigns.Content.Reports;

/// <summary>A figure that was sent in or entered, summed over the period.</summary>
/// <param name="Name">By which forms call it.</param>
/// <param name="Label">As whoever entered it called it.</param>
/// <param name="Measure">Of what.</param>
/// <param name="Value">The sum.</param>
/// <param name="Rows">Of how many entries.</param>
public sealed record SentFigure(string Name, string Label, string Measure, double Value, int Rows);
