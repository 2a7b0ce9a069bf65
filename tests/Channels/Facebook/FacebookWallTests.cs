using Campaigns.Channels.Contract;
using Campaigns.Simulators;

namespace Campaigns.Channels.Tests.Facebook;

/// <summary>Finding a post by its words, listing and counting.</summary>
public sealed class FacebookWallTests
{
    private const string Text = "Mỗi người dân một chữ ký số.";

    [Fact]
    public async Task The_same_words_of_last_week_are_not_this_post()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Post(Text, bench.Clock.GetUtcNow().AddDays(-7), bench.Page.AppId);

        (await bench.Channel.Find(await bench.Dispatch(Text), default)).ShouldBeOfType<Finding.Absent>();
    }

    [Fact]
    public async Task The_same_words_of_another_post_of_ours_are_not_this_post()
    {
        await using var bench = await FacebookBench.Open();
        var (other, lost) = (await bench.Dispatch(Text), await bench.Dispatch(Text));
        var published = (Outcome.Published)await bench.Channel.Publish(other, default);
        (await bench.Channel.Find(lost, default)).ShouldBe(new Finding.Present(published.Id, published.Url));

        await bench.Bench.Store.Database.Write(session => session.Run("UPDATE post SET remote_id = @Id WHERE id = @PostId", new { published.Id, other.PostId }));

        (await bench.Channel.Find(lost, default)).ShouldBeOfType<Finding.Absent>();
    }

    [Fact]
    public async Task The_same_words_of_a_person_are_not_this_post()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Post(Text, appId: "444");

        (await bench.Channel.Find(await bench.Dispatch(Text), default)).ShouldBeOfType<Finding.Absent>();
    }

    [Fact]
    public async Task White_space_and_the_way_of_composing_letters_make_no_difference()
    {
        await using var bench = await FacebookBench.Open();
        var post = bench.Page.Post("Mỗi  người dân\nmột chữ ký số. ".Normalize(System.Text.NormalizationForm.FormD), appId: bench.Page.AppId);

        (await bench.Channel.Find(await bench.Dispatch(Text), default)).ShouldBe(new Finding.Present(post.Id, post.Url));
    }

    [Fact]
    public async Task A_post_is_found_pages_deep()
    {
        await using var bench = await FacebookBench.Open();
        var dispatch = await bench.Dispatch(Text);
        var post = bench.Page.Post(Text, appId: bench.Page.AppId);
        for (var i = 0; i < 120; i++)
            bench.Page.Post($"Tin số {i}", bench.Clock.GetUtcNow().AddSeconds(i + 1));
        bench.Clock.Advance(TimeSpan.FromHours(1));

        (await bench.Channel.Find(dispatch, default)).ShouldBe(new Finding.Present(post.Id, post.Url));

        bench.Page.Count("published_posts").ShouldBe(3);
    }

    [Fact]
    public async Task Looking_ends_at_what_is_older_than_the_attempt()
    {
        await using var bench = await FacebookBench.Open();
        for (var i = 0; i < 120; i++)
            bench.Page.Post($"Tin cũ {i}", bench.Clock.GetUtcNow().AddHours(-i - 1));

        (await bench.Channel.Find(await bench.Dispatch(Text), default)).ShouldBeOfType<Finding.Absent>();

        bench.Page.Count("published_posts").ShouldBe(1);
    }

    [Fact]
    public async Task A_page_with_no_end_of_new_posts_is_no_proof_of_absence()
    {
        await using var bench = await FacebookBench.Open();
        var dispatch = await bench.Dispatch(Text);
        for (var i = 0; i < 2_020; i++)
            bench.Page.Post($"Tin số {i}", bench.Clock.GetUtcNow().AddSeconds(i));
        bench.Clock.Advance(TimeSpan.FromHours(1));

        (await bench.Channel.Find(dispatch, default)).ShouldBeOfType<Finding.CannotTell>();
    }

    [Fact]
    public async Task A_post_that_shows_late_in_the_lists_is_found_within_the_settle_time()
    {
        await using var bench = await FacebookBench.Open(twoStep: false);
        bench.Page.Lag = bench.Channel.Settle - TimeSpan.FromSeconds(1);
        bench.Page.Break("feed", Fault.ResetAfter);
        var dispatch = await bench.Dispatch(Text);
        var outcome = await bench.Channel.Publish(dispatch, default);
        (await bench.Channel.Find(dispatch, default)).ShouldBeOfType<Finding.Absent>();

        await bench.Settle(dispatch, outcome);

        bench.Page.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_machine_whose_clock_is_ahead_still_finds_its_post()
    {
        await using var bench = await FacebookBench.Open();
        var dispatch = await bench.Dispatch(Text);
        var post = bench.Page.Post(Text, appId: bench.Page.AppId);

        // Due by this machine's clock, which is twenty minutes ahead of the page's.
        bench.Page.Behind = TimeSpan.FromMinutes(20);
        var ahead = dispatch with { Due = dispatch.Due + bench.Page.Behind };

        (await bench.Channel.Find(ahead, default)).ShouldBe(new Finding.Present(post.Id, post.Url));
    }

    [Fact]
    public async Task What_stands_is_listed_newest_first_whoever_posted_it()
    {
        await using var bench = await FacebookBench.Open();
        var now = bench.Clock.GetUtcNow();
        for (var i = 0; i < 70; i++)
            bench.Page.Post($"Tin số {i}", now.AddMinutes(i));
        bench.Clock.Advance(TimeSpan.FromHours(2));

        var list = await bench.Channel.List(bench.Bench.Account, 60, default);

        list.Select(s => s.Text).ShouldBe(Enumerable.Range(10, 60).Reverse().Select(i => $"Tin số {i}"));
        list[0].At.ShouldBe(now.AddMinutes(69));
    }

    [Fact]
    public async Task A_metric_that_is_no_more_leaves_the_others()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Metrics = ["post_clicks"];
        var dispatch = await bench.Dispatch(Text);
        var published = (Outcome.Published)await bench.Channel.Publish(dispatch, default);

        var counts = await bench.Channel.Measure(dispatch with { RemoteId = published.Id }, default);

        counts.ShouldNotBeNull().ShouldBe(new Dictionary<string, long> { ["shares"] = 4, ["reactions"] = 17, ["comments"] = 6, ["post_clicks"] = 41 }, ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_not_out_counts_nothing()
    {
        await using var bench = await FacebookBench.Open();

        (await bench.Channel.Measure(await bench.Dispatch(Text), default)).ShouldBeNull();
    }
}
