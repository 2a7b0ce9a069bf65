namespace Campaigns.Content.Bulletins;

/// <summary>A station's time on the air (khung giờ phát).</summary>
/// <param name="Start">Wall clock of the unit.</param>
/// <param name="Minutes">The longest its programme may take; 1 to 60.</param>
public sealed record Slot(string Id, string AccountId, BroadcastDays Days, TimeOnly Start, int Minutes)
{
    public bool On(DateOnly day) => Days.HasFlag((BroadcastDays)(1 << (int)day.DayOfWeek));

    /// <summary>Whether the two are on the air at the same time, were it on the same day.</summary>
    public bool Meets(Slot other) => Start.Minutes() < other.Start.Minutes() + other.Minutes && other.Start.Minutes() < Start.Minutes() + Minutes;
}
