using System.Globalization;
using Campaigns.Content;

namespace Campaigns.Scheduler.Hours;

/// <summary>A time at which the machine is mostly off.</summary>
/// <param name="At">The time, by the wall clock.</param>
/// <param name="Percent">How much of that hour of the week it ran, from 0 to 49.</param>
/// <param name="Days">Over how many days that was seen.</param>
/// <param name="Nearest">The hour nearest to it, still to come, in which the machine usually runs; null where there is none.</param>
public sealed record OffHour(DateTimeOffset At, int Percent, int Days, DateTimeOffset? Nearest)
{
    /// <summary>What is wrong, and the hour to choose instead.</summary>
    public Phrase Words()
    {
        var (vi, en) = (WeekWords.Vi(At.DayOfWeek), WeekWords.En(At.DayOfWeek));
        var offer = Nearest is { } near
            ? new Phrase($" Giờ gần nhất máy thường chạy: {Clock(near)}{(near.Date == At.Date ? "" : $" {WeekWords.Vi(near.DayOfWeek)}")}.",
                $" The nearest hour in which it usually runs: {Clock(near)}{(near.Date == At.Date ? "" : $" on {WeekWords.En(near.DayOfWeek)}")}.")
            : new("", "");
        return new($"Máy này thường tắt lúc {Clock(At)} {vi} (chạy {Percent} % thời gian trong {Days} ngày qua).{offer.Vi}",
            $"This machine is usually off at {Clock(At)} on {en} (it ran {Percent} % of that hour over the last {Days} days).{offer.En}");
    }

    private static string Clock(DateTimeOffset time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
