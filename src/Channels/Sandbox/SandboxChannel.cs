using System.Text.Json;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;

namespace Campaigns.Channels.Sandbox;

/// <summary>Stands in for an outside platform: keeps what would have been posted and shows it on a page. Nothing leaves this machine.</summary>
internal sealed class SandboxChannel(Database database, TimeProvider clock) : IChannel
{
    public TimeSpan Settle => TimeSpan.Zero;

    public async Task<Outcome> Publish(Dispatch dispatch, CancellationToken cancel)
    {
        await database.Write(session => session.Run("""
            INSERT INTO sandbox_post (post_id, account_id, variant, content_hash, published, updated)
            VALUES (@PostId, @account, @variant, @ContentHash, @now, @now) ON CONFLICT (post_id) DO NOTHING
            """, Values(dispatch)), cancel);
        return new Outcome.Published(dispatch.PostId, Address(dispatch));
    }

    public async Task<Outcome> Update(Dispatch dispatch, CancellationToken cancel)
    {
        var changed = await database.Write(session => session.Run(
            "UPDATE sandbox_post SET variant = @variant, content_hash = @ContentHash, updated = @now WHERE post_id = @PostId AND withdrawn IS NULL",
            Values(dispatch)), cancel);
        return changed == 1 ? new Outcome.Updated(Address(dispatch)) : new Outcome.Rejected("Bài này không còn trên kênh thử.");
    }

    public async Task<Outcome> Withdraw(Dispatch dispatch, CancellationToken cancel)
    {
        await database.Write(session => session.Run("UPDATE sandbox_post SET withdrawn = @now WHERE post_id = @PostId AND withdrawn IS NULL", Values(dispatch)), cancel);
        return new Outcome.Withdrawn();
    }

    public async Task<Outcome> Follow(Dispatch dispatch, CancellationToken cancel) =>
        await Find(dispatch, cancel) is Finding.Present(var id, var url) ? new Outcome.Published(id, url) : new Outcome.Unknown("Kênh thử không có bài này.");

    public async Task<Finding> Find(Dispatch dispatch, CancellationToken cancel) =>
        await database.Read(session => session.Value<int>("SELECT COUNT(*) FROM sandbox_post WHERE post_id = @PostId", new { dispatch.PostId }), cancel) > 0
            ? new Finding.Present(dispatch.PostId, Address(dispatch))
            : new Finding.Absent();

    public Task<IReadOnlyList<Standing>> List(Account account, int most, CancellationToken cancel) => database.Read<IReadOnlyList<Standing>>(async session =>
        [.. (await session.List<(string PostId, string Hash, long Published)>(
                "SELECT post_id, content_hash, published FROM sandbox_post WHERE account_id = @Id AND withdrawn IS NULL ORDER BY published DESC LIMIT @most",
                new { account.Id, most }))
            .Select(row => new Standing(row.PostId, null, row.Hash, DateTimeOffset.FromUnixTimeMilliseconds(row.Published)))], cancel);

    public Task<IReadOnlyDictionary<string, long>?> Measure(Dispatch dispatch, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<string, long>?>(null);

    public Task<Problem?> Check(Account account, CancellationToken cancel) => Task.FromResult<Problem?>(null);

    private static string Address(Dispatch dispatch) => $"/thu/{dispatch.Account.Id}#{dispatch.PostId}";

    private object Values(Dispatch dispatch) => new
    {
        dispatch.PostId, account = dispatch.Account.Id, variant = JsonSerializer.Serialize(dispatch.Variant, Json.Compact),
        dispatch.ContentHash, now = clock.GetUtcNow().ToUnixTimeMilliseconds(),
    };
}
