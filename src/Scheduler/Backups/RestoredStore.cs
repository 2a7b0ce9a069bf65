namespace Campaigns.Scheduler.Backups;

/// <summary>A store that was put back.</summary>
/// <param name="File">The copy it was put back from.</param>
/// <param name="Since">The newest thing the copy remembers.</param>
/// <param name="Asked">Posts whose channels are asked before they may leave.</param>
/// <param name="Aside">Where the store is that was there before; null where there was none.</param>
public sealed record RestoredStore(string File, DateTimeOffset Since, int Asked, string? Aside);
