using Campaigns.Content.Store;

namespace Campaigns.Content.Tests.Store;

public sealed class SqliteWaitsTests
{
    private static readonly int[] s_steps = [.. Enumerable.Range(0, 10_000).Select(SqliteWaits.Step).TakeWhile(step => step > 0)];

    [Fact]
    public void The_first_wait_for_another_process_is_a_millisecond() => s_steps[0].ShouldBe(1);

    [Fact]
    public void No_single_wait_is_long() => s_steps.Max().ShouldBe(32);

    [Fact]
    public void All_waits_together_are_about_five_seconds() => s_steps.Sum().ShouldBeInRange(4_900, 5_100);
}
