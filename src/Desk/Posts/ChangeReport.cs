using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Posts;

/// <summary>What <c>post update</c>, <c>post withdraw</c> and <c>post drop</c> write: the posts as <c>post list</c> has them, and how far their changes are.</summary>
/// <param name="Posts">Those that were named.</param>
/// <param name="Changes">Every change of theirs, oldest first.</param>
/// <param name="Progress">A line a post.</param>
/// <param name="Notes">What cannot be recalled.</param>
internal sealed record ChangeReport(IReadOnlyList<PostView> Posts, IReadOnlyList<PostChange> Changes, IReadOnlyList<ChangeLine> Progress, IReadOnlyList<Phrase> Notes)
{
    public static async Task<ChangeReport> Of(IServiceProvider services, IReadOnlyList<string> ids, bool withdrawn, CancellationToken cancel)
    {
        var list = services.GetRequiredService<PostList>();
        var posts = new List<PostView>(ids.Count);
        foreach (var id in ids)
            posts.Add((await list.Find(id, cancel))!);
        // The store takes at most 999 parameters.
        var some = ids.Take(900).ToList();
        var changes = await services.GetRequiredService<ChangeList>().Of(some, cancel);
        return new(posts, changes, await ChangeLine.Of([.. posts.Take(900)], changes, services.GetRequiredService<AccountStore>(), cancel),
            withdrawn ? await services.GetRequiredService<BeyondRecall>().Of(some, cancel) : []);
    }

    /// <summary>For a person: a line a post, and what stays.</summary>
    public void Write(TextWriter to, string language)
    {
        foreach (var line in Progress)
            to.WriteLine(string.Join('\t', line.Post, line.Channel.Words().In(language), line.Account, line.Standing.In(language)));
        foreach (var note in Notes)
            to.WriteLine(note.In(language));
    }
}
