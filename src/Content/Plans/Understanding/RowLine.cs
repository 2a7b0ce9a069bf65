namespace Campaigns.Content.Plans.Understanding;

/// <summary>A line of a run-together table.</summary>
/// <param name="Number">In the source, from 1.</param>
/// <param name="Words">Of the task, without the row's number and the other columns.</param>
/// <param name="Starts">How the words begin.</param>
/// <param name="NewPage">Whether the gap of a new page stands above it.</param>
internal readonly record struct RowLine(int Number, string Words, RowStart Starts, bool NewPage);
