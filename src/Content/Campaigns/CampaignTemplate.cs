namespace Campaigns.Content.Campaigns;

/// <summary>What a campaign is made of: its name and its beats, in the order of the file.</summary>
/// <param name="Key">The name of the file without its ending.</param>
/// <param name="Name">With placeholders.</param>
/// <param name="Beats">At least one.</param>
/// <param name="Where">The file.</param>
public sealed record CampaignTemplate(string Key, string Name, IReadOnlyList<Beat> Beats, string Where)
{
    /// <summary>The first day of the campaign, in days from the day itself.</summary>
    public int FirstDay => Math.Min(0, Beats.Min(b => b.Day));

    /// <summary>The last day of the campaign, in days from the day itself.</summary>
    public int LastDay => Math.Max(0, Beats.Max(b => b.Day));
}
