using Campaigns.Tests.Kit;

namespace Campaigns.Architecture.Tests;

/// <summary>The clock that other tests stand on.</summary>
public sealed class TestClockTests
{
    [Fact]
    public void A_clock_that_a_timer_moved_further_does_not_go_back()
    {
        var clock = new TestClock();
        var start = clock.GetUtcNow();
        using var timer = clock.CreateTimer(_ => clock.Advance(TimeSpan.FromMinutes(10)), null, TimeSpan.FromSeconds(30), Timeout.InfiniteTimeSpan);

        clock.Advance(TimeSpan.FromSeconds(61));

        (clock.GetUtcNow() - start).ShouldBe(TimeSpan.FromSeconds(630));
    }

    [Fact]
    public void Timers_fire_in_their_order_while_the_clock_moves_past_them()
    {
        var (clock, fired) = (new TestClock(), new List<int>());
        using var second = clock.CreateTimer(_ => fired.Add(2), null, TimeSpan.FromSeconds(20), Timeout.InfiniteTimeSpan);
        using var first = clock.CreateTimer(_ => fired.Add(1), null, TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);
        using var later = clock.CreateTimer(_ => fired.Add(3), null, TimeSpan.FromSeconds(40), Timeout.InfiniteTimeSpan);

        clock.Advance(TimeSpan.FromSeconds(30));

        fired.ShouldBe([1, 2]);
        clock.Due(TimeSpan.FromSeconds(10)).ShouldBe(1);
    }
}
