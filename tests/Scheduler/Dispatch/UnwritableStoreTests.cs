using System.Data.Common;
using Campaigns.Channels.Contract;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Dispatch;

public sealed class UnwritableStoreTests
{
    [Fact]
    public async Task The_connection_that_marks_and_acknowledges_flushes_every_commit()
    {
        await using var workshop = await Workshop.Open();

        var (synchronous, journal) = await workshop.Database.Write(async s => (await s.Value<long>("PRAGMA synchronous"), await s.Value<string>("PRAGMA journal_mode")));

        (synchronous, journal).ShouldBe((2, "wal"), "2 is FULL");
    }

    [Fact]
    public async Task A_store_that_may_only_be_read_sends_nothing()
    {
        await using var workshop = await Workshop.Open();
        await workshop.Post();
        var crew = await workshop.Hire();
        await workshop.Run("PRAGMA query_only=1");

        await Should.ThrowAsync<DbException>(crew.Depart);

        workshop.Channel.Sent.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Without_a_durable_mark_nothing_leaves_and_it_heals_when_the_store_can_be_written_again()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        var crew = await workshop.Hire();
        await workshop.Store.Refuse("INSERT ON attempt");

        await Should.ThrowAsync<DbException>(crew.Depart);
        workshop.Channel.Sent.ShouldBeEmpty();
        (await workshop.See(post)).State.ShouldBe(PostState.Scheduled);

        await workshop.Store.Accept("INSERT ON attempt");
        await crew.Work();
        workshop.Channel.Sent.ShouldHaveSingleItem();
        (await workshop.See(post)).State.ShouldBe(PostState.Published);
    }

    [StoreFact]
    public async Task An_answer_that_cannot_be_written_is_kept_until_it_can_and_the_post_is_not_sent_again()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        workshop.Channel.OnPublish = async (_, _) =>
        {
            await workshop.Store.Refuse("UPDATE OF outcome ON attempt");
            return new Outcome.Published("7", null);
        };
        var crew = await workshop.Hire();
        await crew.Depart();
        await workshop.Channel.Reached(1);
        (await workshop.See(post)).State.ShouldBe(PostState.Sending);

        await workshop.Store.Accept("UPDATE OF outcome ON attempt");
        workshop.Channel.OnPublish = (_, _) => throw new InvalidOperationException("sent twice");
        var settled = crew.Dispatcher.Settled();
        while (!settled.IsCompleted)
        {
            workshop.Clock.Advance(TimeSpan.FromMilliseconds(200));
            await workshop.Store.Accept("UPDATE OF outcome ON attempt");
        }
        await settled;

        (await workshop.See(post)).State.ShouldBe(PostState.Published);
        workshop.Channel.Sent.ShouldHaveSingleItem();
    }
}
