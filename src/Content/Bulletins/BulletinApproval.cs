namespace Campaigns.Content.Bulletins;

/// <summary>That a programme was approved as one thing.</summary>
/// <param name="Hash">Of the written texts in their order, as <see cref="Script.Hash"/> has them; it holds while they are those.</param>
/// <param name="Reading">Of how they were read aloud then, as <see cref="Script.Reading"/> has it.</param>
/// <param name="Person">Who approved.</param>
/// <param name="For">In whose place; null: in their own right.</param>
/// <param name="At">When.</param>
public sealed record BulletinApproval(string Hash, string Reading, string Person, string? For, DateTimeOffset At);
