using Campaigns.Content.Plans;

namespace Campaigns.Content.Records;

/// <summary>A task of the unit's own that has no last day and lacks something.</summary>
/// <param name="Kept">The task.</param>
/// <param name="Plan">How its plan is known.</param>
/// <param name="Gap">What it lacks.</param>
/// <param name="Monthly">How many items a month it is given; null: nobody set a pace.</param>
public sealed record TaskLack(KeptTask Kept, string Plan, TaskGap Gap, int? Monthly);
