namespace Campaigns.Content.Campaigns;

/// <summary>What planning did to the item of a beat.</summary>
public enum BeatChange
{
    /// <summary>It was there and stays as it is.</summary>
    None,

    /// <summary>The item was made.</summary>
    Made,

    /// <summary>The day moved; nobody had changed the words, so they say the new day, and an approval of the old ones is void.</summary>
    Rewritten,

    /// <summary>The day moved; a person's words were left alone and may still name the old day.</summary>
    Kept,

    /// <summary>It has gone out; nothing is changed any more.</summary>
    Out,
}
