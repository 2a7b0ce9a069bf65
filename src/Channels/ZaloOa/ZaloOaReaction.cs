namespace Campaigns.Channels.ZaloOa;

/// <summary>What an error of Zalo's asks of us.</summary>
internal enum ZaloOaReaction
{
    /// <summary>This article will not be taken; others may.</summary>
    Reject,

    /// <summary>Refused for now, and nothing was done.</summary>
    Wait,

    /// <summary>The access token has ended: refresh once, ask once more.</summary>
    Refresh,

    /// <summary>Zalo still works on it: ask again, never make it again.</summary>
    Processing,

    /// <summary>Nothing more will be taken on this account until a person mends it.</summary>
    Reconnect,
}
