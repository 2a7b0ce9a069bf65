namespace Campaigns.Desk.Collecting;

/// <summary>How far a link reaches that is not under a public address.</summary>
public enum LinkReach
{
    /// <summary>This machine alone.</summary>
    Machine,

    /// <summary>The office's network.</summary>
    Office,
}
