using System.Data.Common;
using Campaigns.Channels.Contract;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Changes;

public sealed class ChangeCrashTests
{
    [StoreTheory]
    [InlineData(AttemptKind.Update)]
    [InlineData(AttemptKind.Withdraw)]
    public async Task A_worker_that_dies_between_mark_and_answer_leaves_a_change_that_the_next_one_does_again(AttemptKind kind)
    {
        await using var workshop = await Workshop.Open();
        var (dead, next) = (await workshop.Hire(), await workshop.Hire());
        var post = await workshop.Out(dead);
        var hash = await workshop.Prepare(post);
        var never = new TaskCompletionSource<Outcome>();
        workshop.Channel.OnUpdate = workshop.Channel.OnWithdraw = ChangeRig.Until(never.Task);
        await Ask(workshop, kind, post);
        await dead.Changes.Turn(dead.Dispatcher.Worker, CancellationToken.None);
        await workshop.Channel.Changes(1);
        workshop.Channel.OnUpdate = (_, _) => Task.FromResult<Outcome>(new Outcome.Updated(null));
        workshop.Channel.OnWithdraw = (_, _) => Task.FromResult<Outcome>(new Outcome.Withdrawn());

        // Frozen where it stands: its own time limit must not answer for it, as it would not in a process that is gone.
        await workshop.Run("UPDATE post_change SET wake = @past, worker = 'đã chết'", new { past = workshop.Now.AddSeconds(-4).ToUnixTimeMilliseconds() });
        await next.Change();
        workshop.Channel.Changed.Count.ShouldBe(1, "not before the dead worker's call has certainly ended");
        await workshop.Run("UPDATE post_change SET wake = wake - 1000");
        await next.Change();

        workshop.Channel.Changed.Select(c => c.Attempt).ShouldBe([2, 3]);
        (await workshop.Value<int>("SELECT outcome FROM attempt WHERE number = 2")).ShouldBe((int)AttemptOutcome.Unknown);
        (await workshop.Change(post)).State.ShouldBe(ChangeState.Done);
        (await workshop.See(post)).State.ShouldBe(kind == AttemptKind.Update ? PostState.Published : PostState.Withdrawn);
        if (kind == AttemptKind.Update)
            (await workshop.Hash(post)).ShouldBe(hash);
        never.SetResult(new Outcome.Rejected("Muộn."));
        await dead.Changes.Settled();
        (await workshop.Change(post)).State.ShouldBe(ChangeState.Done, "the answer of a lost attempt changes nothing");
    }

    [StoreFact]
    public async Task Two_workers_never_have_one_change_at_once()
    {
        await using var workshop = await Workshop.Open();
        var (one, two) = (await workshop.Hire(), await workshop.Hire());
        var post = await workshop.Out(one);
        var answer = new TaskCompletionSource<Outcome>();
        workshop.Channel.OnWithdraw = ChangeRig.Until(answer.Task);
        await workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason);

        await Task.WhenAll(one.Changes.Turn(one.Dispatcher.Worker, CancellationToken.None), two.Changes.Turn(two.Dispatcher.Worker, CancellationToken.None));
        await workshop.Channel.Changes(1);
        await two.Changes.Turn(two.Dispatcher.Worker, CancellationToken.None);
        answer.SetResult(new Outcome.Withdrawn());
        await one.Changes.Settled();
        await two.Changes.Settled();

        workshop.Channel.Changed.Count.ShouldBe(1);
        (await workshop.Value<int>("SELECT COUNT(*) FROM attempt WHERE kind = 2")).ShouldBe(1);
        (await workshop.See(post)).State.ShouldBe(PostState.Withdrawn);
    }

    [StoreFact]
    public async Task A_lease_that_was_lost_keeps_no_token_and_lets_nothing_irreversible_begin()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Out(crew);
        await workshop.Prepare(post);
        (bool Kept, bool Mine)? before = null, after = null;
        workshop.Channel.OnUpdate = async (d, cancel) =>
        {
            before = (await d.KeepToken("đang giữ", cancel), await d.StillMine(cancel));
            await workshop.Run("UPDATE post_change SET worker = 'người khác'");
            after = (await d.KeepToken("đã mất", cancel), await d.StillMine(cancel));
            return new Outcome.Updated(null);
        };

        await workshop.Changes.Update(post, ChangeRig.Editor);
        await crew.Change();

        before.ShouldBe((true, true));
        after.ShouldBe((false, false));
        (await workshop.Value<string>("SELECT token FROM post")).ShouldBe("đang giữ");
        (await workshop.Change(post)).State.ShouldBe(ChangeState.Sending, "the answer belongs to nobody; the change is done again after its deadline");
    }

    [StoreFact]
    public async Task A_late_answer_of_the_newest_attempt_still_counts()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Out(crew);
        var answer = new TaskCompletionSource<Outcome>();
        workshop.Channel.OnWithdraw = ChangeRig.Until(answer.Task);
        await workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason);
        await crew.Changes.Turn(crew.Dispatcher.Worker, CancellationToken.None);
        await workshop.Channel.Changes(1);
        await workshop.Run("UPDATE post_change SET state = 0, wake = @later", new { later = workshop.Now.AddHours(1).ToUnixTimeMilliseconds() });

        answer.SetResult(new Outcome.Withdrawn());
        await crew.Changes.Settled();

        (await workshop.See(post)).State.ShouldBe(PostState.Withdrawn);
    }

    [StoreFact]
    public async Task A_stopping_worker_leaves_what_has_no_answer_to_be_done_again()
    {
        await using var workshop = await Workshop.Open();
        workshop.Options.StopSeconds = 0;
        var crew = await workshop.Hire();
        var post = await workshop.Out(crew);
        workshop.Channel.OnWithdraw = async (_, cancel) => { await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel); return new Outcome.Withdrawn(); };
        await workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason);
        await crew.Changes.Turn(crew.Dispatcher.Worker, CancellationToken.None);
        await workshop.Channel.Changes(1);

        await crew.Changes.Stop();

        var change = await workshop.Change(post);
        (change.State, change.Why).ShouldBe((ChangeState.Waiting, "Bộ đăng bài dừng khi kênh chưa kịp trả lời."));
        (await workshop.See(post)).State.ShouldBe(PostState.Published);
    }

    [StoreFact]
    public async Task Without_a_durable_mark_no_change_leaves_and_it_heals_when_the_store_can_be_written_again()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Out(crew);
        await workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason);
        await workshop.Store.Refuse("INSERT ON attempt");

        await Should.ThrowAsync<DbException>(crew.Change);
        workshop.Channel.Changed.ShouldBeEmpty();
        (await workshop.Change(post)).State.ShouldBe(ChangeState.Waiting);

        await workshop.Store.Accept("INSERT ON attempt");
        await crew.Change();
        (await workshop.See(post)).State.ShouldBe(PostState.Withdrawn);
    }

    [StoreFact]
    public async Task An_answer_that_cannot_be_written_is_kept_until_it_can_and_the_change_is_not_sent_again_meanwhile()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Out(crew);
        var refused = new TaskCompletionSource();
        workshop.Channel.OnWithdraw = async (_, _) =>
        {
            await workshop.Store.Refuse("UPDATE OF outcome ON attempt");
            refused.SetResult();
            return new Outcome.Withdrawn();
        };
        await workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason);
        await crew.Changes.Turn(crew.Dispatcher.Worker, CancellationToken.None);
        await refused.Task;
        (await crew.Changes.Turn(crew.Dispatcher.Worker, CancellationToken.None)).ShouldBe(0);

        await workshop.Store.Accept("UPDATE OF outcome ON attempt");
        await crew.Retry(crew.Changes.Settled());

        (await workshop.See(post)).State.ShouldBe(PostState.Withdrawn);
        workshop.Channel.Changed.ShouldHaveSingleItem();
    }

    private static async Task Ask(Workshop workshop, AttemptKind kind, string post) =>
        (await (kind == AttemptKind.Update ? workshop.Changes.Update(post, ChangeRig.Editor) : workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason))).Ok.ShouldBeTrue();
}
