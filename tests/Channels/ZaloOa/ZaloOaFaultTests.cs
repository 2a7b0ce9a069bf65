using Campaigns.Channels.Contract;
using Campaigns.Simulators;

namespace Campaigns.Channels.Tests.ZaloOa;

/// <summary>Everything that may go wrong on the wire, at every step: the outcome says what is known, and in the end one article is shown.</summary>
public sealed class ZaloOaFaultTests
{
    public static TheoryData<Fault> Faults => [.. Enum.GetValues<Fault>()];

    public static TheoryData<Fault, string> Steps
    {
        get
        {
            var steps = new TheoryData<Fault, string>();
            foreach (var fault in Enum.GetValues<Fault>())
                foreach (var step in new[] { "verify", "update" })
                    steps.Add(fault, step);
            return steps;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_at_the_making_is_never_answered_by_making_it_again_blind(Fault fault)
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Break("create", fault);
        var dispatch = await bench.Dispatch();
        // The date in a Retry-After is the real day's, and the longest wait is a day.
        dispatch = dispatch with { NotAfter = dispatch.Due.AddDays(3) };

        var outcome = await bench.Channel.Publish(dispatch, default);

        outcome.GetType().ShouldBe(fault switch
        {
            Fault.BusySeconds or Fault.BusyNonsense => typeof(Outcome.Pending),
            Fault.BusyDate => typeof(Outcome.RetryAfter),
            _ => typeof(Outcome.Unknown),
        });
        bench.Zalo.Calls.Count(call => call == "create").ShouldBe(outcome is Outcome.Pending ? 2 : 1);
        await bench.Zalo.Finish();
        var published = await bench.Settle(dispatch, outcome);
        bench.Zalo.Articles.ShouldHaveSingleItem().ShouldSatisfyAllConditions(article => article.Shown.ShouldBeTrue(), article => article.Id.ShouldBe(published.Id));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_fault_on_the_way_out_leaves_one_article_shown(Fault fault, string step)
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Break(step, fault);
        var dispatch = await bench.Dispatch();

        var published = await bench.Publish(dispatch);

        bench.Zalo.Articles.ShouldHaveSingleItem().ShouldSatisfyAllConditions(article => article.Shown.ShouldBeTrue(), article => article.Id.ShouldBe(published.Id));
        bench.Zalo.Calls.Count(call => call == "create").ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_fault_that_lasts_through_every_try_leaves_one_article_shown(Fault fault, string step)
    {
        await using var bench = await ZaloOaBench.Open();
        for (var tries = 0; tries < 3; tries++)
            bench.Zalo.Break(step, fault);

        await bench.Publish(await bench.Dispatch());

        bench.Zalo.Articles.ShouldHaveSingleItem().Shown.ShouldBeTrue();
        bench.Zalo.Calls.Count(call => call == "create").ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_fault_while_words_change_leaves_one_article_with_the_new_ones(Fault fault, string step)
    {
        await using var bench = await ZaloOaBench.Open();
        var dispatch = await bench.Dispatch();
        var published = await bench.Publish(dispatch);
        bench.Zalo.Break(step, fault);
        var changed = dispatch with { RemoteId = published.Id, Variant = dispatch.Variant with { Paragraphs = ["Lời đã sửa."] } };

        var outcome = await bench.Bench.Finish(changed, bench.Channel.Update);
        if (outcome is not Outcome.Updated)
        {
            outcome.ShouldBeOfType(fault is Fault.BusyDate ? typeof(Outcome.RetryAfter) : typeof(Outcome.Unknown));
            outcome = await bench.Bench.Finish(changed, bench.Channel.Update);
        }

        outcome.ShouldBeOfType<Outcome.Updated>();
        bench.Zalo.Articles.ShouldHaveSingleItem().ShouldSatisfyAllConditions(article => article.Shown.ShouldBeTrue(), article => article.Paragraphs.ShouldBe(["Lời đã sửa."]));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_while_taking_down_ends_with_nothing_there(Fault fault)
    {
        await using var bench = await ZaloOaBench.Open();
        var dispatch = await bench.Dispatch();
        var published = await bench.Publish(dispatch);
        bench.Zalo.Break("remove", fault);

        var outcome = await bench.Channel.Withdraw(dispatch with { RemoteId = published.Id }, default);
        if (outcome is not Outcome.Withdrawn)
        {
            outcome.ShouldBeOfType(fault is Fault.BusyDate ? typeof(Outcome.RetryAfter) : typeof(Outcome.Unknown));
            outcome = await bench.Channel.Withdraw(dispatch with { RemoteId = published.Id }, default);
        }

        outcome.ShouldBeOfType<Outcome.Withdrawn>();
        bench.Zalo.Articles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_Zalo_cannot_be_reached_nothing_left()
    {
        await using var bench = await ZaloOaBench.Open();
        await bench.Zalo.Refuse();

        (await bench.Channel.Publish(await bench.Dispatch(), default)).ShouldBeOfType<Outcome.RetryAfter>();
    }
}
