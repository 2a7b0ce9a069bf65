namespace Campaigns.Content.Records;

/// <summary>A photograph of an activity.</summary>
public sealed class ActivityPicture
{
    public string ActivityId { get; set; } = "";

    /// <summary>Its bytes are frozen under it.</summary>
    public string Hash { get; set; } = "";

    /// <summary>What it shows, for those who do not see it.</summary>
    public string Alt { get; set; } = "";
}
