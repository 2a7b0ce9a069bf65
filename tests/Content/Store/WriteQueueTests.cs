using Campaigns.Content.Store;

namespace Campaigns.Content.Tests.Store;

public sealed class WriteQueueTests
{
    private readonly WriteQueue _queue = new();
    private readonly List<int> _done = [];

    [Fact]
    public async Task Writes_are_done_one_at_a_time_in_the_order_in_which_they_came()
    {
        var (first, running, most) = (new TaskCompletionSource(), 0, 0);
        var writes = Enumerable.Range(0, 50).Select(i => _queue.Add(async () =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            if (i == 0)
                await first.Task;
            await Task.Yield();
            _done.Add(i);
            Interlocked.Decrement(ref running);
            return i;
        }, default)).ToList();
        first.SetResult();

        (await Task.WhenAll(writes)).ShouldBe(Enumerable.Range(0, 50));

        _done.ShouldBe(Enumerable.Range(0, 50));
        most.ShouldBe(1);
    }

    [Fact]
    public async Task A_write_that_fails_tells_its_own_caller_and_the_next_goes_on()
    {
        var failing = _queue.Add<int>(() => throw new InvalidOperationException("full"), default);
        var next = _queue.Add(() => Task.FromResult(2), default);

        (await Should.ThrowAsync<InvalidOperationException>(failing)).Message.ShouldBe("full");
        (await next).ShouldBe(2);
    }

    [Fact]
    public async Task Cancelling_takes_back_a_write_that_has_not_begun_at_once()
    {
        using var cancel = new CancellationTokenSource();
        var first = new TaskCompletionSource<int>();
        var running = _queue.Add(() => first.Task, default);
        var waiting = _queue.Add(() => { _done.Add(2); return Task.FromResult(2); }, cancel.Token);

        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(waiting);
        first.SetResult(1);
        (await running).ShouldBe(1);
        (await _queue.Add(() => Task.FromResult(3), default)).ShouldBe(3);
        _done.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancelling_a_write_that_has_begun_leaves_its_end_to_itself()
    {
        using var cancel = new CancellationTokenSource();
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource<int>());
        var write = _queue.Add(() => { begun.SetResult(); return go.Task; }, cancel.Token);
        await begun.Task;

        await cancel.CancelAsync();
        go.SetResult(7);

        (await write).ShouldBe(7);
    }

    [Fact]
    public async Task Writes_added_from_many_threads_are_all_done()
    {
        var sum = 0;

        await Task.WhenAll(Enumerable.Range(0, 2_000).Select(i => Task.Run(() => _queue.Add(() => Task.FromResult(sum += i), default))));

        sum.ShouldBe(1_999_000);
    }
}
