using Campaigns.Content.Observances;

namespace Campaigns.Desk.Week;

/// <summary>A day of the week.</summary>
/// <param name="Day">Local.</param>
/// <param name="Observances">Those that fall on it.</param>
/// <param name="Posts">How many posts are to go out, or went out; those of stations by their time on the air.</param>
/// <param name="Repeats">How many readings of stations are repeats.</param>
public sealed record WeekDay(DateOnly Day, IReadOnlyList<Observance> Observances, int Posts, int Repeats)
{
    public LunarDate Lunar => LunarDate.From(Day);

    /// <summary>Days of the lunar month that people keep at home, or an observance that is counted by it.</summary>
    public bool LunarMatters => Lunar.Day is 1 or 15 || Observances.Any(one => one.Lunar);
}
