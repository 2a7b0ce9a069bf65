using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Posts;

public sealed class OpenPostsIndexTests
{
    [Theory]
    [InlineData("p.state = 2 AND p.wake <= 0")]
    [InlineData("p.state = 1 AND p.wake <= 0")]
    [InlineData("p.state = 8 AND p.held = 1")]
    [InlineData("p.state IN (4, 5) AND p.wake <= 0")]
    public async Task What_the_worker_asks_every_second_reads_the_index_of_open_posts_and_not_the_whole_table(string question)
    {
        await using var store = await TestStore.Open();

        var plan = await store.Database.Read(session => session.List<PlanRow>($"EXPLAIN QUERY PLAN SELECT 1 FROM post p WHERE {PostList.Open} AND {question}"));

        plan.ShouldHaveSingleItem().Detail.ShouldContain("post_open");
    }

    private sealed class PlanRow
    {
        public string Detail { get; set; } = "";
    }
}
