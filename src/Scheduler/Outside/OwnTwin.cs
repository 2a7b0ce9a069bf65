namespace Campaigns.Scheduler.Outside;

/// <summary>An item that is out and says nearly the same as another.</summary>
/// <param name="ItemId">It.</param>
/// <param name="Title">Its title.</param>
/// <param name="At">When it went out last.</param>
public sealed record OwnTwin(string ItemId, string Title, DateTimeOffset At);
