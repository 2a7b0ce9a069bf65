using Campaigns.Channels.Contract;
using Campaigns.Channels.ZaloOa;

namespace Campaigns.Channels.Tests.ZaloOa;

/// <summary>Every number of Zalo's table, on the wire and in words.</summary>
public sealed class ZaloOaErrorTests
{
    public static TheoryData<int> Codes => [.. ZaloOaErrors.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task An_error_at_the_making_makes_nothing_and_says_what_it_is(int code)
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Refuse("create", code, "Zalo's own words");

        var outcome = await bench.Channel.Publish(await bench.Dispatch(), default);

        var error = ZaloOaErrors.Of(code, "Zalo's own words");
        if (error.Reaction == ZaloOaReaction.Refresh)
        {
            outcome.ShouldBeOfType<Outcome.Pending>();
            bench.Zalo.Calls.ShouldBe(["create", "refresh", "create"]);
            return;
        }
        outcome.ShouldBe(error.Outcome);
        bench.Zalo.Articles.ShouldBeEmpty();
        (outcome switch { Outcome.Rejected x => x.Why, Outcome.Reconnect x => x.Why, Outcome.RetryAfter x => x.Why, _ => "" }).ShouldContain($"(Zalo {code}: Zalo's own words)");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void An_error_is_told_in_both_languages_and_with_what_to_do(int code)
    {
        var error = ZaloOaErrors.Of(code, null);

        error.What.Vi.ShouldBe(error.What.Vi.Normalize());
        error.What.Vi.ShouldEndWith(".");
        error.What.En.ShouldEndWith(".");
        if (error.Reaction is not (ZaloOaReaction.Wait or ZaloOaReaction.Processing))
            error.Mend.ShouldNotBeNull().Vi.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(-32, typeof(Outcome.RetryAfter))]
    [InlineData(-201, typeof(Outcome.Rejected))]
    [InlineData(-211, typeof(Outcome.RetryAfter))]
    [InlineData(-219, typeof(Outcome.Reconnect))]
    [InlineData(-223, typeof(Outcome.Rejected))]
    [InlineData(-224, typeof(Outcome.Reconnect))]
    [InlineData(-248, typeof(Outcome.Rejected))]
    [InlineData(-9999, typeof(Outcome.Rejected))]
    public void The_errors_that_matter_most_ask_for_the_right_thing(int code, Type outcome) => ZaloOaErrors.Of(code, null).Outcome.ShouldBeOfType(outcome);

    [Fact]
    public void What_Zalo_says_is_one_short_line_without_markup() =>
        ZaloOaErrors.Of(-201, "<b>\r\n" + new string('a', 500)).Said.ShouldBe("b" + new string('a', 199) + "…");

    [Fact]
    public async Task Content_that_violates_a_standard_fails_at_the_verification_with_Zalos_words()
    {
        await using var bench = await ZaloOaBench.Open();
        var dispatch = await bench.Dispatch();
        var pending = (Outcome.Pending)await bench.Channel.Publish(dispatch, default);
        bench.Zalo.Refuse("verify", -248, "violates the platform standards");

        (await bench.Channel.Follow(dispatch with { Token = pending.Token }, default)).ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain("violates the platform standards");
    }
}
