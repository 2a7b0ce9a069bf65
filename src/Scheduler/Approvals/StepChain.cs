using System.Globalization;
using System.Text;
using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Approvals;

/// <summary>
/// The steps that an item passes and what was taken of them, within a transaction of the caller's. An act counts for the revision, the
/// bytes, the posts with their times, and the window that it was taken for; anything else makes it stale.
/// </summary>
internal static class StepChain
{
    private static readonly int[] States =
        [.. OpenPost.States, (int)PostState.Sending, (int)PostState.Published, (int)PostState.Pending, (int)PostState.Unknown];

    /// <summary>How far the item is; by its bytes where <paramref name="seal"/> says them, by its posts and their times otherwise.</summary>
    public static async Task<StepState> Of(Session session, Item item, string? seal = null)
    {
        var route = await Route(session, item);
        var acts = await ApprovalActRow.UnderWay(session, item.Id);
        if (acts.Count == 0)
            return new StepState(route, [], []);
        var layout = Layout(await OpenPost.Of(session, item.Id), await OldPost.Of(session, item.Id, item.Revision));
        var (from, to) = (item.Earliest?.ToUnixTimeMilliseconds(), item.NotAfter?.ToUnixTimeMilliseconds());
        var fit = acts.ToLookup(act => act.Revision == item.Revision && act.Layout == layout && (seal is null || act.Seal == seal) && (act.WindowFrom, act.WindowTo) == (from, to));
        var taken = route.Select(step => fit[true].FirstOrDefault(act => act.StepId == step.Id)).OfType<ApprovalActRow>().ToArray();
        return new StepState(route, [.. taken.Select(act => act.Act())], [.. acts.Except(taken).Select(act => act.Act())]);
    }

    /// <summary>The steps of its unit that its kind of content and the channels of its posts pass; the usual one where none does.</summary>
    public static async Task<IReadOnlyList<ApprovalStep>> Route(Session session, Item item)
    {
        var steps = await ApprovalStepRow.Of(session, item.UnitId);
        if (steps.Count == 0)
            return [ApprovalStep.Usual(item.UnitId)];
        var kinds = (await session.List<int>("SELECT DISTINCT a.kind FROM post p JOIN account a ON a.id = p.account_id WHERE p.item_id = @Id AND p.state IN @States", new { item.Id, States }))
            .Select(kind => (ChannelKind)kind).ToHashSet();
        return steps.Where(step => step.Asks(item.Genre, kinds)).ToArray() is { Length: > 0 } asked ? asked : [ApprovalStep.Usual(item.UnitId)];
    }

    /// <summary>Over every post with its time, in the order of their ids.</summary>
    public static string Layout(IReadOnlyList<OpenPost> open, IReadOnlyList<OldPost> old) => FrozenStore.Hash(Encoding.UTF8.GetBytes(string.Join('\n',
        open.Select(post => (post.Id, post.AccountId, post.Due)).Concat(old.Select(post => (post.Id, post.AccountId, post.Due))).OrderBy(post => post.Id, StringComparer.Ordinal)
            .Select(post => string.Create(CultureInfo.InvariantCulture, $"{post.Id} {post.AccountId} {post.Due}")))));

    /// <summary>Whether one person may take every step at a unit, as one who does it all has to.</summary>
    public static async Task<bool> OneDoesAll(Session session, string unitId) =>
        JsonSerializer.Deserialize<UnitSettings>((await session.Value<string>("SELECT settings FROM unit WHERE id = @unitId", new { unitId }))!, Json.Compact)!.SelfApproval;
}
