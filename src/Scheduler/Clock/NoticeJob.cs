using Campaigns.Scheduler.Notices;

namespace Campaigns.Scheduler.Clock;

/// <summary>Tells people of trouble, every minute.</summary>
internal sealed class NoticeJob(NoticeDesk desk, ProgrammeReminder programmes, Mailer mailer) : IClusterJob
{
    public string Cron => "30 * * * * ?";

    public bool AtStart => true;

    public async Task Run(CancellationToken cancel)
    {
        await desk.Gather(cancel);
        await programmes.Gather(cancel);
        await mailer.Send(cancel);
    }
}
