using Campaigns.Content;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Approvals;

/// <summary>How somebody stands to the step of an item that is open.</summary>
/// <param name="Refused">Why they may not take it; null: they may.</param>
/// <param name="For">In whose place they would; null: in their own right.</param>
/// <param name="Approves">Whether they approve at the unit at all, in their own right or in another's place: only they may send back.</param>
public sealed record StepStand(Problem? Refused, Person? For, bool Approves);
