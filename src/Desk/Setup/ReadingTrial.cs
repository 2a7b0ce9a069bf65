namespace Campaigns.Desk.Setup;

/// <summary>How a sentence is read.</summary>
/// <param name="Said">What is said, with the entry that is being written.</param>
/// <param name="Without">What is said without it, where that is something else; null where it is the same.</param>
/// <param name="Unknown">Tokens that nobody knows how to say.</param>
public sealed record ReadingTrial(string Said, string? Without, IReadOnlyList<string> Unknown);
