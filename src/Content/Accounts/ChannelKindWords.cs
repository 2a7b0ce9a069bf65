namespace Campaigns.Content.Accounts;

/// <summary>What the desk calls the channels.</summary>
public static class ChannelKindWords
{
    public static Phrase Words(this ChannelKind kind) => kind switch
    {
        ChannelKind.Portal => new("Cổng thông tin", "portal"),
        ChannelKind.Facebook => new("Facebook", "Facebook"),
        ChannelKind.ZaloOa => new("Zalo OA", "Zalo OA"),
        ChannelKind.WordPress => new("WordPress", "WordPress"),
        ChannelKind.Assisted => new("Đăng tay", "by hand"),
        ChannelKind.Radio => new("Truyền thanh", "radio"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
