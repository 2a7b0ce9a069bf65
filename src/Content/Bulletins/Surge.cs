namespace Campaigns.Content.Bulletins;

/// <summary>More programmes for some days (đợt tăng cường), as for a campaign: it may break the rules for weekends and for programmes a day, and no other.</summary>
/// <param name="Id">Of the row.</param>
/// <param name="AccountId">The station.</param>
/// <param name="Name">What it is for.</param>
/// <param name="First">Local; inclusive.</param>
/// <param name="Last">Local; inclusive.</param>
/// <param name="Days">Those between them on which it is on the air.</param>
/// <param name="Starts">Wall clock of the unit, rising.</param>
/// <param name="Minutes">The longest each programme may take.</param>
public sealed record Surge(string Id, string AccountId, string Name, DateOnly First, DateOnly Last, BroadcastDays Days, IReadOnlyList<TimeOnly> Starts, int Minutes)
{
    /// <summary>Characters of a name; days from the first to the last; times a day.</summary>
    public const int LongestName = 100, LongestDays = 366, MostStarts = 12;

    /// <summary>The programmes that it adds on a day; none outside it.</summary>
    public IEnumerable<Slot> On(DateOnly day) => day >= First && day <= Last
        ? Starts.Select(start => new Slot($"{Id}-{start.Minutes()}", AccountId, Days, start, Minutes)).Where(slot => slot.On(day)) : [];
}
