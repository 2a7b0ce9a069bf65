namespace Campaigns.Content.Captions;

/// <summary>A stretch of text that two versions share, or that one of them has alone.</summary>
/// <param name="Text">With its spaces.</param>
/// <param name="Old">The older version has it.</param>
/// <param name="New">The newer version has it.</param>
public sealed record WordChange(string Text, bool Old, bool New);
