using Campaigns.Channels.Contract;
using Campaigns.Channels.ZaloOa;
using Campaigns.Content.Secrets;
using Campaigns.Simulators;

namespace Campaigns.Channels.Tests.ZaloOa;

/// <summary>Tokens stay alive, one refresher at a time, and a person is told what only a person can mend.</summary>
public sealed class TokenGuardianTests
{
    [StoreFact]
    public async Task A_pair_that_a_person_gave_is_refreshed_at_once_and_then_every_twenty_hours()
    {
        await using var bench = await ZaloOaBench.Open();

        (await bench.Guardian.RefreshDue(default)).ShouldBeEmpty();
        bench.Refreshes.ShouldBe(1);
        var state = await bench.Guardian.Read(bench.Account.Id, default);
        (state.Access, state.Refresh).ShouldBe((bench.Zalo.Tokens.Access, bench.Zalo.Tokens.Refresh));
        state.Expires.ShouldBe(bench.Clock.GetUtcNow().AddHours(25));

        bench.Clock.Advance(TimeSpan.FromHours(19.9));
        await bench.Guardian.RefreshDue(default);
        bench.Refreshes.ShouldBe(1);
        bench.Clock.Advance(TimeSpan.FromHours(0.2));
        await bench.Guardian.RefreshDue(default);
        bench.Refreshes.ShouldBe(2);
    }

    [StoreFact]
    public async Task A_call_with_a_token_that_has_ended_refreshes_once_and_is_made_once_more()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Tokens.Expire();

        await bench.Publish(await bench.Dispatch());

        bench.Refreshes.ShouldBe(1);
        bench.Zalo.Articles.ShouldHaveSingleItem().Shown.ShouldBeTrue();
    }

    [StoreFact]
    public async Task A_token_that_is_refused_fresh_from_the_refresh_ends_in_a_new_connection_and_no_loop()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Refuse("create", -220);
        bench.Zalo.Refuse("create", -216);

        (await bench.Channel.Publish(await bench.Dispatch(), default)).ShouldBeOfType<Outcome.Reconnect>();

        bench.Zalo.Calls.ShouldBe(["create", "refresh", "create"]);
    }

    [StoreFact]
    public async Task Many_calls_at_once_make_one_refresh()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Tokens.Expire();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bench.Channel.List(bench.Account, 10, default)));

        answers.Length.ShouldBe(8);
        bench.Refreshes.ShouldBe(1);
        bench.Zalo.Tokens.Reuses.ShouldBe(0);
    }

    [StoreFact]
    public async Task Two_guardians_on_one_store_make_one_refresh()
    {
        await using var bench = await ZaloOaBench.Open();
        TokenGuardian[] guardians = [bench.AnotherGuardian(), bench.AnotherGuardian(), bench.AnotherGuardian()];

        await Task.WhenAll(guardians.Select(guardian => guardian.RefreshDue(default)));

        bench.Refreshes.ShouldBe(1);
        bench.Zalo.Tokens.Reuses.ShouldBe(0);
        (await bench.Guardian.Read(bench.Account.Id, default)).Access.ShouldBe(bench.Zalo.Tokens.Access);
    }

    [StoreTheory]
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
        (await bench.Stored()).Active.ShouldBeFalse();
        bench.Refreshes.ShouldBe(1);
    }

    [StoreFact]
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
        bench.Refreshes.ShouldBe(2);
    }

    [StoreTheory]
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

    [StoreFact]
    public async Task A_pair_that_the_store_would_not_take_is_stored_at_the_next_look_and_not_asked_for_again()
    {
        await using var bench = await ZaloOaBench.Open();
        await bench.Bench.Store.Refuse("UPDATE OF obtained ON account_token");
        await bench.Guardian.RefreshDue(default);
        (await bench.Guardian.Read(bench.Account.Id, default)).Access.ShouldNotBe(bench.Zalo.Tokens.Access);
        await bench.Bench.Store.Accept("UPDATE OF obtained ON account_token");

        (await bench.Guardian.RefreshDue(default)).ShouldBeEmpty();

        (await bench.Guardian.Read(bench.Account.Id, default)).Access.ShouldBe(bench.Zalo.Tokens.Access);
        bench.Refreshes.ShouldBe(1);
    }

    [StoreFact]
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

    [StoreFact]
    public async Task Tokens_stand_in_no_outcome_no_problem_and_no_plain_row()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Refuse("create", -201, $"bad token {bench.Zalo.Tokens.Access}");
        var said = new List<string?> { (await bench.Channel.Publish(await bench.Dispatch(), default)).ToString() };
        bench.Zalo.RefuseRefresh(-14020);
        said.AddRange((await bench.Guardian.RefreshDue(default)).Select(problem => problem.In("vi")));
        var state = await bench.Guardian.Read(bench.Account.Id, default);
        said.AddRange([state.ToString(), new TokenPair("access-secret-1", "refresh-secret-1", default).ToString(), (await bench.Stored()).ToString()]);
        said.AddRange(await bench.Bench.Store.Database.Read(session => session.List<string>("SELECT sealed FROM account_secret UNION ALL SELECT spent || COALESCE(refused, '') FROM account_token")));

        said.ShouldAllBe(text => !text!.Contains("-secret-", StringComparison.Ordinal));
    }
}
