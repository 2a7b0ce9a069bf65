namespace Campaigns.Desk.Approvals;

/// <summary>Why a personal link died before its end. The numbers are stored: never reuse one.</summary>
public enum LinkClosed
{
    /// <summary>It was used: approved or sent back.</summary>
    Used = 0,

    /// <summary>Too many wrong PINs.</summary>
    Locked = 1,

    /// <summary>What would go out, or the step that is open, is not what it was made for.</summary>
    Changed = 2,

    /// <summary>A newer one for the same person and item took its place.</summary>
    Replaced = 3,

    /// <summary>Somebody at the desk took it away.</summary>
    Revoked = 4,
}
