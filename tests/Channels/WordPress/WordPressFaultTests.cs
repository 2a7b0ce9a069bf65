using Campaigns.Channels.Contract;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Channels.WordPress;
using Campaigns.Content.Accounts;
using Campaigns.Simulators;
using Campaigns.Simulators.WordPress;

namespace Campaigns.Channels.Tests.WordPress;

/// <summary>Every fault of the wire at every call, on a simulated site: what a real one does not do on demand.</summary>
public sealed class WordPressFaultTests : IAsyncLifetime
{
    private readonly EagerClock _clock = new();
    private WordPressSimulator _site = null!;
    private bool _expired;

    public static TheoryData<string, Fault> Publishing => Each("find", "create", "media.find", "upload", "media.set", "terms.find", "term", "fill", "publish");

    public static TheoryData<string, Fault> Updating => Each("read", "media.find", "fill");

    public static TheoryData<string, Fault> Withdrawing => Each("find", "trash");

    public async Task InitializeAsync() => _site = await WordPressSimulator.Open();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [MemberData(nameof(Publishing))]
    public async Task Whatever_breaks_while_publishing_one_whole_post_is_out_in_the_end(string call, Fault fault)
    {
        await using var bench = await Open();
        var dispatch = await Filled(bench);
        _site.Break(call, fault);

        var published = await bench.Drive(dispatch, async work =>
        {
            var outcome = await Through(work, fault);
            // Each answer on the way is true to what stands.
            if (outcome is not Outcome.Unknown)
                _site.Posts.Any(p => p.Status == "publish").ShouldBe(outcome is Outcome.Published, outcome.ToString());
            return outcome;
        });

        var post = _site.Posts.ShouldHaveSingleItem();
        (post.Status, post.Slug, $"{post.Id}").ShouldBe(("publish", WordPressText.Slug(dispatch), published.Id));
        post.FeaturedMedia.ShouldBeGreaterThan(0);
        _site.Media.ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Updating))]
    public async Task Whatever_breaks_while_updating_the_new_words_stand_once_in_the_end(string call, Fault fault)
    {
        await using var bench = await Open();
        var dispatch = await Filled(bench);
        var published = (Outcome.Published)await bench.Channel.Publish(dispatch, default);
        var changed = dispatch with { RemoteId = published.Id, Variant = dispatch.Variant with { Text = "Lời đã sửa." } };
        _site.Break(call, fault);

        var first = await Through(bench.Channel.Update(changed, default), fault);
        if (first is Outcome.Updated)
            _site.Posts.Single().Content.ShouldBe("Lời đã sửa.");
        else
            (await bench.Channel.Update(changed, default)).ShouldBe(new Outcome.Updated(published.Url));

        var post = _site.Posts.ShouldHaveSingleItem();
        (post.Status, post.Content).ShouldBe(("publish", "Lời đã sửa."));
    }

    [Theory]
    [MemberData(nameof(Withdrawing))]
    public async Task Whatever_breaks_while_withdrawing_nothing_is_shown_in_the_end(string call, Fault fault)
    {
        await using var bench = await Open();
        var dispatch = await Filled(bench);
        var published = (Outcome.Published)await bench.Channel.Publish(dispatch, default);
        _site.Break(call, fault);

        var first = await Through(bench.Channel.Withdraw(dispatch with { RemoteId = published.Id }, default), fault);
        if (first is not Outcome.Withdrawn)
            (await bench.Channel.Withdraw(dispatch with { RemoteId = published.Id }, default)).ShouldBeOfType<Outcome.Withdrawn>();

        _site.Posts.ShouldHaveSingleItem().Status.ShouldBe("trash");
    }

    [Theory]
    [InlineData("find")]
    [InlineData("create")]
    [InlineData("publish")]
    public async Task A_site_that_is_busy_names_its_time(string call)
    {
        await using var bench = await Open();
        _site.Break(call, Fault.BusyDate);

        var outcome = (await bench.Channel.Publish(await Filled(bench), default)).ShouldBeOfType<Outcome.RetryAfter>();

        outcome.Delay.ShouldBeInRange(TimeSpan.FromMinutes(8), TimeSpan.FromMinutes(11));
    }

    [Fact]
    public async Task A_site_that_is_not_reached_is_tried_again_later()
    {
        await using var bench = await Open();
        await _site.Refuse();

        (await bench.Channel.Publish(await Filled(bench), default)).ShouldBeOfType<Outcome.RetryAfter>().Why.ShouldContain("Không kết nối được");
    }

    [Fact]
    public async Task A_picture_larger_than_the_server_lets_through_is_refused_in_words_and_nothing_is_shown()
    {
        await using var bench = await Open();
        _site.LargestUpload = 10;

        (await bench.Channel.Publish(await Filled(bench), default)).ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain("Ảnh quá lớn");

        _site.Posts.ShouldHaveSingleItem().Status.ShouldBe("draft");
    }

    [Fact]
    public async Task A_stripped_header_asks_for_a_person_and_says_no_secret()
    {
        await using var bench = await Open();
        _site.StripsAuthorization = true;

        var why = (await bench.Channel.Publish(await Filled(bench), default)).ShouldBeOfType<Outcome.Reconnect>().Why;

        why.ShouldContain("Authorization");
        why.ShouldNotContain(WordPressSimulator.Password);
    }

    [Fact]
    public async Task A_private_address_that_must_not_be_called_is_refused()
    {
        await using var bench = await Open(options: o => o.AllowPrivateAddresses = false);

        (await bench.Channel.Publish(await Filled(bench), default)).ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain("Channels:AllowPrivateAddresses");
        _site.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lost_lease_stops_before_anything_is_shown()
    {
        await using var bench = await Open();
        var dispatch = await Filled(bench);

        (await bench.Channel.Publish(dispatch with { StillMine = _ => Task.FromResult(false) }, default)).ShouldBeOfType<Outcome.RetryAfter>();
        (await bench.Channel.Publish(dispatch with { KeepToken = (_, _) => Task.FromResult(false) }, default)).ShouldBeOfType<Outcome.RetryAfter>();

        _site.Posts.ShouldHaveSingleItem().Status.ShouldBe("draft");
        _site.Calls.ShouldNotContain("publish");
    }

    [Fact]
    public async Task Where_no_featured_image_is_taken_the_picture_stands_in_the_text()
    {
        await using var bench = await Open();
        _site.NoFeatured = true;

        (await bench.Channel.Publish(await Filled(bench), default)).ShouldBeOfType<Outcome.Published>();

        _site.Posts.ShouldHaveSingleItem().Content.ShouldStartWith("<figure><img src=\"");
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task A_post_is_taken_down_where_the_host_lets_no_delete_through_or_the_site_has_no_trash(bool noDelete, bool noTrash)
    {
        await using var bench = await Open();
        var dispatch = await Filled(bench);
        await bench.Channel.Publish(dispatch, default);
        (_site.NoDelete, _site.NoTrash) = (noDelete, noTrash);

        (await bench.Channel.Withdraw(dispatch, default)).ShouldBeOfType<Outcome.Withdrawn>();

        _site.Posts.ShouldNotContain(p => p.Status == "publish");
    }

    [Fact]
    public async Task A_site_that_went_behind_a_login_page_asks_for_a_person_and_cannot_tell()
    {
        await using var bench = await Open();
        var dispatch = await Filled(bench);
        _site.BehindLogin = true;

        (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Reconnect>().Why.ShouldContain("/wp-json/");
        (await bench.Channel.Find(dispatch, default)).ShouldBeOfType<Finding.CannotTell>();
        (await bench.Channel.Check(bench.Account, default)).ShouldNotBeNull().What.Vi.ShouldContain("đăng nhập");
        (await bench.Channel.List(bench.Account, 10, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_account_without_its_secret_asks_to_be_connected()
    {
        await using var bench = await ChannelBench.Open(ChannelKind.WordPress, sandbox: false);

        (await bench.Channel.Publish(await bench.Dispatch("Chưa kết nối"), default)).ShouldBeOfType<Outcome.Reconnect>();
        (await bench.Channel.Check(bench.Account, default)).ShouldNotBeNull();
    }

    private static TheoryData<string, Fault> Each(params string[] calls)
    {
        var rows = new TheoryData<string, Fault>();
        foreach (var call in calls)
            foreach (var fault in Enum.GetValues<Fault>())
                rows.Add(call, fault);
        return rows;
    }

    private Task<ChannelBench> Open(Action<ChannelsOptions>? options = null)
    {
        var setup = WordPressSetup.Of(_site.Address, WordPressSimulator.User, WordPressSimulator.Password, _clock);
        return ChannelBench.Open(ChannelKind.WordPress, sandbox: false, setup with
        {
            Services = services =>
            {
                setup.Services(services);
                Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.Configure(services, options ?? (_ => { }));
            },
        });
    }

    private static async Task<Dispatch> Filled(ChannelBench bench)
    {
        var dispatch = (await bench.Dispatch("Đường truyền chập chờn")).WithPicture();
        return dispatch with { Variant = dispatch.Variant with { Tags = ["mạng"] } };
    }

    /// <summary>Waits for the outcome; the one call that hangs has its time ended once it has come in.</summary>
    private async Task<Outcome> Through(Task<Outcome> work, Fault fault)
    {
        if (fault is Fault.HangBefore or Fault.HangAfter && !_expired)
        {
            while (!work.IsCompleted && _site.Hanging == 0)
                await Task.Yield();
            _expired = _site.Hanging > 0;
            if (_expired)
                _clock.Expire();
        }
        return await work;
    }
}
