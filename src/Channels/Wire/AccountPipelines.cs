using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.Wire;

/// <summary>One pipeline an account, for the life of the process, so that one bad channel trips its own breaker and no other's.</summary>
internal sealed class AccountPipelines(IOptions<ChannelsOptions> options, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, AccountPipeline> _pipelines = new(StringComparer.Ordinal);

    public AccountPipeline Of(string accountId) => _pipelines.GetOrAdd(accountId, _ => new AccountPipeline(options.Value, clock));

    /// <summary>Null where nothing of the account was called yet.</summary>
    public AccountPipeline? Known(string accountId) => _pipelines.GetValueOrDefault(accountId);

    public void Dispose()
    {
        foreach (var pipeline in _pipelines.Values)
            pipeline.Dispose();
    }
}
