using Campaigns.Channels.Contract;
using Campaigns.Simulators;
using Campaigns.Simulators.Facebook;

namespace Campaigns.Channels.Tests.Facebook;

/// <summary>Unseen posts whose creation had no answer: shown or taken away by their id, and nobody else's touched.</summary>
public sealed class FacebookLeftoverTests
{
    private const string Text = "Thứ Bảy này, tổ công nghệ số đến từng nhà.";

    [Theory]
    [InlineData(0, null, 1)]
    [InlineData(2, null, 2)]
    [InlineData(0, "https://muongsang.gov.vn/to-cong-nghe-so", 2)]
    public async Task A_lost_creation_is_shown_where_it_is_words_alone_and_made_anew_where_it_is_more(int pictures, string? link, int creations)
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Break("feed", Fault.ResetAfter);
        var dispatch = await bench.Dispatch(Text, pictures, link);

        var published = await bench.Settle(dispatch, await bench.Channel.Publish(dispatch, default));

        var standing = bench.Page.Posts.ShouldHaveSingleItem();
        (standing.Id, standing.Published, standing.Pictures.Count, standing.Link).ShouldBe((published.Id, true, pictures, link));
        bench.Page.Count("feed").ShouldBe(creations);
        bench.Token.ShouldBe(published.Id);
    }

    [Fact]
    public async Task What_is_somebody_elses_older_or_another_post_stays()
    {
        await using var bench = await FacebookBench.Open();
        var (dispatch, other, now) = (await bench.Dispatch(Text), await bench.Dispatch(Text), bench.Clock.GetUtcNow());
        bench.Page.Hide(Text, now, "444");
        bench.Page.Hide(Text, now, appId: null);
        bench.Page.Hide("Lời khác.", now, bench.Page.AppId);
        bench.Page.Hide(Text, now.AddDays(-1), bench.Page.AppId);
        var waiting = bench.Page.Hide(Text, now, bench.Page.AppId);
        await bench.Bench.Store.Database.Write(session => session.Run("UPDATE post SET token = @Id WHERE id = @PostId", new { waiting.Id, other.PostId }));

        (await bench.Channel.Publish(dispatch with { Attempt = 2 }, default)).ShouldBeOfType<Outcome.Published>();

        bench.Page.Posts.Count(p => !p.Published).ShouldBe(5);
        bench.Page.Count("delete").ShouldBe(0);
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_leaves_something_that_nobody_sees_and_one_post()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Break("feed", Fault.ResetAfter);
        bench.Page.Say("promotable_posts", "{}");
        var dispatch = await bench.Dispatch(Text);

        var published = await bench.Settle(dispatch, await bench.Channel.Publish(dispatch, default));

        bench.Page.Visible.ShouldHaveSingleItem().Id.ShouldBe(published.Id);
        bench.Page.Posts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_post_that_is_taken_back_before_it_was_out_leaves_nothing()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Break("feed", Fault.ResetAfter);
        var dispatch = await bench.Dispatch(Text, pictures: 1);
        (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Unknown>();

        (await bench.Channel.Withdraw(dispatch, default)).ShouldBeOfType<Outcome.Withdrawn>();

        bench.Page.Posts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, "Lời đã duyệt lại.", 2)]
    [InlineData(false, Text, 1)]
    public async Task What_was_made_unseen_of_words_that_were_approved_anew_since_is_made_again_and_not_shown(bool anew, string text, int creations)
    {
        await using var bench = await FacebookBench.Open();
        var first = await bench.Dispatch(Text);
        await Approve(bench, first, 1);
        bench.Page.Answer("reveal", new FacebookRefusal(4));
        (await bench.Channel.Publish(first, default)).ShouldBeOfType<Outcome.RetryAfter>();
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        if (anew)
            await Approve(bench, first, 2);

        var second = first with { Variant = first.Variant with { Text = text }, Attempt = 2, Token = bench.Token, Deadline = bench.Clock.GetUtcNow().AddSeconds(30) };
        (await bench.Channel.Publish(second, default)).ShouldBeOfType<Outcome.Published>();

        bench.Page.Posts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Published.ShouldBeTrue(), p => p.Message.ShouldBe(text));
        bench.Page.Count("feed").ShouldBe(creations);
    }

    /// <summary>The post has this approval and, with the first one, its first attempt.</summary>
    private static Task Approve(FacebookBench bench, Dispatch dispatch, int revision) => bench.Bench.Store.Database.Write(async session =>
    {
        var args = new { id = $"a{revision}", revision, now = bench.Clock.GetUtcNow().ToUnixTimeMilliseconds(), dispatch.PostId };
        await session.Run("INSERT INTO approval (id, unit_id, item_id, revision, person, at) SELECT @id, unit_id, item_id, @revision, 'Lãnh đạo', @now FROM post WHERE id = @PostId", args);
        await session.Run("UPDATE post SET approval_id = @id WHERE id = @PostId", args);
        await session.Run("INSERT INTO attempt (post_id, number, kind, worker, started, deadline) SELECT @PostId, 1, 0, 'w', @now + 1, @now + 30000 WHERE @revision = 1", args);
    });
}
