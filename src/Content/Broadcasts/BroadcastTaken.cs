namespace Campaigns.Content.Broadcasts;

/// <summary>What became of a line that was sent to the log.</summary>
public enum BroadcastTaken
{
    /// <summary>It stands there now.</summary>
    New,

    /// <summary>It stood there before: the same was sent once more.</summary>
    Before,

    /// <summary>What it was to correct was corrected by another line meanwhile; nothing was written.</summary>
    Overtaken,
}
