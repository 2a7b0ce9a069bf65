using Campaigns.Scheduler.Clock;

namespace Campaigns.Scheduler.Tests.Clock;

public sealed class ClusterTurnsTests
{
    [StoreFact]
    public async Task A_turn_that_was_done_is_not_done_again_by_anybody_and_the_next_one_is()
    {
        await using var shop = await Workshop.Open();
        await using var other = await shop.Store.Again();
        var (here, there) = (new ClusterTurns(shop.Database, shop.Clock), new ClusterTurns(other, shop.Clock));
        var job = new CountedJob();

        (await here.Run(job, shop.Now, again: false, CancellationToken.None)).ShouldBeTrue();
        (await here.Run(job, shop.Now, again: false, CancellationToken.None)).ShouldBeFalse();
        (await there.Run(job, shop.Now, again: false, CancellationToken.None)).ShouldBeFalse();
        shop.Clock.Advance(TimeSpan.FromHours(1));
        (await there.Run(job, shop.Now, again: false, CancellationToken.None)).ShouldBeTrue();

        job.Runs.ShouldBe(2);
    }

    [PostgresFact]
    public async Task While_one_program_is_at_work_another_does_not_begin()
    {
        await using var shop = await Workshop.Open();
        await using var other = await shop.Store.Again();
        var (done, begun) = (new TaskCompletionSource(), new TaskCompletionSource());
        var job = new CountedJob { Work = async () => { begun.TrySetResult(); await done.Task; } };
        var first = new ClusterTurns(shop.Database, shop.Clock).Run(job, shop.Now, again: false, CancellationToken.None);
        await begun.Task;

        (await new ClusterTurns(other, shop.Clock).Run(job, shop.Now, again: true, CancellationToken.None)).ShouldBeFalse();

        done.SetResult();
        (await first).ShouldBeTrue();
        job.Runs.ShouldBe(1);
    }

    [StoreFact]
    public async Task A_turn_that_stopped_short_is_taken_up_by_the_next_who_comes_by()
    {
        await using var shop = await Workshop.Open();
        var turns = new ClusterTurns(shop.Database, shop.Clock);
        var job = new CountedJob { Work = () => throw new IOException("Ổ đĩa đầy.") };
        await Should.ThrowAsync<IOException>(() => turns.Run(job, shop.Now, again: false, CancellationToken.None));
        job.Work = () => Task.CompletedTask;

        (await turns.Run(job, shop.Now, again: false, CancellationToken.None)).ShouldBeTrue();
    }

    [StoreFact]
    public async Task A_turn_that_a_wrong_clock_marked_far_ahead_binds_nobody()
    {
        await using var shop = await Workshop.Open();
        var turns = new ClusterTurns(shop.Database, shop.Clock);
        var job = new CountedJob();
        await turns.Run(job, shop.Now.AddHours(5), again: false, CancellationToken.None);

        (await turns.Run(job, shop.Now, again: false, CancellationToken.None)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("0 10 * * * ?", "2026-10-10T10:10:00Z", "2026-10-10T10:10:00Z")]
    [InlineData("0 10 * * * ?", "2026-10-10T10:09:59.9Z", "2026-10-10T09:10:00Z")]
    [InlineData("30 * * * * ?", "2026-10-10T10:09:10Z", "2026-10-10T10:08:30Z")]
    [InlineData("0 40 15 * * ?", "2026-10-10T10:09:10Z", "2026-10-09T15:40:00Z")]
    public void The_newest_moment_of_an_expression_is_in_UTC_and_not_ahead(string cron, string at, string last) =>
        ClusterTurns.Last(cron, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(DateTimeOffset.Parse(last, System.Globalization.CultureInfo.InvariantCulture));
}
