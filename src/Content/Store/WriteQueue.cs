using System.Collections.Concurrent;

namespace Campaigns.Content.Store;

/// <summary>
/// Writes in the order in which they came, one at a time. Whoever works the queue goes on with the next write where the last
/// one ended, so that a burst of writes does not pay for waking a thread between two of them, which costs as much as the SQL.
/// </summary>
internal sealed class WriteQueue
{
    private readonly ConcurrentQueue<Turn> _turns = new();
    private int _worked;

    /// <summary>Ends as <paramref name="write"/> ends. Cancelling takes back a write that has not begun; one that has sees to it itself.</summary>
    public Task<T> Add<T>(Func<Task<T>> write, CancellationToken cancel)
    {
        var turn = new Turn<T>(write, cancel);
        _turns.Enqueue(turn);
        if (Interlocked.Exchange(ref _worked, 1) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(static queue => _ = queue.Work(), this, preferLocal: false);
        return turn.Done;
    }

    private async Task Work()
    {
        do
        {
            while (_turns.TryDequeue(out var turn))
                await turn.Take();
            Interlocked.Exchange(ref _worked, 0);
        }
        // What was added between the last look and the line above found the queue still worked.
        while (!_turns.IsEmpty && Interlocked.Exchange(ref _worked, 1) == 0);
    }

    private abstract class Turn
    {
        public abstract Task Take();
    }

    private sealed class Turn<T> : Turn
    {
        private const int Waiting = 0, Begun = 1, TakenBack = 2;

        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Func<Task<T>> _write;
        private readonly CancellationTokenRegistration _cancelled;
        private int _state = Waiting;

        public Turn(Func<Task<T>> write, CancellationToken cancel)
        {
            _write = write;
            _cancelled = cancel.UnsafeRegister(static (turn, token) => ((Turn<T>)turn!).TakeBack(token), this);
        }

        public Task<T> Done => _done.Task;

        public override async Task Take()
        {
            if (Interlocked.CompareExchange(ref _state, Begun, Waiting) != Waiting)
                return;
            await _cancelled.DisposeAsync();
            try
            {
                _done.SetResult(await _write());
            }
            catch (OperationCanceledException e)
            {
                _done.SetCanceled(e.CancellationToken);
            }
            catch (Exception e)
            {
                _done.SetException(e);
            }
        }

        private void TakeBack(CancellationToken token)
        {
            if (Interlocked.CompareExchange(ref _state, TakenBack, Waiting) == Waiting)
                _done.SetCanceled(token);
        }
    }
}
