namespace Campaigns.Channels.WordPress;

/// <summary>What a reply that is no success means.</summary>
internal enum WordPressVerdict
{
    /// <summary>Refused for now, or nothing left.</summary>
    Later,

    /// <summary>A person has to mend the connection.</summary>
    Reconnect,

    /// <summary>The site will not take this, now or later.</summary>
    Refused,

    /// <summary>It may have been done and may not.</summary>
    Unclear,

    /// <summary>Success, and a web page where WordPress's data should be.</summary>
    Page,
}
