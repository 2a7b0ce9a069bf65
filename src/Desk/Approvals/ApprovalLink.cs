namespace Campaigns.Desk.Approvals;

/// <summary>A personal link that is good: one request, one person, one content.</summary>
internal sealed class ApprovalLink : PersonalLink
{
    public string ItemId { get; set; } = "";
    public int Revision { get; set; }
    public string StepId { get; set; } = "";
    public string Seal { get; set; } = "";

    public override string About => ItemId;
}
