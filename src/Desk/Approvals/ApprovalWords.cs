namespace Campaigns.Desk.Approvals;

/// <summary>The words of the approver's pages: <c>ApprovalWords.resx</c>.</summary>
public sealed class ApprovalWords;
