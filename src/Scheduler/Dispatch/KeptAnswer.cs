using Campaigns.Content.Store;
using Campaigns.Scheduler.Worker;
using Microsoft.Extensions.Logging;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>Writes down what a channel answered, however long the store cannot be written: it is true all the same, and nothing is sent again meanwhile.</summary>
/// <param name="clock">Waits between tries.</param>
/// <param name="log">Told of what fails.</param>
internal sealed class KeptAnswer(TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200), LongestWait = TimeSpan.FromSeconds(5);

    private readonly FaultLog _faults = new(log, clock, "An answer of a channel cannot be written yet and is kept");

    /// <param name="write">One try; false: the lease was lost, and somebody else has the word.</param>
    /// <param name="subject">What was answered about, for the log.</param>
    /// <param name="id">Its id.</param>
    /// <param name="attempt">Its attempt.</param>
    /// <param name="outcome">The answer.</param>
    /// <param name="stop">Gives up; what is lost with the process is found after its deadline.</param>
    public async Task Write(Func<Task<bool>> write, string subject, string id, int attempt, object outcome, CancellationToken stop)
    {
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                if (!await write())
                    log.LogWarning("{Subject} {Id}, attempt {Attempt}: the lease was lost before the answer {Outcome}", subject, id, attempt, outcome);
                _faults.Worked();
                return;
            }
            catch (Exception e) when (StoreFault.Is(e) && !stop.IsCancellationRequested)
            {
                _faults.Failed(e, $"{subject} {id}");
            }
            await Task.Delay(wait, clock, stop);
        }
    }
}
