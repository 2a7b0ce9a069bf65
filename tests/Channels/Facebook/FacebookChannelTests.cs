using Campaigns.Channels.Contract;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Simulators;
using Campaigns.Simulators.Facebook;

namespace Campaigns.Channels.Tests.Facebook;

public sealed class FacebookChannelTests() : ChannelContract(ChannelKind.Facebook, sandbox: false)
{
    private const string Text = "Ngày Chuyển đổi số quốc gia 10/10\n\nMời bà con đến nhà văn hóa xã.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Words_stand_as_they_were_approved(bool twoStep)
    {
        await using var bench = await FacebookBench.Open(twoStep);

        var published = (await bench.Channel.Publish(await bench.Dispatch(Text), default)).ShouldBeOfType<Outcome.Published>();

        var standing = bench.Page.Visible.ShouldHaveSingleItem();
        (standing.Id, standing.Url, standing.Message, standing.Link).ShouldBe((published.Id, published.Url, Text, null));
        bench.Page.Posts.Count.ShouldBe(1);
        bench.Token.ShouldBe(published.Id);
    }

    [Fact]
    public async Task A_link_makes_a_card()
    {
        await using var bench = await FacebookBench.Open();

        await bench.Channel.Publish(await bench.Dispatch(Text, link: "https://muongsang.gov.vn/chuyen-doi-so"), default);

        bench.Page.Visible.ShouldHaveSingleItem().Link.ShouldBe("https://muongsang.gov.vn/chuyen-doi-so");
    }

    [Fact]
    public async Task A_link_to_facebook_itself_stays_in_the_words_alone()
    {
        await using var bench = await FacebookBench.Open();

        (await bench.Channel.Publish(await bench.Dispatch(Text, link: "https://www.facebook.com/groups/1"), default)).ShouldBeOfType<Outcome.Published>();

        bench.Page.Visible.ShouldHaveSingleItem().Link.ShouldBeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Pictures_stand_in_order_with_their_words_for_the_blind(int pictures)
    {
        await using var bench = await FacebookBench.Open();

        await bench.Channel.Publish(await bench.Dispatch(Text, pictures, link: "https://muongsang.gov.vn"), default);

        var standing = bench.Page.Visible.ShouldHaveSingleItem();
        standing.Pictures.Select(p => p.Alt).ShouldBe(Enumerable.Range(1, pictures).Select(n => $"Ảnh số {n}"));
        standing.Pictures.Select(p => p.Bytes[^1] - '0').ShouldBe(Enumerable.Range(1, pictures));
        standing.Pictures[0].Bytes[..^1].ShouldBe(FacebookBench.Png);
    }

    [Fact]
    public async Task A_worker_that_dies_between_making_and_showing_is_followed_by_one_that_shows_the_same_post()
    {
        await using var bench = await FacebookBench.Open();
        using var dying = new CancellationTokenSource();
        var dispatch = await bench.Dispatch(Text);
        var keep = dispatch.KeepToken;
        var first = dispatch with
        {
            KeepToken = async (token, cancel) =>
            {
                var kept = await keep(token, cancel);
                await dying.CancelAsync();
                return kept;
            },
        };
        await Should.ThrowAsync<OperationCanceledException>(() => bench.Channel.Publish(first, dying.Token));
        bench.Page.Posts.ShouldHaveSingleItem().Published.ShouldBeFalse();

        var found = await bench.Channel.Find(dispatch with { Token = bench.Token }, default);
        var published = (await bench.Channel.Publish(dispatch with { Attempt = 2, Token = bench.Token }, default)).ShouldBeOfType<Outcome.Published>();

        found.ShouldBeOfType<Finding.Absent>();
        bench.Page.Visible.ShouldHaveSingleItem().Id.ShouldBe(published.Id);
        bench.Page.Count("feed").ShouldBe(1);
    }

    [Fact]
    public async Task Showing_what_is_shown_already_changes_nothing()
    {
        await using var bench = await FacebookBench.Open();
        var dispatch = await bench.Dispatch(Text);
        var first = await bench.Channel.Publish(dispatch, default);

        (await bench.Channel.Publish(dispatch with { Attempt = 2, Token = bench.Token }, default)).ShouldBe(first);

        bench.Page.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_taken_down_by_somebody_before_it_was_shown_is_not_made_anew()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Answer("reveal", new FacebookRefusal(4));
        var dispatch = await bench.Dispatch(Text);
        (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.RetryAfter>();
        bench.Page.Remove(bench.Token!);

        (await bench.Channel.Publish(dispatch with { Attempt = 2, Token = bench.Token }, default)).ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain("xếp lịch");

        bench.Page.Posts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 0)]
    public async Task A_lost_lease_stops_before_anything_can_be_seen(bool twoStep, int visible)
    {
        await using var bench = await FacebookBench.Open(twoStep);

        var outcome = await bench.Channel.Publish(await bench.Dispatch(Text) with { StillMine = _ => Task.FromResult(false) }, default);

        outcome.ShouldBeOfType<Outcome.RetryAfter>();
        bench.Page.Visible.Count.ShouldBe(visible);
    }

    [Fact]
    public async Task An_upload_that_does_not_end_in_time_is_known_to_have_posted_nothing()
    {
        await using var bench = await FacebookBench.Open();
        using var deadline = new CancellationTokenSource();
        bench.Page.OnHang = deadline.Cancel;
        bench.Page.Break("photos", Fault.HangAfter);

        (await bench.Channel.Publish(await bench.Dispatch(Text, pictures: 1), deadline.Token)).ShouldBeOfType<Outcome.RetryAfter>().Why.ShouldContain("chưa đăng gì");
    }

    [Fact]
    public async Task An_account_without_a_token_asks_to_be_connected()
    {
        await using var bench = await FacebookBench.Open();
        var dispatch = await bench.Dispatch(Text);
        var bare = dispatch with { Account = dispatch.Account with { Settings = "{}" } };

        (await bench.Channel.Publish(bare, default)).ShouldBeOfType<Outcome.Reconnect>().Why.ShouldContain("kết nối lại");
        (await bench.Channel.Find(bare, default)).ShouldBeOfType<Finding.CannotTell>();
        (await bench.Channel.Check(bare.Account, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task New_pictures_ask_for_a_new_post()
    {
        await using var bench = await FacebookBench.Open();
        var dispatch = await bench.Dispatch(Text, pictures: 2);
        var published = (Outcome.Published)await bench.Channel.Publish(dispatch, default);
        var fewer = dispatch with { RemoteId = published.Id, Variant = dispatch.Variant with { Pictures = [dispatch.Variant.Pictures[0]] } };

        (await bench.Channel.Update(fewer, default)).ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain("gỡ bài và đăng lại");
        (await bench.Channel.Update(fewer with { Variant = dispatch.Variant with { Text = "Lời mới." } }, default)).ShouldBeOfType<Outcome.Updated>().Url.ShouldBe(published.Url);
    }

    [Theory]
    [InlineData("hash1,hash3", false)]
    [InlineData("hash2,hash1", false)]
    [InlineData("hash1,hash2", true)]
    public async Task Another_picture_in_the_place_of_one_asks_for_a_new_post_too(string pictures, bool taken)
    {
        await using var bench = await FacebookBench.Open();
        var dispatch = await bench.Dispatch(Text, pictures: 2);
        await bench.Freeze(dispatch);
        var published = (Outcome.Published)await bench.Channel.Publish(dispatch, default);
        var changed = dispatch with
        {
            RemoteId = published.Id, ContentHash = "newer",
            Variant = dispatch.Variant with { Text = "Lời mới.", Pictures = [.. pictures.Split(',').Select(hash => dispatch.Variant.Pictures[0] with { Hash = hash })] },
        };

        var outcome = await bench.Channel.Update(changed, default);

        if (taken)
            outcome.ShouldBeOfType<Outcome.Updated>();
        else
            outcome.ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain("gỡ bài và đăng lại");
        bench.Page.Visible.ShouldHaveSingleItem().Message.ShouldBe(taken ? "Lời mới." : Text);
    }

    [Fact]
    public async Task What_is_gone_from_the_page_cannot_be_changed()
    {
        await using var bench = await FacebookBench.Open();
        var dispatch = await bench.Dispatch(Text);

        (await bench.Channel.Update(dispatch with { RemoteId = $"{bench.Page.PageId}_1" }, default)).ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain("không còn trên Trang");
    }

    [Fact]
    public async Task What_may_not_be_taken_down_is_not_called_taken_down()
    {
        await using var bench = await FacebookBench.Open();
        var dispatch = await bench.Dispatch(Text);
        var published = (Outcome.Published)await bench.Channel.Publish(dispatch, default);
        bench.Page.Answer("delete", new FacebookRefusal(100, 33));

        (await bench.Channel.Withdraw(dispatch with { RemoteId = published.Id }, default)).ShouldBeOfType<Outcome.Reconnect>();
    }

    protected override async Task<ChannelBench> Open() => (await FacebookBench.Open()).Bench;
}
