namespace Campaigns.Content.Preflights;

/// <summary>What a finding keeps one from.</summary>
public enum FindingLevel
{
    /// <summary>Nothing; whoever writes may look once.</summary>
    Hint,

    /// <summary>Nothing; it is to be seen.</summary>
    Warning,

    /// <summary>It may not be sent for approval.</summary>
    Block,
}
