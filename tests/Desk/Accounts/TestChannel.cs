using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;

namespace Campaigns.Desk.Accounts;

/// <summary>A platform on which one thing stands already, and that answers every post alike.</summary>
internal sealed class TestChannel(Outcome answer) : IChannel
{
    public static readonly Outcome Out = new Outcome.Published("77", "https://kenh.example/bai/77");

    private readonly TaskCompletionSource _read = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Dispatch> _sent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What stands there was asked for.</summary>
    public Task Read => _read.Task;

    /// <summary>What was sent first.</summary>
    public Task<Dispatch> Sent => _sent.Task;

    public TimeSpan Settle => TimeSpan.Zero;

    public Task<Outcome> Publish(Dispatch dispatch, CancellationToken cancel)
    {
        _sent.TrySetResult(dispatch);
        return Task.FromResult(answer);
    }

    public Task<IReadOnlyList<Standing>> List(Account account, int most, CancellationToken cancel)
    {
        _read.TrySetResult();
        return Task.FromResult<IReadOnlyList<Standing>>([]);
    }

    public Task<Outcome> Update(Dispatch dispatch, CancellationToken cancel) => Task.FromResult(answer);

    public Task<Outcome> Withdraw(Dispatch dispatch, CancellationToken cancel) => Task.FromResult<Outcome>(new Outcome.Withdrawn());

    public Task<Outcome> Follow(Dispatch dispatch, CancellationToken cancel) => Task.FromResult(answer);

    public Task<Finding> Find(Dispatch dispatch, CancellationToken cancel) => Task.FromResult<Finding>(new Finding.Absent());

    public Task<IReadOnlyDictionary<string, long>?> Measure(Dispatch dispatch, CancellationToken cancel) => Task.FromResult<IReadOnlyDictionary<string, long>?>(null);

    public Task<Problem?> Check(Account account, CancellationToken cancel) => Task.FromResult<Problem?>(null);
}
