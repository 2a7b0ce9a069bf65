using Campaigns.Channels.Contract;
using Campaigns.Channels.Facebook;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Simulators.Facebook;

namespace Campaigns.Channels.Tests.Facebook;

public sealed class FacebookVideoTests
{
    private const string Text = "Tổ công nghệ số cộng đồng hướng dẫn nộp hồ sơ tại nhà.";

    private static readonly byte[] Film = TestVideo.Bytes(10_000);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_video_goes_up_in_pieces_with_its_words_and_every_byte_of_it(bool twoStep)
    {
        await using var bench = await FacebookBench.Open(twoStep);
        bench.Page.VideoPiece = 3_000;
        var dispatch = (await bench.Dispatch(Text)).WithVideo(Film);

        var published = await bench.Settle(dispatch, await bench.Channel.Publish(dispatch, default));

        var video = bench.Page.Videos.ShouldHaveSingleItem();
        video.Bytes.ShouldBe(Film);
        (video.Words, video.Title, video.Published).ShouldBe((Text, Text, true));
        bench.Page.Count("video.transfer").ShouldBe(4);
        bench.Page.Count("reveal").ShouldBe(twoStep ? 1 : 0);
        published.Url.ShouldBe($"https://www.facebook.com/xamuongsang/videos/{video.Id}/");
    }

    [Fact]
    public async Task Its_id_is_kept_before_the_first_byte_leaves()
    {
        await using var bench = await FacebookBench.Open();
        var kept = new List<(string Token, int Pieces)>();
        var dispatch = (await bench.Dispatch(Text)).WithVideo(Film) with
        {
            KeepToken = (token, _) =>
            {
                kept.Add((token, bench.Page.Count("video.transfer")));
                return Task.FromResult(true);
            },
        };

        await bench.Channel.Publish(dispatch, default);

        kept[0].Pieces.ShouldBe(0);
        FacebookVideoStep.Of(kept[0].Token)!.Id.ShouldBe(bench.Page.Videos.ShouldHaveSingleItem().Id);
    }

    [Fact]
    public async Task A_video_is_shown_only_once_it_can_be_watched()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.VideoLooks = 2;
        var dispatch = (await bench.Dispatch(Text)).WithVideo();

        var pending = (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Pending>();
        (await bench.Channel.Follow(dispatch with { Token = pending.Token }, default)).ShouldBe(pending);

        bench.Page.Visible.ShouldBeEmpty();
        await bench.Settle(dispatch, pending);
        bench.Page.Visible.ShouldHaveSingleItem().Message.ShouldBe(Text);
    }

    [Fact]
    public async Task An_upload_that_was_cut_short_goes_on_where_it_stopped()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.VideoPiece = 2_000;
        using var cut = new CancellationTokenSource();
        var dispatch = (await bench.Dispatch(Text)).WithVideo(Film);
        var broken = dispatch with
        {
            KeepToken = async (token, cancel) =>
            {
                if (FacebookVideoStep.Of(token) is { Offset: >= 4_000 })
                    await cut.CancelAsync();
                return await dispatch.KeepToken(token, cancel);
            },
        };

        (await bench.Channel.Publish(broken, cut.Token)).ShouldBeOfType<Outcome.RetryAfter>();
        await bench.Settle(dispatch, await bench.Channel.Publish(dispatch with { Attempt = 2, Token = bench.Token }, default));

        bench.Page.Count("video.start").ShouldBe(1);
        // Two pieces as Facebook wanted them, then all that was missing.
        bench.Page.Count("video.transfer").ShouldBe(3);
        bench.Page.Videos.ShouldHaveSingleItem().Bytes.ShouldBe(Film);
    }

    [Fact]
    public async Task A_crash_after_a_piece_arrived_sends_it_no_second_time()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.VideoPiece = 4_000;
        var dispatch = (await bench.Dispatch(Text)).WithVideo(Film);
        await bench.Channel.Publish(dispatch with { KeepToken = (token, cancel) => FacebookVideoStep.Of(token) is { Offset: 0 } ? dispatch.KeepToken(token, cancel) : Task.FromResult(false) }, default);

        // The piece is there, and what the store knows is the beginning.
        await bench.Settle(dispatch, await bench.Channel.Publish(dispatch with { Attempt = 2, Token = bench.Token }, default));

        bench.Page.Count("video.start").ShouldBe(1);
        bench.Page.Videos.ShouldHaveSingleItem().Bytes.ShouldBe(Film);
    }

    [Fact]
    public async Task A_session_that_has_ended_begins_anew_and_one_video_is_out()
    {
        await using var bench = await FacebookBench.Open();
        var dispatch = (await bench.Dispatch(Text)).WithVideo(Film);
        await bench.Channel.Publish(dispatch with { KeepToken = (token, cancel) => FacebookVideoStep.Of(token) is { Offset: 0 } ? dispatch.KeepToken(token, cancel) : Task.FromResult(false) }, default);
        bench.Page.ForgetUploads();

        await bench.Settle(dispatch, await bench.Channel.Publish(dispatch with { Attempt = 2, Token = bench.Token }, default));

        bench.Page.Visible.ShouldHaveSingleItem();
        bench.Page.Videos.ShouldHaveSingleItem().Bytes.ShouldBe(Film);
    }

    [Fact]
    public async Task What_Facebook_cannot_make_anything_of_is_refused_and_tried_anew_by_a_person()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.SpoilsVideos = true;
        var dispatch = (await bench.Dispatch(Text)).WithVideo();
        var pending = (Outcome.Pending)await bench.Channel.Publish(dispatch, default);

        (await bench.Channel.Follow(dispatch with { Token = pending.Token }, default)).ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain("MP4");

        bench.Page.SpoilsVideos = false;
        await bench.Settle(dispatch, await bench.Channel.Publish(dispatch with { Attempt = 2, Token = bench.Token }, default));
        bench.Page.Visible.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_token_without_the_right_to_post_videos_asks_to_be_connected_again()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.MayPostVideos = false;

        (await bench.Channel.Publish((await bench.Dispatch(Text)).WithVideo(), default)).ShouldBeOfType<Outcome.Reconnect>().Why.ShouldContain("publish_video");
    }

    [Fact]
    public async Task The_words_can_be_changed_and_the_video_cannot()
    {
        await using var bench = await FacebookBench.Open();
        var dispatch = (await bench.Dispatch(Text)).WithVideo(Film);
        var published = await bench.Settle(dispatch, await bench.Channel.Publish(dispatch, default));
        var standing = dispatch with { RemoteId = published.Id };

        (await bench.Channel.Update(standing with { Variant = standing.Variant with { Text = "Lời đã sửa." } }, default)).ShouldBeOfType<Outcome.Updated>();
        (await bench.Channel.Update(standing.WithVideo(TestVideo.Bytes(seed: 9)), default)).ShouldBeOfType<Outcome.Rejected>();
        (await bench.Channel.Update(standing with { Variant = standing.Variant with { Video = null } }, default)).ShouldBeOfType<Outcome.Rejected>();

        bench.Page.Visible.ShouldHaveSingleItem().Message.ShouldBe("Lời đã sửa.");
    }

    [Fact]
    public async Task A_video_that_is_taken_down_is_gone_with_its_post()
    {
        await using var bench = await FacebookBench.Open();
        var dispatch = (await bench.Dispatch(Text)).WithVideo();
        var published = await bench.Settle(dispatch, await bench.Channel.Publish(dispatch, default));

        (await bench.Channel.Withdraw(dispatch with { RemoteId = published.Id }, default)).ShouldBeOfType<Outcome.Withdrawn>();

        bench.Page.Videos.ShouldBeEmpty();
        bench.Page.Visible.ShouldBeEmpty();
    }

    [Fact]
    public async Task Past_its_last_moment_a_video_stays_unseen()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.VideoLooks = 1;
        var dispatch = (await bench.Dispatch(Text)).WithVideo();
        var pending = (Outcome.Pending)await bench.Channel.Publish(dispatch, default);
        await bench.Channel.Follow(dispatch with { Token = pending.Token }, default);
        bench.Clock.Advance(TimeSpan.FromHours(3));

        (await bench.Channel.Follow(dispatch with { Token = pending.Token }, default)).ShouldBeOfType<Outcome.Rejected>();

        bench.Page.Visible.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_counted_is_counted_of_the_post_in_which_the_video_stands()
    {
        await using var bench = await FacebookBench.Open();
        var dispatch = (await bench.Dispatch(Text)).WithVideo();
        var published = await bench.Settle(dispatch, await bench.Channel.Publish(dispatch, default));

        (await bench.Channel.Measure(dispatch with { RemoteId = published.Id }, default)).ShouldNotBeNull()["shares"].ShouldBe(4);
    }

    [Fact]
    public async Task A_piece_that_the_line_keeps_losing_stays_a_thing_nobody_sees()
    {
        await using var bench = await FacebookBench.Open();
        for (var i = 0; i < 3; i++)
            bench.Page.Answer("video.transfer", new FacebookRefusal(1, Status: 500));

        (await bench.Channel.Publish((await bench.Dispatch(Text)).WithVideo(), default)).ShouldBeOfType<Outcome.RetryAfter>();

        bench.Page.Visible.ShouldBeEmpty();
    }
}
