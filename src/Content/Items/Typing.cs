namespace Campaigns.Content.Items;

/// <summary>What somebody typed into an item's page and has not saved.</summary>
/// <param name="Person">Who.</param>
/// <param name="Revision">The revision it was begun from.</param>
/// <param name="Fields">Field of the form to text, exactly as typed.</param>
/// <param name="At">When the last of it arrived.</param>
public sealed record Typing(string Person, int Revision, IReadOnlyDictionary<string, string> Fields, DateTimeOffset At);
