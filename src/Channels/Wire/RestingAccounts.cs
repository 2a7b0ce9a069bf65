namespace Campaigns.Channels.Wire;

/// <summary>Which accounts this process leaves alone for some minutes, after too many failures one after the other.</summary>
public sealed class RestingAccounts
{
    private readonly AccountPipelines _pipelines;

    internal RestingAccounts(AccountPipelines pipelines) => _pipelines = pipelines;

    /// <summary>False also for an account that nobody called yet.</summary>
    public bool Contains(string accountId) => _pipelines.Known(accountId) is { Open: true };
}
