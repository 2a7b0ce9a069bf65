namespace Campaigns.Content.Tests;

public sealed class IdTests
{
    [Fact]
    public void Ids_sort_by_birth()
    {
        var clock = new TestClock();
        var first = Id.New(clock);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        string.CompareOrdinal(first, Id.New(clock)).ShouldBeLessThan(0);
    }

    [Fact]
    public void Ids_of_one_instant_differ()
    {
        var clock = new TestClock();

        Enumerable.Range(0, 10_000).Select(_ => Id.New(clock)).Distinct().Count().ShouldBe(10_000);
    }
}
