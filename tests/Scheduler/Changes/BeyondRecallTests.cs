using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Followers;

namespace Campaigns.Scheduler.Tests.Changes;

public sealed class BeyondRecallTests
{
    [StoreTheory]
    [InlineData(ChannelKind.ZaloOa, "2026-10-05", null)]
    [InlineData(ChannelKind.Assisted, "2026-10-05", "“Kênh”: tin đã được chuyển tiếp hoặc sao chép ra ngoài nhóm không thu hồi được.")]
    [InlineData(ChannelKind.Radio, "2026-10-05", "“Kênh”: chương trình 05:00 ngày 05/10/2026 đã đến giờ phát; lời đã đọc không thu hồi được.")]
    [InlineData(ChannelKind.Radio, "2026-10-06", null)]
    [InlineData(ChannelKind.Portal, "2026-10-05", null)]
    public async Task What_stays_with_people_is_said_in_words(ChannelKind kind, string day, string? said)
    {
        await using var workshop = await Workshop.Open();
        var account = await workshop.NewAccount("Kênh", kind);
        var (post, queued) = (await workshop.Post(account: account), await workshop.Post(account: account));
        await workshop.Run("UPDATE post SET published = 1 WHERE id = @post", new { post });
        await workshop.Run("INSERT INTO bulletin (id, account_id, day, start, minutes, created) VALUES ('b', @Id, @day, 300, 15, 0)", new { account.Id, day });
        if (kind == ChannelKind.Radio)
            await workshop.Run("INSERT INTO bulletin_entry (id, kind, by_hand, post_id, bulletin_id, position, title, text, content_hash) VALUES ('e', 0, 0, @post, 'b', 1, '', '', '')", new { post });

        var told = await new BeyondRecall(workshop.Database, new UnitStore(workshop.Database, workshop.Clock), workshop.Clock).Of([post, queued]);

        told.Select(p => p.Vi).ShouldBe(said is null ? [] : [said]);
    }

    [Theory]
    [InlineData(FollowerState.Approved, null)]
    [InlineData(FollowerState.Sent, "“Kênh”: tin đã gửi rộng tới người quan tâm không thu hồi được khỏi máy của họ.")]
    [InlineData(FollowerState.Unknown, "“Kênh”: tin có thể đã gửi rộng tới người quan tâm; nếu đã gửi thì không thu hồi được khỏi máy của họ.")]
    [InlineData(FollowerState.Failed, null)]
    public async Task A_message_to_followers_is_warned_of_where_one_was_made(FollowerState state, string? said)
    {
        await using var workshop = await Workshop.Open();
        var account = await workshop.NewAccount("Kênh", ChannelKind.ZaloOa);
        var post = await workshop.Post(account: account);
        await workshop.Run("UPDATE post SET published = 1 WHERE id = @post", new { post });
        await workshop.Run("INSERT INTO follower_message (id, unit_id, account_id, state, proposed_by, proposed, wake, attempt, updated) VALUES ('m', @UnitId, @Id, @state, 'a', 0, 0, 1, 0)",
            new { account.UnitId, account.Id, state });
        await workshop.Run("INSERT INTO follower_message_article (message_id, position, post_id, remote_id, content_hash, live) VALUES ('m', 0, @post, 'r', 'h', 1)", new { post });

        var told = await new BeyondRecall(workshop.Database, new UnitStore(workshop.Database, workshop.Clock), workshop.Clock).Of([post]);

        told.Select(p => p.Vi).ShouldBe(said is null ? [] : [said]);
    }
}
