using Campaigns.Channels.Contract;
using Campaigns.Channels.ZaloOa;
using Campaigns.Content.Accounts;
using Campaigns.Content.Secrets;
using Campaigns.Simulators;

namespace Campaigns.Channels.Tests.ZaloOa;

/// <summary>Tokens stay alive, a refresh token is sent once whatever dies, and what is lost is told as lost.</summary>
public sealed class TokenGuardianTests
{
    [Fact]
    public async Task A_pair_that_a_person_gave_is_refreshed_at_once_and_then_every_twenty_hours()
    {
        await using var bench = await ZaloOaBench.Open();

        (await bench.Guardian.RefreshDue(default)).ShouldBeEmpty();
        Refreshes(bench).ShouldBe(1);
        var state = await bench.Guardian.Read(bench.Account.Id, default);
        (state.Access, state.Refresh).ShouldBe((bench.Zalo.Tokens.Access, bench.Zalo.Tokens.Refresh));
        state.Expires.ShouldBe(bench.Clock.GetUtcNow().AddHours(25));

        bench.Clock.Advance(TimeSpan.FromHours(19.9));
        await bench.Guardian.RefreshDue(default);
        Refreshes(bench).ShouldBe(1);
        bench.Clock.Advance(TimeSpan.FromHours(0.2));
        await bench.Guardian.RefreshDue(default);
        Refreshes(bench).ShouldBe(2);
    }

    [Fact]
    public async Task A_call_with_a_token_that_has_ended_refreshes_once_and_is_made_once_more()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Tokens.Expire();

        await bench.Publish(await bench.Dispatch());

        Refreshes(bench).ShouldBe(1);
        bench.Zalo.Articles.ShouldHaveSingleItem().Shown.ShouldBeTrue();
    }

    [Fact]
    public async Task A_token_that_is_refused_fresh_from_the_refresh_ends_in_a_new_connection_and_no_loop()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Refuse("create", -220);
        bench.Zalo.Refuse("create", -216);

        (await bench.Channel.Publish(await bench.Dispatch(), default)).ShouldBeOfType<Outcome.Reconnect>();

        bench.Zalo.Calls.ShouldBe(["create", "refresh", "create"]);
    }

    [Fact]
    public async Task Many_calls_at_once_make_one_refresh()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Tokens.Expire();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bench.Channel.List(bench.Account, 10, default)));

        answers.Length.ShouldBe(8);
        Refreshes(bench).ShouldBe(1);
        bench.Zalo.Tokens.Reuses.ShouldBe(0);
    }

    [Fact]
    public async Task Two_guardians_on_one_store_make_one_refresh()
    {
        await using var bench = await ZaloOaBench.Open();
        TokenGuardian[] guardians = [bench.AnotherGuardian(), bench.AnotherGuardian(), bench.AnotherGuardian()];

        await Task.WhenAll(guardians.Select(guardian => guardian.RefreshDue(default)));

        Refreshes(bench).ShouldBe(1);
        bench.Zalo.Tokens.Reuses.ShouldBe(0);
        (await bench.Guardian.Read(bench.Account.Id, default)).Access.ShouldBe(bench.Zalo.Tokens.Access);
    }

    [Fact]
    public async Task Killed_before_the_marker_nothing_has_happened()
    {
        await using var bench = await ZaloOaBench.Open();
        await bench.Ledger.Read(bench.Account.Id, default);

        (await bench.AnotherGuardian().RefreshDue(default)).ShouldBeEmpty();

        Refreshes(bench).ShouldBe(1);
    }

    [Fact]
    public async Task Killed_between_the_marker_and_the_call_it_shows_as_lost_and_the_token_is_not_sent()
    {
        await using var bench = await ZaloOaBench.Open();
        (await Take(bench)).ShouldBeOfType<TokenTurn.Ours>();

        await ShowsAsLost(bench);

        Refreshes(bench).ShouldBe(0);
    }

    [Theory]
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

        Refreshes(bench).ShouldBe(1);
        bench.Zalo.Tokens.Reuses.ShouldBe(0);
    }

    [Fact]
    public async Task Killed_after_the_answer_and_before_it_is_stored_it_shows_as_lost()
    {
        await using var bench = await ZaloOaBench.Open();
        var turn = (TokenTurn.Ours)await Take(bench);
        var grant = await bench.Bench.Service<ZaloOaOAuth>().Refresh(bench.Account.Id, bench.Zalo.Tokens.AppId, turn.AppSecret, turn.Refresh, default);
        grant.ShouldBeOfType<TokenGrant.Granted>();

        await ShowsAsLost(bench);

        Refreshes(bench).ShouldBe(1);
        bench.Zalo.Tokens.Reuses.ShouldBe(0);
    }

    [Fact]
    public async Task Killed_after_the_pair_is_stored_the_next_one_uses_it()
    {
        await using var bench = await ZaloOaBench.Open();
        var turn = (TokenTurn.Ours)await Take(bench);
        var grant = (TokenGrant.Granted)await bench.Bench.Service<ZaloOaOAuth>().Refresh(bench.Account.Id, bench.Zalo.Tokens.AppId, turn.AppSecret, turn.Refresh, default);
        await bench.Ledger.Keep(bench.Account.Id, turn.Mark, grant.Pair);

        (await bench.AnotherGuardian().RefreshDue(default)).ShouldBeEmpty();
        (await bench.Channel.Check(bench.Account, default)).ShouldBeNull();

        Refreshes(bench).ShouldBe(1);
    }

    [Fact]
    public async Task After_a_lost_refresh_the_old_token_serves_until_Zalo_refuses_it()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Break("refresh", Fault.HangBefore);
        await bench.Guardian.RefreshDue(default);
        bench.Clock.Advance(TokenLedger.OnItsWay);

        await bench.Publish(await bench.Dispatch());
        bench.Zalo.Tokens.Expire();

        (await bench.Channel.Publish(await bench.Dispatch("Bài sau"), default)).ShouldBeOfType<Outcome.Reconnect>().Why.ShouldContain("kết nối lại");
        Refreshes(bench).ShouldBe(1);
    }

    [Fact]
    public async Task Once_the_old_token_has_died_too_the_account_is_switched_off_with_the_reason()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Break("refresh", Fault.ResetAfter);
        await bench.Guardian.RefreshDue(default);
        bench.Clock.Advance(TimeSpan.FromHours(24));
        await bench.Guardian.RefreshDue(default);
        (await Stored(bench)).Active.ShouldBeTrue();

        bench.Clock.Advance(TimeSpan.FromHours(2));
        await bench.Guardian.RefreshDue(default);

        (await Stored(bench)).ShouldSatisfyAllConditions(a => a.Active.ShouldBeFalse(), a => a.InactiveWhy.ShouldNotBeNull().ShouldContain("kết nối lại"));
    }

    [Theory]
    [InlineData(-14020)]
    [InlineData(-14014)]
    [InlineData(-14003)]
    public async Task A_refused_refresh_token_switches_the_account_off_and_is_not_sent_again(int code)
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.RefuseRefresh(code);

        var problem = (await bench.Guardian.RefreshDue(default)).ShouldHaveSingleItem();
        await bench.AnotherGuardian().RefreshDue(default);

        problem.In("vi").ShouldContain($"Zalo {code}");
        problem.Where.ShouldBe(bench.Account.Name);
        (await Stored(bench)).Active.ShouldBeFalse();
        Refreshes(bench).ShouldBe(1);
    }

    [Fact]
    public async Task A_new_connection_ends_what_was_lost()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Break("refresh", Fault.ResetAfter);
        await bench.Guardian.RefreshDue(default);
        bench.Clock.Advance(TokenLedger.OnItsWay);

        await bench.Bench.Service<SecretStore>().Keep(bench.Account.Id, new Dictionary<string, string>
        {
            [ZaloOaAccount.AccessToken] = bench.Zalo.Tokens.Access, [ZaloOaAccount.RefreshToken] = bench.Zalo.Tokens.Refresh,
        });

        (await bench.Guardian.RefreshDue(default)).ShouldBeEmpty();
        (await bench.Channel.Check(bench.Account, default)).ShouldBeNull();
        Refreshes(bench).ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_provably_never_left_is_tried_again_later(bool refused)
    {
        await using var bench = await ZaloOaBench.Open();
        if (refused)
            await bench.Zalo.Refuse();
        else
            bench.Zalo.Break("refresh", Fault.BusyDate);
        await bench.Guardian.RefreshDue(default);

        var state = await bench.Guardian.Read(bench.Account.Id, default);

        (state.Spent, state.Started, state.Refused).ShouldBe((false, null, null));
        if (refused)
            return;
        (await bench.Guardian.RefreshDue(default)).ShouldBeEmpty();
        (await bench.Guardian.Read(bench.Account.Id, default)).Refreshed.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_pair_that_the_store_would_not_take_is_stored_at_the_next_look_and_not_asked_for_again()
    {
        await using var bench = await ZaloOaBench.Open();
        await bench.Bench.Store.Database.Write(session => session.Run(
            "CREATE TRIGGER full_disk BEFORE UPDATE OF obtained ON account_token BEGIN SELECT RAISE(ABORT, 'full'); END"));
        await bench.Guardian.RefreshDue(default);
        (await bench.Guardian.Read(bench.Account.Id, default)).Access.ShouldNotBe(bench.Zalo.Tokens.Access);
        await bench.Bench.Store.Database.Write(session => session.Run("DROP TRIGGER full_disk"));

        (await bench.Guardian.RefreshDue(default)).ShouldBeEmpty();

        (await bench.Guardian.Read(bench.Account.Id, default)).Access.ShouldBe(bench.Zalo.Tokens.Access);
        Refreshes(bench).ShouldBe(1);
    }

    [Fact]
    public async Task Two_weeks_before_a_refresh_token_ends_a_person_is_told()
    {
        await using var bench = await ZaloOaBench.Open();
        await bench.Guardian.RefreshDue(default);
        await bench.Zalo.Refuse();

        bench.Clock.Advance(TimeSpan.FromDays(75.9));
        (await bench.Guardian.RefreshDue(default)).ShouldBeEmpty();
        bench.Clock.Advance(TimeSpan.FromDays(0.2));

        (await bench.Guardian.RefreshDue(default)).ShouldHaveSingleItem().What.Vi.ShouldContain("ba tháng");
    }

    [Fact]
    public async Task Tokens_stand_in_no_outcome_no_problem_and_no_plain_row()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Refuse("create", -201, $"bad token {bench.Zalo.Tokens.Access}");
        var said = new List<string?> { (await bench.Channel.Publish(await bench.Dispatch(), default)).ToString() };
        bench.Zalo.RefuseRefresh(-14020);
        said.AddRange((await bench.Guardian.RefreshDue(default)).Select(problem => problem.In("vi")));
        var state = await bench.Guardian.Read(bench.Account.Id, default);
        said.AddRange([state.ToString(), new TokenPair("access-secret-1", "refresh-secret-1", default).ToString(), (await Stored(bench)).ToString()]);
        said.AddRange(await bench.Bench.Store.Database.Read(session => session.List<string>("SELECT sealed FROM account_secret UNION ALL SELECT spent || COALESCE(refused, '') FROM account_token")));

        said.ShouldAllBe(text => !text!.Contains("-secret-", StringComparison.Ordinal));
    }

    private static int Refreshes(ZaloOaBench bench) => bench.Zalo.Calls.Count(call => call == "refresh");

    private static Task<TokenTurn> Take(ZaloOaBench bench) => bench.Ledger.Take(bench.Account.Id, bench.Zalo.Tokens.Access, default);

    private static async Task<Account> Stored(ZaloOaBench bench) => (await bench.Bench.Service<AccountStore>().Find(bench.Account.Id))!;

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
