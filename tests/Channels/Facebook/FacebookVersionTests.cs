using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Simulators.Facebook;

namespace Campaigns.Channels.Tests.Facebook;

/// <summary>A version of the Graph API that ends is told before, and named with what to set once it has.</summary>
public sealed class FacebookVersionTests
{
    [Fact]
    public async Task While_the_version_lives_there_is_nothing_to_say()
    {
        await using var bench = await FacebookBench.Open();

        (await bench.Channel.Check(bench.Bench.Account, default)).ShouldBeNull();
        (await bench.Channel.Heed(bench.Bench.Account, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_version_that_another_answers_for_has_ended()
    {
        await using var bench = await FacebookBench.Open(version: "v24.0");
        bench.Page.OldestVersion = 25;

        var problem = (await bench.Channel.Check(bench.Bench.Account, default)).ShouldNotBeNull();

        (problem.Kind, problem.Where).ShouldBe((ProblemKind.Configuration, "Channels:Facebook:Version"));
        problem.What.Vi.ShouldBe("Phiên bản v24.0 của Graph API đã ngừng: Facebook trả lời bằng v25.0. Hãy đặt Channels:Facebook:Version là v26.0.");
    }

    [Fact]
    public async Task A_version_that_is_refused_switches_the_account_off_with_what_to_set()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Answer("feed", new FacebookRefusal(2635));
        bench.Page.Answer("read", new FacebookRefusal(2635));

        (await bench.Channel.Publish(await bench.Dispatch("Tin mới"), default)).ShouldBeOfType<Outcome.Reconnect>().Why.ShouldContain("Channels:Facebook:Version");
        (await bench.Channel.Check(bench.Bench.Account, default)).ShouldNotBeNull().Kind.ShouldBe(ProblemKind.Configuration);
    }

    [Fact]
    public async Task An_announced_end_is_told_three_months_ahead()
    {
        await using var bench = await FacebookBench.Open();

        bench.Clock.MoveTo(new DateTimeOffset(2028, 4, 29, 0, 0, 0, TimeSpan.Zero));
        (await bench.Channel.Heed(bench.Bench.Account, default)).ShouldBeEmpty();

        bench.Clock.MoveTo(new DateTimeOffset(2028, 5, 1, 0, 0, 0, TimeSpan.Zero));
        (await bench.Channel.Heed(bench.Bench.Account, default)).ShouldHaveSingleItem().Vi.ShouldContain("29/07/2028");
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public async Task Where_no_end_is_announced_the_oldest_version_that_answers_is_the_next_to_end(int oldest, bool told)
    {
        await using var bench = await FacebookBench.Open(version: "v30.0");
        bench.Page.OldestVersion = oldest;

        (await bench.Channel.Heed(bench.Bench.Account, default)).Any(note => note.Vi.Contains("cũ hơn v30.0")).ShouldBe(told);
        bench.Page.Count("oldest").ShouldBe(1);
    }
}
