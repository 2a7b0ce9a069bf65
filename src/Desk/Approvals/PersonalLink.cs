namespace Campaigns.Desk.Approvals;

/// <summary>A link that is good: one person, and something to be approved by them.</summary>
internal abstract class PersonalLink
{
    public string Hash { get; set; } = "";
    public string UnitId { get; set; } = "";

    /// <summary>Of who has an account; empty where nobody of the desk's is meant.</summary>
    public string PersonId { get; set; } = "";
    public string MadeBy { get; set; } = "";
    public long Ends { get; set; }
    public int Failed { get; set; }

    /// <summary>What the browsers hold that typed the right PIN, as it is kept, each with until when it may look.</summary>
    public string? Opened { get; set; }
    public long? OpenedUntil { get; set; }

    /// <summary>The row that it is about, as the audit names it.</summary>
    public abstract string About { get; }
}
