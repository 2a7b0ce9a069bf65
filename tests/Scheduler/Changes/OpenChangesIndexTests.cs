using Campaigns.Scheduler.Changes;

namespace Campaigns.Scheduler.Tests.Changes;

public sealed class OpenChangesIndexTests
{
    [Theory]
    [InlineData("c.state = 1 AND c.wake <= 0")]
    [InlineData("c.state = 0 AND c.wake <= 0")]
    [InlineData("c.state IN (0, 2)")]
    public async Task What_the_worker_asks_every_second_reads_the_index_of_open_changes_and_not_the_whole_table(string question)
    {
        await using var store = await TestStore.Open();

        var plan = await store.Database.Read(session => session.List<PlanRow>($"EXPLAIN QUERY PLAN SELECT 1 FROM post_change c WHERE {ChangeList.Open} AND {question}"));

        plan.ShouldHaveSingleItem().Detail.ShouldContain("change_open");
    }

    private sealed class PlanRow
    {
        public string Detail { get; set; } = "";
    }
}
