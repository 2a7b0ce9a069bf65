namespace Campaigns.Content.Campaigns;

/// <summary>A campaign as it stands after planning.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Beats">Those that have an item, in order of time.</param>
/// <param name="DayBefore">The day itself before this planning, where it moved; null where it stayed or is new.</param>
public sealed record PlannedCampaign(Campaign Campaign, IReadOnlyList<PlannedBeat> Beats, DateOnly? DayBefore)
{
    /// <summary>For which task of a plan its items are.</summary>
    public CampaignTie Tie { get; init; } = CampaignTie.None;

    /// <summary>By how many days the day itself moved.</summary>
    public int MovedBy => DayBefore is { } before ? Campaign.Day.DayNumber - before.DayNumber : 0;
}
