using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Content.Media;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>Makes claims ready to leave; what cannot leave is held with the reason, before any attempt.</summary>
internal sealed class ParcelMaker(Database database, AccountStore accounts, ChannelSet channels, FrozenContent content, MediaShelf media, VideoLimits limits, TimeProvider clock)
{
    public async Task<List<Parcel>> Make(IReadOnlyList<Claim> claims, CancellationToken cancel)
    {
        var parcels = new List<Parcel>(claims.Count);
        if (claims.Count == 0)
            return parcels;
        var loaded = await content.Load([.. claims.Select(c => c.ContentHash)], cancel);
        var known = await accounts.Some([.. claims.Select(c => c.AccountId).Distinct(StringComparer.Ordinal)], cancel);
        var over = await database.Read(session => RightWatch.Over(session, [.. claims.Select(c => c.PostId)], clock.GetUtcNow()), cancel);
        foreach (var claim in claims)
        {
            var account = known.GetValueOrDefault(claim.AccountId);
            var words = loaded.GetValueOrDefault(claim.ContentHash) ?? FrozenContent.Loaded.Broken("Nội dung đã duyệt không còn trong kho; cần duyệt lại.");
            var channel = account is null ? null : channels.For(account);
            if (words.Variant is null)
                await Hold(claim, HeldFor.Content, words.Why!, cancel);
            else if (over.GetValueOrDefault(claim.PostId) is { } ended)
                await Hold(claim, HeldFor.Right, ended, cancel);
            else if (channel is null)
                await Hold(claim, HeldFor.NoChannel, $"Bản cài đặt này chưa đăng được lên kênh “{account?.Name}”.", cancel);
            else if (await VideoTrouble(words.Variant, cancel) is { } trouble)
                await Hold(claim, HeldFor.Content, trouble, cancel);
            else
                parcels.Add(new Parcel(claim, account!, channel, words.Variant, words.Pictures));
        }
        return parcels;
    }

    /// <summary>Why the video cannot leave; the limit may have been lowered since it was approved.</summary>
    private async Task<string?> VideoTrouble(Variant variant, CancellationToken cancel) =>
        variant.Video is not { } video ? null
        : limits.Refuse(variant) is { } refused ? refused.In("vi")
        : await media.Whole(video.Hash, cancel) ? null
        : "Tệp video đã duyệt không còn hoặc không còn đúng như lúc duyệt; cần chọn lại video và duyệt lại.";

    private Task<int> Hold(Claim claim, HeldFor held, string why, CancellationToken cancel) => database.WriteOnce(session => session.Run("""
        UPDATE post SET state = @held_, held = @held, why = @why, worker = NULL, lease_until = NULL, updated = @now
        WHERE id = @PostId AND worker = @Worker AND attempt = @Attempt AND state = @scheduled
        """,
        new { held_ = PostState.Held, held, why, now = clock.GetUtcNow().ToUnixTimeMilliseconds(), claim.PostId, claim.Worker, claim.Attempt, scheduled = PostState.Scheduled }), cancel);
}
