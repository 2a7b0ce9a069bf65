namespace Campaigns.Scheduler.Posts;

/// <summary>Wakes the worker of this process when something it may send was saved. Only a hint: without it the next tick sees the same row.</summary>
public sealed class WorkBell
{
    private Action? _listener;

    /// <summary>Cheap, never blocks and never throws.</summary>
    public void Ring() => Volatile.Read(ref _listener)?.Invoke();

    internal void Listen(Action? listener) => Volatile.Write(ref _listener, listener);
}
