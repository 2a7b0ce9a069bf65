using Campaigns.Channels.Contract;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Campaigns.Scheduler.Clock;

/// <summary>Has tokens refreshed before they expire. Comes by every hour, and at once when the worker starts.</summary>
internal sealed class TokenJob(IEnumerable<ITokenKeeper> keepers, ILogger<TokenJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel = default)
    {
        foreach (var keeper in keepers)
            foreach (var problem in await keeper.RefreshDue(cancel))
                log.LogWarning("{Problem}", problem.In("vi"));
    }
}
