using Campaigns.Content;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Posts;

/// <summary>What <c>post update</c> and <c>post withdraw</c> write: the posts as <c>post list</c> has them, and how far their changes are.</summary>
/// <param name="Posts">Those that were named.</param>
/// <param name="Changes">Every change of theirs, oldest first.</param>
/// <param name="Notes">What cannot be recalled.</param>
internal sealed record ChangeReport(IReadOnlyList<PostView> Posts, IReadOnlyList<PostChange> Changes, IReadOnlyList<Phrase> Notes)
{
    public static async Task<ChangeReport> Of(IServiceProvider services, IReadOnlyList<string> ids, bool withdrawn, CancellationToken cancel)
    {
        var list = services.GetRequiredService<PostList>();
        var posts = new List<PostView>(ids.Count);
        foreach (var id in ids)
            posts.Add((await list.Find(id, cancel))!);
        // The store takes at most 999 parameters.
        var some = ids.Take(900).ToList();
        return new(posts, await services.GetRequiredService<ChangeList>().Of(some, cancel),
            withdrawn ? await services.GetRequiredService<BeyondRecall>().Of(some, cancel) : []);
    }

    /// <summary>For a person: a line a post, its newest change, and what stays.</summary>
    public void Write(TextWriter to, string language)
    {
        PostTable.Write(to, Posts, language);
        foreach (var change in Changes.GroupBy(c => c.Post, StringComparer.Ordinal).Select(post => post.Last()))
            to.WriteLine(string.Join('\t', change.Post, change.State.Words(change.Kind).In(language), change.Reason, change.Why ?? ""));
        foreach (var note in Notes)
            to.WriteLine(note.In(language));
    }
}
