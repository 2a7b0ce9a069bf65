using Campaigns.Channels.Contract;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Channels.ZaloOa;
using Campaigns.Content.Accounts;
using Campaigns.Simulators.ZaloOa;

namespace Campaigns.Channels.Tests.ZaloOa;

public sealed class ZaloOaChannelTests() : ChannelContract(ChannelKind.ZaloOa, sandbox: false)
{
    protected override async Task<ChannelBench> Open()
    {
        var bench = await ZaloOaBench.Open();
        bench.Zalo.Polls = 1;
        return bench.Bench;
    }

    [Fact]
    public async Task An_article_is_made_hidden_and_shown_by_its_id()
    {
        await using var bench = await ZaloOaBench.Open();
        var dispatch = await bench.Dispatch(pictures: 2);

        var pending = (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Pending>();
        bench.Token.ShouldBe(pending.Token);
        await bench.Zalo.Finish();
        bench.Zalo.Articles.ShouldHaveSingleItem().Shown.ShouldBeFalse();
        var published = (await bench.Channel.Follow(dispatch with { Token = pending.Token }, default)).ShouldBeOfType<Outcome.Published>();

        var article = bench.Zalo.Shown.ShouldHaveSingleItem();
        published.ShouldBe(new Outcome.Published(article.Id, $"https://rd.zapps.vn/detail/{bench.Zalo.OaId}?id={article.Id}&pageId={bench.Zalo.OaId}"));
        article.Title.ShouldBe(dispatch.Variant.Title);
        article.Author.ShouldBe("UBND xã Mường Sáng");
        article.Description.ShouldBe(dispatch.Variant.Description);
        article.Paragraphs.ShouldBe(dispatch.Variant.Paragraphs);
        article.Cover.ShouldBe($"{bench.Zalo.Address}/hinh/{ZaloOaBench.Hash}.png");
        article.TrackingLink.ShouldContain($"bai={dispatch.PostId}");
        bench.Zalo.Calls.ShouldBe(["create", "verify", "update", "verify"]);
    }

    [Fact]
    public async Task While_Zalo_works_the_post_is_pending_and_nothing_is_made_again()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Polls = 2;
        var dispatch = await bench.Dispatch();
        var pending = (Outcome.Pending)await bench.Channel.Publish(dispatch, default);

        for (var ask = 0; ask < 2; ask++)
            (await bench.Channel.Follow(dispatch with { Token = pending.Token }, default)).ShouldBe(new Outcome.Pending(pending.Token));
        pending.Expected.ShouldBe(bench.Clock.GetUtcNow().AddMinutes(30));
        await bench.Settle(dispatch, pending);

        bench.Zalo.Calls.Count(call => call == "create").ShouldBe(1);
        bench.Zalo.Shown.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_could_not_be_revealed_in_time_stays_hidden()
    {
        await using var bench = await ZaloOaBench.Open();
        var dispatch = await bench.Dispatch();
        var pending = (Outcome.Pending)await bench.Channel.Publish(dispatch, default);
        bench.Clock.MoveTo(dispatch.NotAfter.AddSeconds(1));

        (await bench.Channel.Follow(dispatch with { Token = pending.Token }, default)).ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain("quá hạn");

        bench.Zalo.Shown.ShouldBeEmpty();
        bench.Token.ShouldStartWith("article:");
        var later = dispatch with { Token = bench.Token, Attempt = 2, NotAfter = bench.Clock.GetUtcNow().AddHours(1), Deadline = bench.Clock.GetUtcNow().AddSeconds(30) };
        await bench.Publish(later);
        bench.Zalo.Articles.ShouldHaveSingleItem().Shown.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_lost_the_lease_neither_makes_nor_reveals()
    {
        await using var bench = await ZaloOaBench.Open();
        var dispatch = await bench.Dispatch();
        bench.Mine = false;
        (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.RetryAfter>();
        bench.Zalo.Calls.ShouldBeEmpty();

        bench.Mine = true;
        var pending = (Outcome.Pending)await bench.Channel.Publish(dispatch, default);
        bench.Mine = false;
        (await bench.Channel.Follow(dispatch with { Token = pending.Token }, default)).ShouldBeOfType<Outcome.Unknown>();
        bench.Zalo.Calls.ShouldNotContain("update");
    }

    [Fact]
    public async Task A_picture_that_Zalo_cannot_fetch_fails_with_what_to_do_and_a_new_try_makes_a_new_article()
    {
        await using var bench = await ZaloOaBench.Open(pictures: false);
        var account = await bench.Bench.Service<AccountStore>().Save(bench.Account with { Settings = bench.Account.Settings.Replace("bia.png", "khong-co.png", StringComparison.Ordinal) });
        var dispatch = await bench.Dispatch(pictures: 0) with { Account = account };
        var pending = (Outcome.Pending)await bench.Channel.Publish(dispatch, default);

        var failed = (await bench.Channel.Follow(dispatch with { Token = pending.Token }, default)).ShouldBeOfType<Outcome.Rejected>();

        failed.Why.ShouldContain("1 MB");
        await bench.Publish(dispatch with { Account = bench.Account, Token = bench.Token, Attempt = 2 });
        bench.Zalo.Articles.ShouldHaveSingleItem().Shown.ShouldBeTrue();
    }

    [Fact]
    public async Task Without_a_public_address_the_post_is_refused_with_what_to_do()
    {
        await using var bench = await ZaloOaBench.Open(pictures: false);

        var refused = (await bench.Channel.Publish(await bench.Dispatch(), default)).ShouldBeOfType<Outcome.Rejected>();

        refused.Why.ShouldContain("https công khai");
        refused.Why.ShouldContain("Desk:PublicAddress");
        bench.Zalo.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_that_is_not_https_is_no_public_address()
    {
        await using var bench = await ZaloOaBench.Open(allowPrivate: false);

        (await bench.Channel.Publish(await bench.Dispatch(), default)).ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain("https công khai");
    }

    [Fact]
    public async Task An_article_without_any_cover_is_refused()
    {
        await using var bench = await ZaloOaBench.Open(cover: false);

        (await bench.Channel.Publish(await bench.Dispatch(pictures: 0), default)).ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain("bắt buộc có ảnh bìa");
    }

    [Theory]
    [InlineData(150, 10)]
    [InlineData(140, 300)]
    public async Task What_Zalo_refuses_for_its_length_does_not_leave(int title, int description)
    {
        await using var bench = await ZaloOaBench.Open();
        var dispatch = await bench.Dispatch();

        var outcome = await bench.Channel.Publish(dispatch with { Variant = dispatch.Variant with { Title = new('đ', title), Description = new('ư', description) } }, default);

        outcome.ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain("ký tự");
        bench.Zalo.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_picture_over_one_megabyte_does_not_leave()
    {
        await using var bench = await ZaloOaBench.Open();
        var dispatch = await bench.Dispatch() with { Picture = (_, _) => Task.FromResult(new byte[ZaloOaArticle.LargestPicture + 1]) };

        (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain("1 MB");
    }

    [Fact]
    public async Task A_change_that_Zalo_works_on_is_asked_after_and_not_sent_again()
    {
        await using var bench = await ZaloOaBench.Open();
        var dispatch = await bench.Dispatch();
        var published = await bench.Publish(dispatch);
        var updates = bench.Zalo.Calls.Count(call => call == "update");
        bench.Zalo.Polls = 3;
        var changed = dispatch with { RemoteId = published.Id, ContentHash = new('b', 64), Variant = dispatch.Variant with { Paragraphs = ["Lời đã sửa."] } };

        for (var tries = 0; tries < 3; tries++)
            (await bench.Channel.Update(changed with { Token = bench.Token }, default)).ShouldBeOfType<Outcome.Pending>();
        (await bench.Channel.Update(changed with { Token = bench.Token }, default)).ShouldBeOfType<Outcome.Updated>();

        bench.Zalo.Shown.ShouldHaveSingleItem().Paragraphs.ShouldBe(["Lời đã sửa."]);
        bench.Zalo.Calls.Count(call => call == "update").ShouldBe(updates + 1);
    }

    [Fact]
    public async Task Other_words_never_take_the_answer_of_an_earlier_change_and_a_forgotten_one_is_made_again()
    {
        await using var bench = await ZaloOaBench.Open();
        var dispatch = await bench.Dispatch();
        var published = await bench.Publish(dispatch);
        bench.Zalo.Polls = 1;
        var first = dispatch with { RemoteId = published.Id, ContentHash = new('b', 64), Variant = dispatch.Variant with { Paragraphs = ["Lần một."] } };
        var second = first with { ContentHash = new('c', 64), Variant = dispatch.Variant with { Paragraphs = ["Lần hai."] } };
        (await bench.Channel.Update(first, default)).ShouldBeOfType<Outcome.Pending>();

        (await bench.Channel.Update(second with { Token = bench.Token }, default)).ShouldBeOfType<Outcome.Pending>();
        await bench.Zalo.ForgetTokens();
        (await bench.Channel.Update(second with { Token = bench.Token }, default)).ShouldBeOfType<Outcome.Pending>();
        (await bench.Channel.Update(second with { Token = bench.Token }, default)).ShouldBeOfType<Outcome.Updated>();

        bench.Zalo.Shown.ShouldHaveSingleItem().Paragraphs.ShouldBe(["Lần hai."]);
    }

    [Fact]
    public async Task Views_and_shares_are_read_from_the_list()
    {
        await using var bench = await ZaloOaBench.Open();
        var dispatch = await bench.Dispatch();
        var published = await bench.Publish(dispatch);
        bench.Zalo.Change(published.Id, article => article with { Views = 321, Shares = 7 });

        var figures = await bench.Channel.Measure(dispatch with { RemoteId = published.Id }, default);

        figures.ShouldBe(new Dictionary<string, long> { ["total_view"] = 321, ["total_share"] = 7 }, ignoreOrder: true);
    }

    [Fact]
    public async Task The_list_is_read_in_pages_of_ten_and_leaves_hidden_articles_out()
    {
        await using var bench = await ZaloOaBench.Open();
        for (var number = 0; number < 25; number++)
            bench.Zalo.Add(Somebodys($"x{number:D2}", $"Tin số {number}", bench.Clock.GetUtcNow().AddMinutes(-number)) with { Shown = number != 3 });

        var standing = await bench.Channel.List(bench.Account, 12, default);

        standing.Count.ShouldBe(12);
        standing.Select(s => s.Text).Take(4).ShouldBe(["Tin số 0", "Tin số 1", "Tin số 2", "Tin số 4"]);
    }

    [Fact]
    public async Task An_account_whose_package_lacks_articles_is_told_of_the_assisted_account()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Basic = true;

        var problem = (await bench.Channel.Check(bench.Account, default)).ShouldNotBeNull();
        var outcome = (await bench.Channel.Publish(await bench.Dispatch(), default)).ShouldBeOfType<Outcome.Reconnect>();

        problem.In("vi").ShouldContain("-224");
        problem.In("vi").ShouldContain("đăng tay");
        outcome.Why.ShouldContain("Nâng gói");
    }

    [Fact]
    public async Task An_address_is_sent_percent_encoded()
    {
        await using var bench = await ZaloOaBench.Open();
        var dispatch = await bench.Dispatch(pictures: 0);
        var settings = (ZaloOaAccount.Of(bench.Account) with { Cover = new Uri($"{bench.Zalo.Address}/bia.png?tên=bìa xã") }).Settings;
        dispatch = dispatch with { Account = bench.Account with { Settings = settings }, Variant = dispatch.Variant with { Link = "https://xa.example/cổng/tin?a=1" } };

        await bench.Publish(dispatch);

        var article = bench.Zalo.Shown.ShouldHaveSingleItem();
        article.Cover.ShouldEndWith("/bia.png?t%C3%AAn=b%C3%ACa%20x%C3%A3");
        article.TrackingLink.ShouldBe($"https://xa.example/c%E1%BB%95ng/tin?a=1&bai={dispatch.PostId}");
    }

    [Fact]
    public async Task An_app_that_wants_proof_gets_one_with_every_call()
    {
        await using var bench = await ZaloOaBench.Open(proof: true);
        bench.Zalo.WantsProof = true;

        await bench.Publish(await bench.Dispatch());

        bench.Zalo.Shown.Count.ShouldBe(1);
    }

    public static ZaloSimulatedArticle Somebodys(string id, string title, DateTimeOffset created) => new()
    {
        Id = id, Title = title, Author = "Xã", Description = "Mô tả", Cover = "https://xa.example/bia.png", TrackingLink = "", Paragraphs = ["…"], Shown = true, Created = created,
    };
}
