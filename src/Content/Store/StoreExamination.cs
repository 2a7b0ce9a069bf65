namespace Campaigns.Content.Store;

/// <summary>A look at the store itself.</summary>
/// <param name="Schema">The number of the newest migration that was applied.</param>
/// <param name="Damage">What does not read, at most ten lines of it; empty where all is sound, and where the engine cannot be asked.</param>
/// <param name="Engine">Name and version: <c>PostgreSQL 15.6</c>.</param>
/// <param name="Bytes">How large it is.</param>
public sealed record StoreExamination(int Schema, IReadOnlyList<string> Damage, string Engine, long Bytes)
{
    /// <summary>Whether every page was read; PostgreSQL offers no such reading to a user.</summary>
    public bool Read { get; init; } = true;

    /// <summary>What a commit waits for: <c>synchronous_commit</c> as this program's sessions have it; <c>FULL</c> on SQLite.</summary>
    public string Durability { get; init; } = "FULL";

    /// <summary>False: the server does not wait for the disk (<c>fsync=off</c>), and what was acknowledged may be lost with the power.</summary>
    public bool Flushes { get; init; } = true;

    /// <summary>How far this machine's clock is ahead of the database's; null where they are the same clock.</summary>
    public TimeSpan? ClockAhead { get; init; }
}
