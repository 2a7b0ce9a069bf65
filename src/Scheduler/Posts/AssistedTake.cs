namespace Campaigns.Scheduler.Posts;

/// <summary>A colleague has a post in hand.</summary>
/// <param name="Person">As they name themselves.</param>
/// <param name="At">Since when.</param>
public sealed record AssistedTake(string Person, DateTimeOffset At)
{
    /// <summary>After this a take lapses: whoever forgot to say so keeps nobody from posting.</summary>
    public static readonly TimeSpan Lapse = TimeSpan.FromMinutes(30);

    public DateTimeOffset Until => At + Lapse;
}
