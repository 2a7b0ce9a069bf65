namespace Campaigns.Channels.Facebook;

/// <summary>What an answer that is no success means.</summary>
internal enum FacebookFault
{
    /// <summary>Provably not done; later it may be.</summary>
    Busy,

    /// <summary>The right has ended; a person must connect again.</summary>
    Reconnect,

    /// <summary>Not taken, now or later.</summary>
    Rejected,

    /// <summary>The object that was named is not there, or the page may not see it.</summary>
    Gone,

    /// <summary>May have been done and may not.</summary>
    Open,
}
