namespace Campaigns.Content.Store;

/// <summary>A table that was copied, and what it holds on both sides.</summary>
/// <param name="Name">Of the table.</param>
/// <param name="Rows">How many there are.</param>
/// <param name="Hash">SHA-256 over every value of every row in the order of the key, the same read from either store; lower-case hex.</param>
public sealed record MovedTable(string Name, long Rows, string Hash);
