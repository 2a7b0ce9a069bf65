namespace Campaigns.Content;

/// <summary>Times of the wall clock as slots count them.</summary>
public static class WallMinutes
{
    public const int OfADay = 24 * 60;

    /// <summary>Whole minutes after midnight.</summary>
    public static int Minutes(this TimeOnly time) => (time.Hour * 60) + time.Minute;

    /// <summary>The time so many minutes after midnight.</summary>
    public static TimeOnly Time(int minutes) => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(minutes));
}
