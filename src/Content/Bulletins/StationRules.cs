namespace Campaigns.Content.Bulletins;

/// <summary>What a station may do on the air, as its centre's own rules (quy chế) have it; without a word of theirs everything that a slot can say.</summary>
public sealed record StationRules
{
    /// <summary>Minutes of the longest programme there is.</summary>
    public const int LongestMinutes = 60;

    /// <summary>Programmes a day that a rule may count to.</summary>
    public const int MostSessions = 24;

    /// <summary>When nothing is on the air, on the unit's wall clock; over midnight where the second is before the first. Both or neither.</summary>
    public TimeOnly? QuietFrom { get; init; }

    public TimeOnly? QuietTo { get; init; }

    /// <summary>On Saturday and Sunday only in special cases: in a surge.</summary>
    public bool WeekendSpecial { get; init; }

    /// <summary>Programmes a day at most; 0: nobody counts.</summary>
    public int Sessions { get; init; }

    /// <summary>Minutes of one programme at most.</summary>
    public int Minutes { get; init; } = LongestMinutes;

    /// <summary>Whether a programme of so many minutes would be on the air in the quiet hours.</summary>
    public bool Quiet(TimeOnly start, int minutes)
    {
        if (QuietFrom is not { } from || QuietTo is not { } to || from == to)
            return false;
        var (first, last) = (start.Minutes(), start.Minutes() + minutes);
        var (quiet, loud) = (from.Minutes(), to.Minutes());
        return quiet < loud ? first < loud && last > quiet : first < loud || last > quiet;
    }

    /// <summary>Whether the rules forbid whatever is no surge on that day.</summary>
    public bool Rests(DateOnly day) => WeekendSpecial && (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
}
