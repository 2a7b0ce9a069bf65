namespace Campaigns.Content.Records;

/// <summary>How much is missing.</summary>
/// <param name="Kind">In what.</param>
/// <param name="Missing">How many are still to be begun; days of silence where <see cref="TaskLackKind.Silent"/>.</param>
/// <param name="Wanted">How many there should be; days that are too long where it is silent.</param>
public sealed record TaskGap(TaskLackKind Kind, int Missing, int Wanted);
