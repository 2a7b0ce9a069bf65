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
                $"{unit.Local(post.Due):HH:mm:ss}  {post.Channel.Words().In(language),-14}  {post.State.Words().In(language),-10}  {post.Url ?? post.Why}"));
        to.WriteLine();
    }
}
