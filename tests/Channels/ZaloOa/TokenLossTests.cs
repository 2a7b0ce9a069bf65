using Campaigns.Channels.Contract;
using Campaigns.Channels.ZaloOa;
using Campaigns.Simulators;

namespace Campaigns.Channels.Tests.ZaloOa;

/// <summary>A refresh that dies at any of its steps: what is lost is told as lost, and no refresh token is sent twice.</summary>
public sealed class TokenLossTests
{
    [StoreFact]
    public async Task Killed_before_the_marker_nothing_has_happened()
    {
        await using var bench = await ZaloOaBench.Open();
        await bench.Ledger.Read(bench.Account.Id, default);

        (await bench.AnotherGuardian().RefreshDue(default)).ShouldBeEmpty();

        bench.Refreshes.ShouldBe(1);
    }

    [StoreFact]
    public async Task Killed_between_the_marker_and_the_call_it_shows_as_lost_and_the_token_is_not_sent()
    {
        await using var bench = await ZaloOaBench.Open();
        (await Take(bench)).ShouldBeOfType<TokenTurn.Ours>();

        await ShowsAsLost(bench);

        bench.Refreshes.ShouldBe(0);
    }

    [StoreTheory]
    [InlineData(Fault.HangBefore)]
    [InlineData(Fault.HangAfter)]
    [InlineData(Fault.ResetBefore)]
    [InlineData(Fault.ResetAfter)]
    [InlineData(Fault.HalfAnswer)]
    [InlineData(Fault.Redirect)]
    [InlineData(Fault.LoginPage)]
    [InlineData(Fault.ErrorBefore)]
    [InlineData(Fault.ErrorAfter)]
    public async Task A_refresh_without_an_answer_is_never_made_again(Fault fault)
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Break("refresh", fault);
        await bench.Guardian.RefreshDue(default);

        await ShowsAsLost(bench);

        bench.Refreshes.ShouldBe(1);
        bench.Zalo.Tokens.Reuses.ShouldBe(0);
    }

    [StoreFact]
    public async Task Killed_after_the_answer_and_before_it_is_stored_it_shows_as_lost()
    {
        await using var bench = await ZaloOaBench.Open();
        var turn = (TokenTurn.Ours)await Take(bench);
        var grant = await bench.Bench.Service<ZaloOaOAuth>().Refresh(bench.Account.Id, bench.Zalo.Tokens.AppId, turn.AppSecret, turn.Refresh, default);
        grant.ShouldBeOfType<TokenGrant.Granted>();

        await ShowsAsLost(bench);

        bench.Refreshes.ShouldBe(1);
        bench.Zalo.Tokens.Reuses.ShouldBe(0);
    }

    [StoreFact]
    public async Task Killed_after_the_pair_is_stored_the_next_one_uses_it()
    {
        await using var bench = await ZaloOaBench.Open();
        var turn = (TokenTurn.Ours)await Take(bench);
        var grant = (TokenGrant.Granted)await bench.Bench.Service<ZaloOaOAuth>().Refresh(bench.Account.Id, bench.Zalo.Tokens.AppId, turn.AppSecret, turn.Refresh, default);
        await bench.Ledger.Keep(bench.Account.Id, turn.Mark, grant.Pair);

        (await bench.AnotherGuardian().RefreshDue(default)).ShouldBeEmpty();
        (await bench.Channel.Check(bench.Account, default)).ShouldBeNull();

        bench.Refreshes.ShouldBe(1);
    }

    [StoreFact]
    public async Task After_a_lost_refresh_the_old_token_serves_until_Zalo_refuses_it()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Break("refresh", Fault.HangBefore);
        await bench.Guardian.RefreshDue(default);
        bench.Clock.Advance(TokenLedger.OnItsWay);

        await bench.Publish(await bench.Dispatch());
        bench.Zalo.Tokens.Expire();

        (await bench.Channel.Publish(await bench.Dispatch("Bài sau"), default)).ShouldBeOfType<Outcome.Reconnect>().Why.ShouldContain("kết nối lại");
        bench.Refreshes.ShouldBe(1);
    }

    [StoreFact]
    public async Task Once_the_old_token_has_died_too_the_account_is_switched_off_with_the_reason()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Break("refresh", Fault.ResetAfter);
        await bench.Guardian.RefreshDue(default);
        bench.Clock.Advance(TimeSpan.FromHours(24));
        await bench.Guardian.RefreshDue(default);
        (await bench.Stored()).Active.ShouldBeTrue();

        bench.Clock.Advance(TimeSpan.FromHours(2));
        await bench.Guardian.RefreshDue(default);

        (await bench.Stored()).ShouldSatisfyAllConditions(a => a.Active.ShouldBeFalse(), a => a.InactiveWhy.ShouldNotBeNull().ShouldContain("kết nối lại"));
    }

    private static Task<TokenTurn> Take(ZaloOaBench bench) => bench.Ledger.Take(bench.Account.Id, bench.Zalo.Tokens.Access, default);

    /// <summary>A guardian that was not there says what happened, at the next look and ever after.</summary>
    private static async Task ShowsAsLost(ZaloOaBench bench)
    {
        bench.Clock.Advance(TokenLedger.OnItsWay);
        for (var looks = 0; looks < 2; looks++)
        {
            var problem = (await bench.AnotherGuardian().RefreshDue(default)).ShouldHaveSingleItem();
            problem.What.ShouldBe(TokenWords.Lost);
            problem.Mend.ShouldNotBeNull().Vi.ShouldContain("kết nối lại");
        }
        (await bench.Channel.Check(bench.Account, default)).ShouldNotBeNull().What.ShouldBe(TokenWords.Lost);
    }
}
