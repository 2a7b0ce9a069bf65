namespace Campaigns.Content.Records;

/// <summary>Where money comes from. The numbers are stored: never reuse one.</summary>
public enum BudgetSource
{
    /// <summary>Ngân sách nhà nước cấp.</summary>
    State = 0,

    /// <summary>Ngân sách xã, phường.</summary>
    Commune = 1,

    /// <summary>Lồng ghép với nhiệm vụ khác.</summary>
    Merged = 2,

    /// <summary>Xã hội hóa, huy động hợp pháp.</summary>
    Raised = 3,
}
