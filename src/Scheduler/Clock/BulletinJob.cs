using Campaigns.Content.Bulletins;
using Microsoft.Extensions.Logging;

namespace Campaigns.Scheduler.Clock;

/// <summary>
/// Composes the programmes of every station anew. Approving an item and looking at a programme do so themselves; this is for a day
/// that turns while nobody looks, and hands over in time what is read while the machine is off.
/// </summary>
internal sealed class BulletinJob(ProgrammeComposer programmes, ILogger<BulletinJob> log) : IClusterJob
{
    public string Cron => "30 3/10 * * * ?";

    public bool AtStart => true;

    public async Task Run(CancellationToken cancel)
    {
        foreach (var problem in await programmes.KeepAll(null, cancel))
            log.LogWarning("A programme could not be composed: {Problem}", problem.In("en"));
    }
}
