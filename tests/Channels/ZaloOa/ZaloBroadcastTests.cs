using Campaigns.Channels.ZaloOa;
using Campaigns.Simulators;

namespace Campaigns.Channels.Tests.ZaloOa;

public sealed class ZaloBroadcastTests
{
    public static TheoryData<Fault> Faults => [.. Enum.GetValues<Fault>()];

    [Fact]
    public async Task Up_to_five_articles_go_to_everybody_in_one_message()
    {
        await using var bench = await ZaloOaBench.Open();

        (await Send(bench, "a", "b", "c", "d", "e")).ShouldBe(new ZaloBroadcastOutcome.Taken("message-1"));

        bench.Zalo.Broadcasts.ShouldHaveSingleItem().ShouldBe(["a", "b", "c", "d", "e"]);
    }

    [Fact]
    public async Task None_and_six_are_not_sent()
    {
        await using var bench = await ZaloOaBench.Open();

        (await Send(bench)).ShouldBeOfType<ZaloBroadcastOutcome.NotSent>();
        (await Send(bench, "a", "b", "c", "d", "e", "f")).ShouldBeOfType<ZaloBroadcastOutcome.NotSent>();

        bench.Zalo.Calls.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_broadcast_is_never_made_twice_and_an_open_one_is_left_to_a_person(Fault fault)
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Break("broadcast", fault);

        var outcome = await Send(bench, "a");

        outcome.ShouldBeOfType(fault switch
        {
            Fault.BusySeconds or Fault.BusyNonsense => typeof(ZaloBroadcastOutcome.Taken),
            Fault.BusyDate => typeof(ZaloBroadcastOutcome.NotSent),
            _ => typeof(ZaloBroadcastOutcome.AskPerson),
        });
        bench.Zalo.Broadcasts.Count.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task A_refusal_says_why()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Refuse("broadcast", -211);

        (await Send(bench, "a")).ShouldBeOfType<ZaloBroadcastOutcome.NotSent>().Why.ShouldContain("hạn mức");
    }

    private static Task<ZaloBroadcastOutcome> Send(ZaloOaBench bench, params string[] articles) => bench.Bench.Service<ZaloBroadcast>().Send(bench.Account, articles, default);
}
