using System.Text.Json.Serialization;
using Campaigns.Channels.Assisted;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Posts;

/// <summary>How far the change of one post is, in one line: the channel, and where it stands there.</summary>
/// <param name="Post">The post's id.</param>
/// <param name="Channel">What it is out on.</param>
/// <param name="Account">The account's name.</param>
/// <param name="Standing">What was done, or who or what is waited for.</param>
/// <param name="Underway">The worker goes on with it by itself.</param>
public sealed record ChangeLine(string Post, ChannelKind Channel, string Account, Phrase Standing, [property: JsonIgnore] bool Underway)
{
    /// <param name="post">The post.</param>
    /// <param name="change">Its newest change; null where there was none.</param>
    /// <param name="account">Where it is.</param>
    public static ChangeLine Of(PostView post, PostChange? change, Account account) => new(post.Id, account.Kind, account.Name, Said(post, change, account),
        change is { State: ChangeState.Sending } or { State: ChangeState.Waiting, NeedsPerson: false });

    /// <summary>Those of some posts (at most 900), in their order.</summary>
    public static async Task<IReadOnlyList<ChangeLine>> Of(IReadOnlyList<PostView> posts, IReadOnlyList<PostChange> changes, AccountStore accounts, CancellationToken cancel)
    {
        var known = await accounts.Some([.. posts.Select(p => p.Account).Distinct(StringComparer.Ordinal)], cancel);
        var newest = changes.GroupBy(c => c.Post, StringComparer.Ordinal).ToDictionary(post => post.Key, post => post.Last(), StringComparer.Ordinal);
        return [.. posts.Select(post => Of(post, newest.GetValueOrDefault(post.Id), known[post.Account]))];
    }

    private static Phrase Said(PostView post, PostChange? change, Account account)
    {
        if (change is null || post.State is PostState.Withdrawn or PostState.Cancelled)
            return post.State.Words();
        var words = change.State.Words(change.Kind);
        if (change.State == ChangeState.ByHand)
            return AssistedSettings.Of(account).Person is { Length: > 0 } person ? new($"{words.Vi}, chờ {person}", $"{words.En}, by {person}") : words;
        if (change.State == ChangeState.Waiting && post.State != PostState.Published)
            return new($"{words.Vi}, đợi rõ bài đã lên kênh chưa", $"{words.En} for the outcome of the post");
        return change.Why is { Length: > 0 } why && change.State is ChangeState.Waiting or ChangeState.Failed ? new($"{words.Vi}: {why}", $"{words.En}: {why}") : words;
    }
}
