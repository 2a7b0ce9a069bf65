using Campaigns.Channels.Contract;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Channels.WordPress;
using Campaigns.Content.Accounts;
using Campaigns.Simulators;
using Campaigns.Simulators.WordPress;

namespace Campaigns.Channels.Tests.WordPress;

/// <summary>A post with a video on the simulated site: every byte of it in the library, once, and a block in the text.</summary>
public sealed class WordPressVideoTests : IAsyncLifetime
{
    private static readonly byte[] s_film = TestVideo.Bytes(9_000);

    private readonly EagerClock _clock = new();
    private WordPressSimulator _site = null!;

    public static TheoryData<Fault, string> Steps
    {
        get
        {
            var steps = new TheoryData<Fault, string>();
            foreach (var fault in Enum.GetValues<Fault>())
                foreach (var step in new[] { "create", "media.find", "upload", "media.set", "fill", "publish" })
                    steps.Add(fault, step);
            return steps;
        }
    }

    public async Task InitializeAsync()
    {
        _site = await WordPressSimulator.Open();
        _site.OnHang = _clock.Expire;
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task The_video_stands_as_a_block_at_the_head_of_the_text()
    {
        await using var bench = await Open();
        var dispatch = (await bench.Dispatch("Video nộp hồ sơ", "<p>Bà con xem.</p>")).WithPicture().WithVideo(s_film);

        (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Published>();

        var (video, picture) = (_site.Media.Single(file => file.EndsWith(".mp4", StringComparison.Ordinal)), _site.Media.Single(file => file.EndsWith(".png", StringComparison.Ordinal)));
        _site.Bytes(video).ShouldBe(s_film);
        var content = _site.Posts.ShouldHaveSingleItem().Content;
        content.ShouldStartWith("<!-- wp:video {\"id\":");
        content.ShouldContain($"<video controls poster=\"{_site.Address}/wp-content/uploads/{picture}\" preload=\"metadata\" src=\"{_site.Address}/wp-content/uploads/{video}\"></video>");
        content.ShouldEndWith("<p>Bà con xem.</p>");
    }

    [Fact]
    public async Task A_video_beyond_what_the_host_lets_through_is_refused_and_nothing_is_shown()
    {
        await using var bench = await Open();
        _site.LargestUpload = 5_000;

        (await bench.Channel.Publish((await bench.Dispatch("Video quá nặng")).WithVideo(s_film), default)).ShouldBeOfType<Outcome.Rejected>();

        _site.Posts.ShouldAllBe(post => post.Status == "draft");
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Whatever_breaks_one_post_is_out_with_its_video_brought_once(Fault fault, string step)
    {
        await using var bench = await Open();
        var dispatch = (await bench.Dispatch("Video nhận ra cuộc gọi lừa đảo")).WithVideo(s_film);
        _site.Break(step, fault);

        await bench.Drive(dispatch, work => work);

        _site.Posts.ShouldHaveSingleItem().Content.ShouldContain(".mp4");
        _site.Bytes(_site.Media.ShouldHaveSingleItem()).ShouldBe(s_film);
    }

    private Task<ChannelBench> Open() => ChannelBench.Open(ChannelKind.WordPress, sandbox: false, WordPressSetup.Of(_site.Address, WordPressSimulator.User, WordPressSimulator.Password, _clock));
}
