using Campaigns.Content.Accounts;

namespace Campaigns.Scheduler.Approvals;

/// <summary>The size in which an account shows an infographic, in pixels.</summary>
internal sealed record CardSize(int Width, int Height)
{
    /// <summary>Null where the account shows none.</summary>
    public static CardSize? Of(ChannelKind kind) => kind switch
    {
        // What link previews and article covers are cut to.
        ChannelKind.Portal or ChannelKind.WordPress or ChannelKind.ZaloOa => new(1200, 630),
        // Square: the most of a phone's screen that a feed gives a picture.
        ChannelKind.Facebook or ChannelKind.Assisted => new(1080, 1080),
        _ => null,
    };
}
