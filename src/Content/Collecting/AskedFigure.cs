namespace Campaigns.Content.Collecting;

/// <summary>A figure that a round asks for.</summary>
/// <param name="Key">By which an answer names it; one of a round's, never shown.</param>
/// <param name="Name">What is counted, as reports name it.</param>
/// <param name="Measure">Of what: buổi, lượt người; empty: not said.</param>
public sealed record AskedFigure(string Key, string Name, string Measure);
