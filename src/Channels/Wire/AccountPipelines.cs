using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.Wire;

/// <summary>One pipeline an account, for the life of the process, so that one bad channel trips its own breaker and no other's.</summary>
internal sealed class AccountPipelines(IOptions<ChannelsOptions> options, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, AccountPipeline> _pipelines = new(StringComparer.Ordinal);

    public AccountPipeline Of(string accountId) => _pipelines.GetOrAdd(accountId, id => new AccountPipeline(id, options.Value, clock));

    /// <summary>Of each account whose breaker has opened and not closed since.</summary>
    public IReadOnlyList<AccountRest> Rests => [.. _pipelines.Values.Select(pipeline => pipeline.Rest).OfType<AccountRest>()];

    public void Dispose()
    {
        foreach (var pipeline in _pipelines.Values)
            pipeline.Dispose();
    }
}
