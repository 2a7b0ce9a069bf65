using Campaigns.Scheduler.Clock;

namespace Campaigns.Proof.Clocks;

/// <summary>The two clocks of a process held against each other.</summary>
public sealed class JumpTests
{
    [Fact]
    public void A_jump_ahead_or_back_is_seen_once_and_time_that_passes_is_none()
    {
        var clock = new TestClock();
        var watch = new ClockWatch(clock);
        watch.Steady.ShouldBe(TimeSpan.MaxValue);

        clock.Advance(TimeSpan.FromHours(5));
        watch.Look().ShouldBe(TimeSpan.Zero);
        clock.Set(TimeSpan.FromHours(1));
        watch.Look().ShouldBe(TimeSpan.FromHours(1));
        watch.Steady.ShouldBe(TimeSpan.Zero);
        clock.Advance(TimeSpan.FromSeconds(10));
        watch.Look().ShouldBe(TimeSpan.Zero);
        watch.Steady.ShouldBe(TimeSpan.FromSeconds(10));
        clock.Set(TimeSpan.FromDays(-1));
        watch.Look().ShouldBe(TimeSpan.FromDays(-1));
        clock.Set(TimeSpan.FromMilliseconds(800));
        watch.Look().ShouldBe(TimeSpan.Zero, "a network clock trims");
    }
}
