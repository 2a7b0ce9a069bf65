using Campaigns.Channels.Contract;
using Campaigns.Simulators;

namespace Campaigns.Channels.Tests.ZaloOa;

public sealed class ZaloBroadcastTests
{
    public static TheoryData<Fault> Faults => [.. Enum.GetValues<Fault>()];

    [Fact]
    public async Task Up_to_five_articles_go_to_everybody_in_one_message()
    {
        await using var bench = await ZaloOaBench.Open();

        (await Send(bench, "a", "b", "c", "d", "e")).ShouldBe(new Outcome.Published("message-1", null));

        bench.Zalo.Broadcasts.ShouldHaveSingleItem().ShouldBe(["a", "b", "c", "d", "e"]);
    }

    [Fact]
    public async Task None_and_six_are_not_sent()
    {
        await using var bench = await ZaloOaBench.Open();

        (await Send(bench)).ShouldBeOfType<Outcome.Rejected>();
        (await Send(bench, "a", "b", "c", "d", "e", "f")).ShouldBeOfType<Outcome.Rejected>();

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
            Fault.BusySeconds or Fault.BusyNonsense => typeof(Outcome.Published),
            Fault.BusyDate => typeof(Outcome.RetryAfter),
            _ => typeof(Outcome.Unknown),
        });
        bench.Zalo.Broadcasts.Count.ShouldBeLessThanOrEqualTo(1);
    }

    [Theory]
    [InlineData(-211, "hạn mức")]
    [InlineData(-223, "hạn mức")]
    [InlineData(-224, "Gói dịch vụ của OA không có quyền gửi tin truyền thông")]
    [InlineData(-248, "vi phạm")]
    public async Task A_refusal_says_why_and_leaves_the_account_to_its_articles(int code, string why)
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Refuse("broadcast", code);

        (await Send(bench, "a")).ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain(why);

        (await bench.Stored()).Active.ShouldBeTrue();
    }

    [Fact]
    public async Task At_night_it_waits_until_Zalo_takes_it()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Refuse("broadcast", -234);

        (await Send(bench, "a")).ShouldBeOfType<Outcome.RetryAfter>().Why.ShouldContain("22 giờ");
    }

    [Fact]
    public async Task Whoever_lost_the_lease_sends_nothing()
    {
        await using var bench = await ZaloOaBench.Open();

        var outcome = await bench.Bench.Service<IFollowerChannel>().Send(bench.Account, ["a"], _ => Task.FromResult(false), default);

        outcome.ShouldBeOfType<Outcome.RetryAfter>();
        bench.Zalo.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_left_of_the_allowance_is_read_as_one_or_as_a_list(bool list)
    {
        await using var bench = await ZaloOaBench.Open();
        (bench.Zalo.QuotaTotal, bench.Zalo.QuotaAsList) = (40, list);
        await Send(bench, "a", "b");

        (await bench.Bench.Service<IFollowerChannel>().Quota(bench.Account, default)).ShouldBe(new FollowerQuota(39, 40));
    }

    [Fact]
    public async Task An_allowance_that_Zalo_does_not_tell_is_not_made_up()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Refuse("quota", -209);

        (await bench.Bench.Service<IFollowerChannel>().Quota(bench.Account, default)).ShouldBeNull();
    }

    private static Task<Outcome> Send(ZaloOaBench bench, params string[] articles) =>
        bench.Bench.Service<IFollowerChannel>().Send(bench.Account, articles, _ => Task.FromResult(true), default);
}
