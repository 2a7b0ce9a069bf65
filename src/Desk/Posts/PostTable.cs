using System.Globalization;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Posts;

/// <summary>Posts in lines for a person.</summary>
internal static class PostTable
{
    public static void Write(TextWriter to, IReadOnlyList<PostView> posts, string language)
    {
        foreach (var post in posts)
            to.WriteLine(string.Join('\t', post.Id, Clock(post, post.Due), Name(post), post.State.Words().In(language), post.Title, post.Url ?? post.Why ?? ""));
        if (posts.Count == 0)
            to.WriteLine(language == "en" ? "No posts." : "Chưa có bài đăng nào.");
    }

    /// <summary>As the wall clock of the post's unit shows it.</summary>
    public static string Clock(PostView post, DateTimeOffset time) => UnitClock.Local(post.Zone, time).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Name(PostView post) => Lower(post.Channel.ToString());

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
