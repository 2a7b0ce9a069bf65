namespace Campaigns.Desk.Approvals;

/// <summary>A personal link that is good: one request, one person, one content.</summary>
internal sealed class ApprovalLink
{
    public string Hash { get; set; } = "";
    public string UnitId { get; set; } = "";
    public string ItemId { get; set; } = "";
    public string PersonId { get; set; } = "";
    public int Revision { get; set; }
    public string StepId { get; set; } = "";
    public string Seal { get; set; } = "";
    public string MadeBy { get; set; } = "";
    public long Ends { get; set; }
    public int Failed { get; set; }
    public string? Opened { get; set; }
    public long? OpenedUntil { get; set; }
}
