namespace Campaigns.Desk.Operators;

/// <summary>A piece of a script, to be read sentence by sentence.</summary>
/// <param name="Number">Of the item; 0: what stands around the items.</param>
/// <param name="Title">Of the item; null: what stands around them.</param>
/// <param name="Post">Of the item.</param>
/// <param name="Unknown">Words that nobody knows how to say.</param>
/// <param name="Sentences">Each with the second at which it begins at the pace of who reads it, or by the length of its recording.</param>
/// <param name="Ends">The second at which the piece is over.</param>
public sealed record ReadPart(int Number, string? Title, string? Post, IReadOnlyList<string> Unknown, IReadOnlyList<(string Text, int At)> Sentences, int Ends);
