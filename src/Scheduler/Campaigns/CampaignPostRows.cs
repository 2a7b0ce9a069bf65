using Campaigns.Content.Campaigns;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Campaigns;

/// <summary>What a campaign asks of the posts of its items.</summary>
internal static class CampaignPostRows
{
    private const string Columns = "SELECT post.id AS Id, item_id AS ItemId, account_id AS AccountId, due AS Due, post.not_after AS NotAfter, post.state AS State";

    /// <summary>The items that have gone out, or are on their way, wherever they were to go: no post of theirs waits any more.</summary>
    public static async Task<IReadOnlySet<string>> GoneOut(Session session, string unitId, string observance, int year) =>
        (await session.List<string>($"""
            SELECT item.id FROM campaign JOIN item ON item.campaign_id = campaign.id
            WHERE campaign.unit_id = @unitId AND observance = @observance AND year = @year
              AND EXISTS (SELECT 1 FROM post WHERE post.item_id = item.id AND post.state IN ({PostState.Sending:D}, {PostState.Published:D}, {PostState.Pending:D}, {PostState.Unknown:D}, {PostState.Withdrawn:D}))
              AND NOT EXISTS (SELECT 1 FROM post WHERE post.item_id = item.id AND post.state IN ({PostState.Scheduled:D}, {PostState.Waiting:D}, {PostState.Held:D}))
            """, new { unitId, observance, year })).ToHashSet(StringComparer.Ordinal);

    public static Task<IReadOnlyList<CampaignPostRow>> Of(Session session, string campaignId) => session.List<CampaignPostRow>(
        $"{Columns} FROM post JOIN item ON item.id = post.item_id WHERE item.campaign_id = @campaignId ORDER BY due, post.id", new { campaignId });

    /// <summary>
    /// Moves the posts that wait for their time by as many days as the day itself moved, at the same hour of the wall clock,
    /// so that a time a person chose keeps its place in the campaign. A claim on one is taken away: its worker has sent
    /// nothing yet, and finds that it holds it no more.
    /// </summary>
    /// <returns>How many were moved.</returns>
    public static async Task<int> Move(Session session, Unit unit, PlannedCampaign plan, TimeProvider clock)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var moved = 0;
        foreach (var post in (await Of(session, plan.Campaign.Id)).Where(p => p.State is PostState.Scheduled or PostState.Held))
            moved += await session.Run("""
                UPDATE post SET due = @due, wake = @due, not_after = @notAfter, worker = NULL, lease_until = NULL, updated = @now WHERE id = @Id
                """,
                new { post.Id, due = Shifted(post.Due), notAfter = Shifted(post.NotAfter), now });
        return moved;

        long Shifted(long time) => unit.Shift(DateTimeOffset.FromUnixTimeMilliseconds(time), plan.MovedBy).ToUnixTimeMilliseconds();
    }
}
