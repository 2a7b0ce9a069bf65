using Campaigns.Channels.Contract;
using Campaigns.Simulators.Facebook;

namespace Campaigns.Channels.Tests.Facebook;

/// <summary>A repeat of an older post goes to a person, with the post it repeats; it is not tried until its last moment.</summary>
public sealed class FacebookRepeatTests
{
    private const string Text = "Mỗi tuần một kỹ năng số.";

    [Theory]
    [InlineData(true, false, "người khác")]
    [InlineData(false, false, "người khác")]
    [InlineData(true, true, "chương trình này")]
    [InlineData(false, true, "chương trình này")]
    public async Task An_older_post_of_the_same_words_is_named_with_its_address(bool twoStep, bool ours, string who)
    {
        await using var bench = await FacebookBench.Open(twoStep);
        bench.Page.RefuseRepeats = true;
        var older = bench.Page.Post(Text, bench.Clock.GetUtcNow().AddDays(-7), ours ? bench.Page.AppId : "444");

        var why = (await bench.Channel.Publish(await bench.Dispatch(Text), default)).ShouldBeOfType<Outcome.Rejected>().Why;

        why.ShouldContain(older.Url);
        why.ShouldContain(who);
        why.ShouldContain("28/09/2026");
    }

    [Fact]
    public async Task Another_post_of_this_store_is_named_though_it_came_out_a_moment_ago()
    {
        await using var bench = await FacebookBench.Open(twoStep: false);
        bench.Page.RefuseRepeats = true;
        var (first, second) = (await bench.Dispatch(Text), await bench.Dispatch(Text));
        var published = (Outcome.Published)await bench.Channel.Publish(first, default);
        await bench.Bench.Store.Database.Write(session => session.Run("UPDATE post SET remote_id = @Id WHERE id = @PostId", new { published.Id, first.PostId }));

        (await bench.Channel.Publish(second, default)).ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain(published.Url!);
    }

    [Fact]
    public async Task A_repeat_that_is_told_only_at_the_showing_is_told_all_the_same()
    {
        await using var bench = await FacebookBench.Open();
        var older = bench.Page.Post(Text, bench.Clock.GetUtcNow().AddDays(-7), bench.Page.AppId);
        bench.Page.Answer("reveal", new FacebookRefusal(506));

        (await bench.Channel.Publish(await bench.Dispatch(Text), default)).ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain(older.Url);
    }

    [Fact]
    public async Task A_repeat_of_nothing_that_is_to_be_seen_is_asked_about()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Answer("feed", new FacebookRefusal(506));
        var dispatch = await bench.Dispatch(Text);

        var outcome = (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Unknown>();

        await bench.Settle(dispatch, outcome);
        bench.Page.Posts.Count.ShouldBe(1);
    }
}
