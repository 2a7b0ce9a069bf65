namespace Campaigns.Channels.Wire;

/// <summary>Which accounts this process leaves alone for some minutes, after too many failures one after the other.</summary>
public sealed class RestingAccounts
{
    private readonly AccountPipelines _pipelines;

    internal RestingAccounts(AccountPipelines pipelines) => _pipelines = pipelines;

    /// <summary>Each account that failed so and has not answered since, though its time may be over: then the next call decides.</summary>
    public IReadOnlyList<AccountRest> All => _pipelines.Rests;
}
