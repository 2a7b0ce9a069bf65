namespace Campaigns.Content.Campaigns;

/// <summary>For which task of a plan a campaign's items are made.</summary>
public sealed record CampaignTie
{
    public static CampaignTie None { get; } = new();

    /// <summary>The task; null: for none.</summary>
    public NamedTask? Task { get; init; }

    /// <summary>Whether that is kept: items that are made from now on are for it, and those that are there were tied.</summary>
    public bool Kept { get; init; }

    /// <summary>Who says so; empty: the program, as this task alone names the day.</summary>
    public string Person { get; init; } = "";

    /// <summary>Since when; null: nothing is kept.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The unit's own tasks that name the day; a person chooses where there are several.</summary>
    public IReadOnlyList<NamedTask> Naming { get; init; } = [];

    /// <summary>Whether a person has to say which of several tasks it is.</summary>
    public bool Asks => Task is null && !Kept && Naming.Count > 1;
}
