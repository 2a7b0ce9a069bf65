using Campaigns.Desk.Approvals;
using Campaigns.Desk.Programmes;

namespace Campaigns.Desk.Turns;

internal static class TurnRegistration
{
    /// <summary>What waits for the person who looks: on the first page, in the week and in the bar.</summary>
    public static IServiceCollection AddTurns(this IServiceCollection services) => services.AddSingleton<ApprovalLines>().AddSingleton<ProgrammeTurns>().AddSingleton<TurnQuery>();
}
