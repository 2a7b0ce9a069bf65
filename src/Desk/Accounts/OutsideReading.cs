using System.Threading.Channels;
using Campaigns.Content.Accounts;
using Campaigns.Scheduler.Outside;

namespace Campaigns.Desk.Accounts;

/// <summary>Reads back, behind the pages, what already stands on an account that was just connected: one account at a time, each within the reader's own limit.</summary>
internal sealed class OutsideReading(OutsideDesk outside, ILogger<OutsideReading> log) : BackgroundService
{
    private readonly Channel<Account> _asked = Channel.CreateBounded<Account>(new BoundedChannelOptions(16) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>At once and without waiting; where too many wait already the coming night reads it.</summary>
    public void Ask(Account account) => _asked.Writer.TryWrite(account);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ReadAsked(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A host whose start failed would tell this as a failure of its own.
        }
    }

    private async Task ReadAsked(CancellationToken stoppingToken)
    {
        await foreach (var account in _asked.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                log.LogInformation("Account {Account}: {Count} posts stand there that are not ours", account.Id, await outside.Read(account, stoppingToken));
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // The coming night tries again.
                log.LogWarning(e, "What stands on account {Account} could not be read", account.Id);
            }
        }
    }
}
