using Campaigns.Scheduler.Notices;

namespace Campaigns.Scheduler.Clock;

/// <summary>Tells people of trouble and of what is due, every minute.</summary>
internal sealed class NoticeJob(NoticeDesk desk, ProgrammeReminder programmes, DutyReminder duties, Mailer mailer) : IClusterJob
{
    public string Cron => "30 * * * * ?";

    public bool AtStart => true;

    public async Task Run(CancellationToken cancel)
    {
        await desk.Gather(cancel);
        await programmes.Gather(cancel);
        await duties.Gather(cancel);
        await mailer.Send(cancel);
    }
}
