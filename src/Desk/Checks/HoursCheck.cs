using Campaigns.Content.Units;
using Campaigns.Scheduler.Hours;

namespace Campaigns.Desk.Checks;

/// <summary>The hours in which this machine usually runs, on the wall clock of the first unit.</summary>
internal sealed class HoursCheck : ICheck
{
    public string Name => "hours";

    // To be off at night is a choice, not a fault: posts at such times are warned of where they are made and approved.
    public async Task<IReadOnlyList<CheckFinding>> Look(CheckGround ground, CancellationToken cancel)
    {
        var units = await ground.Services.GetRequiredService<UnitStore>().All(cancel);
        var week = await ground.Services.GetRequiredService<RunningHours>().Of(units.Count > 0 ? units[0].Zone : UnitClock.Vietnam, cancel);
        return [CheckFinding.Ok(Name, week.Words())];
    }
}
