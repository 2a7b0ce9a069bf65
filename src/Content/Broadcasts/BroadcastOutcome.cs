namespace Campaigns.Content.Broadcasts;

/// <summary>What became of a time on the air. The numbers are stored: never reuse one.</summary>
public enum BroadcastOutcome
{
    /// <summary>Đã phát.</summary>
    Read = 0,

    /// <summary>Không phát.</summary>
    NotRead = 1,

    /// <summary>Phát nội dung khác.</summary>
    Other = 2,

    /// <summary>Ghi nhầm: the line in whose place it stands tells of nothing that was.</summary>
    Mistaken = 3,
}
