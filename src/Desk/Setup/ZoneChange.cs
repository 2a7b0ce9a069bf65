namespace Campaigns.Desk.Setup;

/// <summary>What another zone changes: recurring times stay on the wall clock and come at another moment, posts stay at their moment and show another time.</summary>
/// <param name="From">The zone as it is.</param>
/// <param name="To">The one that was typed.</param>
/// <param name="PostingTimes">Of its accounts.</param>
/// <param name="Slots">Of its stations.</param>
/// <param name="Posts">That have not gone out.</param>
/// <param name="Example">The next of these; null where there is none.</param>
/// <param name="Before">When that one is due by the clock as it is.</param>
/// <param name="After">When it is by the other.</param>
public sealed record ZoneChange(string From, string To, int PostingTimes, int Slots, int Posts, string? Example, DateTimeOffset Before, DateTimeOffset After);
