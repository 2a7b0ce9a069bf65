using Campaigns.Channels.Contract;
using Campaigns.Simulators;

namespace Campaigns.Channels.Tests.ZaloOa;

public sealed class ZaloOaRevealTests
{
    [Fact]
    public async Task What_may_be_shown_later_stays_hidden_and_is_shown_by_its_id_then()
    {
        await using var bench = await ZaloOaBench.Open();
        var (dispatch, pending) = await Made(bench);
        bench.Forbids = new Veto("Kho dữ liệu đang tạm giữ.", ForGood: false);

        (await bench.Channel.Follow(dispatch with { Token = pending.Token }, default)).ShouldBe(
            new Outcome.Withheld("Kho dữ liệu đang tạm giữ. Bài để ẩn trên OA, chưa hiện với người dân."));
        bench.Zalo.Articles.ShouldHaveSingleItem().Shown.ShouldBeFalse();

        bench.Forbids = null;
        await bench.Publish(dispatch with { Attempt = 2, Token = bench.Token });
        bench.Zalo.Articles.ShouldHaveSingleItem().Shown.ShouldBeTrue();
        bench.Zalo.Calls.Count(call => call == "create").ShouldBe(1);
    }

    [Fact]
    public async Task What_nobody_wants_any_more_is_removed_and_made_anew_once_it_is_wanted()
    {
        await using var bench = await ZaloOaBench.Open();
        var (dispatch, pending) = await Made(bench);
        bench.Forbids = new Veto("Lần duyệt không còn hiệu lực.", ForGood: true);

        (await bench.Channel.Follow(dispatch with { Token = pending.Token }, default)).ShouldBe(
            new Outcome.Withheld("Lần duyệt không còn hiệu lực. Đã xóa bài ẩn trên OA; người dân chưa thấy bài."));
        bench.Zalo.Articles.ShouldBeEmpty();
        bench.Token.ShouldBe("void");

        bench.Forbids = null;
        await bench.Publish(dispatch with { Attempt = 2, Token = bench.Token });
        bench.Zalo.Shown.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_hidden_article_that_could_not_be_removed_is_told_and_stays_hidden()
    {
        await using var bench = await ZaloOaBench.Open();
        var (dispatch, pending) = await Made(bench);
        bench.Forbids = new Veto("Có yêu cầu gỡ bài.", ForGood: true);
        bench.Zalo.Break("remove", Fault.ErrorBefore);
        bench.Zalo.Break("remove", Fault.ErrorBefore);
        bench.Zalo.Break("remove", Fault.ErrorBefore);
        bench.Zalo.Break("remove", Fault.ErrorBefore);

        (await bench.Channel.Follow(dispatch with { Token = pending.Token }, default)).ShouldBeOfType<Outcome.Withheld>().Why.ShouldContain("chưa xóa được");

        bench.Zalo.Articles.ShouldHaveSingleItem().Shown.ShouldBeFalse();
        bench.Token.ShouldStartWith("article:");
    }

    [Fact]
    public async Task One_that_somebody_has_removed_already_counts_as_removed()
    {
        await using var bench = await ZaloOaBench.Open();
        var (dispatch, pending) = await Made(bench);
        var id = bench.Zalo.Articles.ShouldHaveSingleItem().Id;
        await bench.Channel.Find(dispatch with { Token = pending.Token }, default);
        bench.Zalo.Remove(id);
        bench.Forbids = new Veto("Có yêu cầu gỡ bài.", ForGood: true);

        (await bench.Channel.Follow(dispatch with { Token = bench.Token }, default)).ShouldBeOfType<Outcome.Withheld>().Why.ShouldContain("Đã xóa");

        bench.Token.ShouldBe("void");
    }

    private static async Task<(Dispatch Dispatch, Outcome.Pending Pending)> Made(ZaloOaBench bench)
    {
        var dispatch = await bench.Dispatch();
        var pending = (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Pending>();
        await bench.Zalo.Finish();
        return (dispatch, pending);
    }
}
