namespace Campaigns.Content.Accounts;

/// <summary>A time at which an account usually posts (giờ đăng).</summary>
/// <param name="Day">Every week on this day.</param>
/// <param name="At">To the minute, on the unit's wall clock.</param>
public sealed record PostingTime(DayOfWeek Day, TimeOnly At);
