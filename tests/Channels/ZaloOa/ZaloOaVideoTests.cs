using Campaigns.Channels.Contract;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Simulators;

namespace Campaigns.Channels.Tests.ZaloOa;

public sealed class ZaloOaVideoTests
{
    private static readonly byte[] Film = TestVideo.Bytes(9_000);

    public static TheoryData<Fault, string> Steps
    {
        get
        {
            var steps = new TheoryData<Fault, string>();
            foreach (var fault in Enum.GetValues<Fault>())
                foreach (var step in new[] { "preparevideo", "verifyvideo", "create", "verify", "update" })
                    steps.Add(fault, step);
            return steps;
        }
    }

    [Fact]
    public async Task The_video_is_brought_whole_and_stands_in_the_article()
    {
        await using var bench = await ZaloOaBench.Open();
        var dispatch = (await bench.Dispatch()).WithVideo(Film);

        await bench.Publish(dispatch);

        bench.Zalo.Videos.Brought.ShouldHaveSingleItem().ShouldBe(Film);
        var article = bench.Zalo.Shown.ShouldHaveSingleItem();
        bench.Zalo.Videos.Has(article.Video).ShouldBeTrue();
        article.Paragraphs.ShouldBe(["Đoạn một.", "Đoạn hai."]);
    }

    [Fact]
    public async Task While_Zalo_works_on_the_video_there_is_no_article_and_it_is_not_brought_again()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Videos.Polls = 3;
        var dispatch = (await bench.Dispatch()).WithVideo(Film);

        var first = (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.RetryAfter>();

        bench.Zalo.Articles.ShouldBeEmpty();
        await bench.Settle(dispatch, first);
        bench.Zalo.Calls.Count(call => call == "preparevideo").ShouldBe(1);
        bench.Zalo.Shown.ShouldHaveSingleItem().Video.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_video_beyond_the_limit_is_refused_before_anything_is_sent()
    {
        await using var bench = await ZaloOaBench.Open();
        var dispatch = (await bench.Dispatch()).WithVideo(Film);
        dispatch = dispatch with { Variant = dispatch.Variant with { Video = dispatch.Variant.Video! with { Size = (50 * 1024 * 1024) + 1 } } };

        (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain("50 MB");

        bench.Zalo.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_video_that_Zalo_cannot_use_is_refused_and_brought_anew_when_a_person_tries_again(int status)
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Videos.Ends = status;
        var dispatch = (await bench.Dispatch()).WithVideo(Film);

        (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Rejected>();
        bench.Zalo.Videos.Ends = 1;
        await bench.Settle(dispatch, await bench.Channel.Publish(dispatch with { Attempt = 2, Token = bench.Token }, default));

        bench.Zalo.Calls.Count(call => call == "preparevideo").ShouldBe(2);
        bench.Zalo.Shown.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_token_that_Zalo_has_forgotten_brings_the_video_anew()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Videos.Polls = 1;
        var dispatch = (await bench.Dispatch()).WithVideo(Film);
        var first = await bench.Channel.Publish(dispatch, default);
        bench.Zalo.Videos.Forget();
        bench.Zalo.Videos.Polls = 0;

        await bench.Settle(dispatch, first);

        bench.Zalo.Shown.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task New_words_keep_the_video_and_another_video_takes_its_place()
    {
        await using var bench = await ZaloOaBench.Open();
        var dispatch = (await bench.Dispatch()).WithVideo(Film);
        var published = await bench.Publish(dispatch);
        var first = bench.Zalo.Shown.Single().Video;
        var standing = dispatch with { RemoteId = published.Id, Token = bench.Token, Variant = dispatch.Variant with { Paragraphs = ["Lời đã sửa."] }, ContentHash = new string('a', 64) };

        (await bench.Channel.Update(standing, default)).ShouldBeOfType<Outcome.Updated>();
        bench.Zalo.Shown.ShouldHaveSingleItem().Video.ShouldBe(first);
        bench.Zalo.Calls.Count(call => call == "preparevideo").ShouldBe(1);

        (await bench.Channel.Update(standing.WithVideo(TestVideo.Bytes(seed: 5)) with { Token = bench.Token, ContentHash = new string('b', 64) }, default)).ShouldBeOfType<Outcome.Updated>();
        bench.Zalo.Shown.ShouldHaveSingleItem().Video.ShouldNotBe(first);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_fault_at_any_step_leaves_one_article_with_its_video(Fault fault, string step)
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Break(step, fault);

        await OneArticleStands(bench);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_fault_that_lasts_through_every_try_leaves_one_article_with_its_video(Fault fault, string step)
    {
        await using var bench = await ZaloOaBench.Open();
        for (var tries = 0; tries < 3; tries++)
            bench.Zalo.Break(step, fault);

        await OneArticleStands(bench);
    }

    private static async Task OneArticleStands(ZaloOaBench bench)
    {
        // An upload is waited for much longer than another call.
        bench.Zalo.OnHang = () => bench.Clock.Advance(TimeSpan.FromSeconds(541));
        // The date in a Retry-After is the real day's, and the longest wait is a day.
        var dispatch = (await bench.Dispatch()).WithVideo(Film);
        dispatch = dispatch with { NotAfter = dispatch.Due.AddDays(5) };
        var outcome = await bench.Channel.Publish(dispatch, default);
        await bench.Zalo.Finish();

        var published = await bench.Settle(dispatch, outcome);

        var article = bench.Zalo.Articles.ShouldHaveSingleItem();
        (article.Id, article.Shown).ShouldBe((published.Id, true));
        bench.Zalo.Videos.Has(article.Video).ShouldBeTrue();
    }
}
