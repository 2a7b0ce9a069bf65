using System.Data.Common;
using System.Net.Sockets;
using Campaigns.Channels.Contract;
using Campaigns.Content.Store;
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
        workshop.Options.SendSeconds = 600;
        var post = await workshop.Post();
        var refused = new TaskCompletionSource();
        workshop.Channel.OnPublish = async (_, _) =>
        {
            await workshop.Store.Refuse("UPDATE OF outcome ON attempt");
            refused.SetResult();
            return new Outcome.Published("7", null);
        };
        var crew = await workshop.Hire();
        await crew.Depart();
        await refused.Task;
        (await workshop.See(post)).State.ShouldBe(PostState.Sending);

        await workshop.Store.Accept("UPDATE OF outcome ON attempt");
        workshop.Channel.OnPublish = (_, _) => throw new InvalidOperationException("sent twice");
        await crew.Retry(crew.Dispatcher.Settled());

        (await workshop.See(post)).State.ShouldBe(PostState.Published);
        workshop.Channel.Sent.ShouldHaveSingleItem();
    }

    [StoreTheory]
    [InlineData(typeof(TimeoutException))]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(SocketException))]
    [InlineData(typeof(InvalidOperationException))]
    public async Task An_answer_is_kept_whatever_a_broken_connection_throws(Type thrown)
    {
        await using var workshop = await Workshop.Open();
        workshop.Options.SendSeconds = 600;
        var post = await workshop.Post();
        var crew = await workshop.Hire();
        var broken = new Broken(() => thrown == typeof(SocketException) ? new SocketException(111) : (Exception)Activator.CreateInstance(thrown, "Connection is not open")!, times: 3);
        workshop.Database.Seam = broken;

        await crew.Depart();
        await crew.Retry(crew.Dispatcher.Settled());

        broken.Left.ShouldBe(0);
        workshop.Database.Seam = null;
        (await workshop.See(post)).State.ShouldBe(PostState.Published);
        workshop.Channel.Sent.ShouldHaveSingleItem();
    }

    [PostgresFact]
    public async Task An_answer_is_kept_when_its_connection_ends_between_its_statements_and_before_its_commit()
    {
        await using var workshop = await Workshop.Open();
        workshop.Options.SendSeconds = 600;
        var post = await workshop.Post();
        // Not out, so that the answer is more than one statement.
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.RetryAfter(TimeSpan.FromMinutes(5), "busy"));
        var crew = await workshop.Hire();
        await workshop.Run("CREATE SEQUENCE dies");
        await workshop.Run("CREATE SEQUENCE dies_late");
        await workshop.Run("""
            CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF nextval(TG_NAME::regclass) < 2 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NEW; END'
            """);
        await workshop.Run("CREATE TRIGGER dies AFTER UPDATE OF outcome ON attempt FOR EACH ROW EXECUTE FUNCTION die()");
        await workshop.Run("CREATE CONSTRAINT TRIGGER dies_late AFTER UPDATE OF outcome ON attempt DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION die()");

        await crew.Depart();
        await crew.Retry(crew.Dispatcher.Settled());

        (await workshop.Value<long>("SELECT last_value FROM dies"), await workshop.Value<long>("SELECT last_value FROM dies_late")).ShouldBe((3, 2), "it ended within a statement, then at the commit");
        (await workshop.See(post)).Why.ShouldBe("busy");
        await workshop.Run("DROP FUNCTION die CASCADE");
        await workshop.Run("DROP SEQUENCE dies, dies_late");
    }

    /// <summary>Writes of answers break so many times before they come about.</summary>
    private sealed class Broken(Func<Exception> make, int times) : IWriteSeam
    {
        private int _left = times;

        public int Left => Math.Max(0, _left);

        public Task<T> Write<T>(string file, string member, Func<Task<T>> commit) =>
            member == "Answer" && Interlocked.Decrement(ref _left) >= 0 ? throw make() : commit();
    }
}
