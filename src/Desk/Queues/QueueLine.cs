using Campaigns.Content.Accounts;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Queues;

/// <summary>An account among the queues.</summary>
/// <param name="Account">Which.</param>
/// <param name="Unit">Whose.</param>
/// <param name="Waiting">How many posts wait in it.</param>
/// <param name="Late">How many were missed or failed in the last fortnight.</param>
/// <param name="Times">How many posting times it has in a week.</param>
public sealed record QueueLine(Account Account, Unit Unit, int Waiting, int Late, int Times);
