using System.Globalization;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Demo;

/// <summary>What went where, for a person.</summary>
internal static class DemoTable
{
    public static void Write(TextWriter to, IReadOnlyList<PostView> posts, Unit unit, string language)
    {
        to.WriteLine();
        foreach (var post in posts)
            to.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{unit.Local(post.Due):HH:mm:ss}  {Channel(post.Channel, language),-14}  {(language == "en" ? post.State.ToString().ToLowerInvariant() : post.State.InVietnamese()),-10}  {post.Url ?? post.Why}"));
        to.WriteLine();
    }

    public static string Channel(ChannelKind kind, string language) => (kind, language) switch
    {
        (ChannelKind.Portal, "en") => "portal",
        (ChannelKind.Portal, _) => "Cổng thông tin",
        (ChannelKind.Facebook, _) => "Facebook",
        (ChannelKind.ZaloOa, _) => "Zalo OA",
        (ChannelKind.WordPress, _) => "WordPress",
        (ChannelKind.Radio, "en") => "radio",
        (ChannelKind.Radio, _) => "Truyền thanh",
        (_, "en") => "by hand",
        _ => "Đăng tay",
    };
}
