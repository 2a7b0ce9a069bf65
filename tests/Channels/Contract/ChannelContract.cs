using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;

namespace Campaigns.Channels.Tests.Contract;

/// <summary>What every channel keeps, whatever it is made of.</summary>
public abstract class ChannelContract(ChannelKind kind, bool sandbox)
{
    [Fact]
    public async Task A_published_post_is_found()
    {
        await using var bench = await Open();
        var dispatch = await bench.Dispatch("Ngày hội Chuyển đổi số");

        var published = (await bench.Finish(dispatch, bench.Channel.Publish)).ShouldBeOfType<Outcome.Published>();

        (await bench.Channel.Find(dispatch, default)).ShouldBe(new Finding.Present(published.Id, published.Url));
    }

    [Fact]
    public async Task A_post_that_never_went_out_is_absent()
    {
        await using var bench = await Open();

        (await bench.Channel.Find(await bench.Dispatch("Chưa đăng"), default)).ShouldBeOfType<Finding.Absent>();
    }

    [Fact]
    public async Task Publishing_the_same_post_again_leaves_one()
    {
        await using var bench = await Open();
        var dispatch = await bench.Dispatch("Một lần thôi");

        var first = await bench.Finish(dispatch, bench.Channel.Publish);
        bench.Store.Clock.Advance(TimeSpan.FromHours(30));
        var second = await bench.Finish(dispatch with { Attempt = 2 }, bench.Channel.Publish);

        second.ShouldBe(first);
    }

    [Fact]
    public async Task A_post_with_a_video_is_published_found_and_left_once()
    {
        await using var bench = await Open();
        string? token = null;
        var dispatch = (await bench.Dispatch("Video hướng dẫn dịch vụ công")).WithVideo() with
        {
            KeepToken = (kept, _) =>
            {
                token = kept;
                return Task.FromResult(true);
            },
        };

        var first = (await bench.Finish(dispatch, bench.Channel.Publish)).ShouldBeOfType<Outcome.Published>();
        (await bench.Channel.Find(dispatch with { Token = token }, default)).ShouldBe(new Finding.Present(first.Id, first.Url));
        bench.Store.Clock.Advance(TimeSpan.FromMinutes(10));

        (await bench.Finish(dispatch with { Attempt = 2, Token = token }, bench.Channel.Publish)).ShouldBe(first);
    }

    [Fact]
    public async Task What_is_out_takes_new_words_and_what_is_not_refuses_them()
    {
        await using var bench = await Open();
        var dispatch = await bench.Dispatch("Sửa sau khi đăng");
        var changed = dispatch with { Variant = dispatch.Variant with { Text = "Lời đã sửa." } };

        (await bench.Channel.Update(changed, default)).ShouldBeOfType<Outcome.Rejected>();
        var published = (Outcome.Published)await bench.Finish(dispatch, bench.Channel.Publish);

        (await bench.Finish(changed with { RemoteId = published.Id }, bench.Channel.Update)).ShouldBeOfType<Outcome.Updated>();
    }

    [Fact]
    public async Task Withdrawing_twice_is_withdrawing_once()
    {
        await using var bench = await Open();
        var dispatch = await bench.Dispatch("Gỡ xuống");
        await bench.Finish(dispatch, bench.Channel.Publish);

        (await bench.Channel.Withdraw(dispatch, default)).ShouldBeOfType<Outcome.Withdrawn>();
        (await bench.Channel.Withdraw(dispatch, default)).ShouldBeOfType<Outcome.Withdrawn>();
    }

    [Fact]
    public async Task An_account_that_is_ready_has_no_problem()
    {
        await using var bench = await Open();

        (await bench.Channel.Check(bench.Account, default)).ShouldBeNull();
    }

    /// <summary>An account that is ready to post.</summary>
    protected virtual Task<ChannelBench> Open() => ChannelBench.Open(kind, sandbox);
}
