using Campaigns.Channels.Contract;
using Campaigns.Channels.ZaloOa;
using Campaigns.Simulators;

namespace Campaigns.Channels.Tests.ZaloOa;

/// <summary>What an open outcome comes to when Zalo is asked.</summary>
public sealed class ZaloOaFindTests
{
    [Fact]
    public async Task A_hidden_article_that_nobody_kept_is_found_by_its_mark_kept_and_later_revealed()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Break("create", Fault.ResetAfter);
        var dispatch = await bench.Dispatch();
        var unknown = await bench.Channel.Publish(dispatch, default);
        await bench.Zalo.Finish();
        bench.Zalo.Change(bench.Zalo.Articles[0].Id, article => article with { Description = "Zalo đã rút gọn." });

        (await bench.Channel.Find(dispatch, default)).ShouldBeOfType<Finding.Absent>();
        bench.Token.ShouldBe(new ZaloOaStep.Article(bench.Zalo.Articles[0].Id).Text);
        await bench.Settle(dispatch, unknown);

        bench.Zalo.Articles.ShouldHaveSingleItem().Shown.ShouldBeTrue();
    }

    [Fact]
    public async Task An_article_of_the_same_title_that_bears_another_mark_is_not_ours()
    {
        await using var bench = await ZaloOaBench.Open();
        var first = await bench.Publish(await bench.Dispatch("Lịch tiếp dân"));
        var second = await bench.Dispatch("Lịch tiếp dân");

        (await bench.Channel.Find(second, default)).ShouldBeOfType<Finding.Absent>();
        (await bench.Publish(second)).Id.ShouldNotBe(first.Id);

        bench.Zalo.Shown.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_article_without_a_mark_is_ours_by_title_description_and_time()
    {
        await using var bench = await ZaloOaBench.Open();
        var dispatch = await bench.Dispatch();
        bench.Zalo.Add(ZaloOaChannelTests.Somebodys("cu", dispatch.Variant.Title, dispatch.Due.AddHours(-1)) with { Description = dispatch.Variant.Description });
        (await bench.Channel.Find(dispatch, default)).ShouldBeOfType<Finding.Absent>();

        bench.Zalo.Add(ZaloOaChannelTests.Somebodys("moi", dispatch.Variant.Title, dispatch.Due.AddSeconds(2)) with { Description = dispatch.Variant.Description });

        (await bench.Channel.Find(dispatch, default)).ShouldBeOfType<Finding.Present>().Id.ShouldBe("moi");
    }

    [Fact]
    public async Task Three_pages_are_looked_through_and_no_more()
    {
        await using var bench = await ZaloOaBench.Open();
        for (var number = 0; number < 45; number++)
            bench.Zalo.Add(ZaloOaChannelTests.Somebodys($"x{number:D2}", $"Tin số {number}", bench.Clock.GetUtcNow().AddMinutes(-number)));

        (await bench.Channel.Find(await bench.Dispatch(), default)).ShouldBeOfType<Finding.Absent>();

        bench.Zalo.Calls.ShouldBe(["getslice", "getslice", "getslice"]);
    }

    [Fact]
    public async Task A_token_too_old_for_Zalo_is_answered_by_the_list()
    {
        await using var bench = await ZaloOaBench.Open();
        var dispatch = await bench.Dispatch();
        var pending = (Outcome.Pending)await bench.Channel.Publish(dispatch, default);
        await bench.Zalo.ForgetTokens();

        await bench.Settle(dispatch, pending);

        bench.Zalo.Articles.ShouldHaveSingleItem().Shown.ShouldBeTrue();
    }

    [Fact]
    public async Task A_token_too_old_whose_article_never_came_to_be_is_left_to_a_person()
    {
        await using var bench = await ZaloOaBench.Open();
        var dispatch = await bench.Dispatch();

        var outcome = await bench.Channel.Follow(dispatch with { Token = "create:đã quên" }, default);

        outcome.ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain("đăng lại");
        bench.Token.ShouldBe("void");
        bench.Zalo.Calls.ShouldNotContain("create");
    }

    [Fact]
    public async Task A_hidden_article_that_a_person_removed_is_not_made_again_by_itself()
    {
        await using var bench = await ZaloOaBench.Open();
        var dispatch = await bench.Dispatch();
        var pending = (Outcome.Pending)await bench.Channel.Publish(dispatch, default);
        await bench.Zalo.Finish();
        bench.Zalo.Remove(bench.Zalo.Articles[0].Id);

        (await bench.Channel.Follow(dispatch with { Token = pending.Token }, default)).ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain("bị xóa");

        bench.Zalo.Articles.ShouldBeEmpty();
    }

    [Fact]
    public async Task While_the_list_cannot_be_read_nobody_can_tell_and_nothing_is_made()
    {
        await using var bench = await ZaloOaBench.Open();
        var dispatch = await bench.Dispatch();
        for (var tries = 0; tries < 2; tries++)
            bench.Zalo.Break("getslice", Fault.LoginPage);

        (await bench.Channel.Find(dispatch, default)).ShouldBeOfType<Finding.CannotTell>();
        (await bench.Channel.Publish(dispatch with { Attempt = 2 }, default)).ShouldBeOfType<Outcome.RetryAfter>();

        bench.Zalo.Calls.ShouldNotContain("create");
    }

    [Theory]
    [InlineData("void")]
    [InlineData("create:token:1==")]
    [InlineData("article:abc%3Ad")]
    [InlineData("show:abc:token:2=")]
    [InlineData("update:abc:9f86d081:token:3=")]
    public void A_step_is_read_back_as_it_was_written(string text) => ZaloOaStep.Of(text).Text.ShouldBe(text);
}
