namespace Campaigns.Desk.Operators;

/// <summary>What became of one tick of a sending.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Taken">It stands in the log, since now or since before.</param>
/// <param name="Why">Why it never will.</param>
internal sealed record TickAnswer(string Id, bool Taken, string? Why);
