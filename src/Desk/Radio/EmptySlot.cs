using Campaigns.Content.Accounts;

namespace Campaigns.Desk.Radio;

/// <summary>A time on the air for which there is nothing to read.</summary>
/// <param name="Station">Whose.</param>
/// <param name="At">When it begins, on the unit's wall clock.</param>
/// <param name="Minutes">How long it may take.</param>
public sealed record EmptySlot(Account Station, DateTimeOffset At, int Minutes);
