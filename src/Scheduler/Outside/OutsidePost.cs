namespace Campaigns.Scheduler.Outside;

/// <summary>Something that stands on an account though it was not posted from here (đăng ngoài hệ thống).</summary>
/// <param name="Text">The beginning of its words.</param>
/// <param name="At">When it was posted there.</param>
public sealed record OutsidePost(string Id, string AccountId, string? Url, string Text, DateTimeOffset At, string? Section, string? Theme, string? CampaignId);
