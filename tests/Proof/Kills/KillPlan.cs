namespace Campaigns.Proof.Kills;

/// <summary>How a run of kills goes.</summary>
internal sealed record KillPlan
{
    /// <summary>How often a worker is killed, over all workers.</summary>
    public required int Kills { get; init; }

    /// <summary>The run ends earlier when this is over.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(6);

    /// <summary>What every random choice comes from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Workers at one time; more than one needs PostgreSQL.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>The connection string of a PostgreSQL; empty: SQLite.</summary>
    public string Connection { get; init; } = "";

    /// <summary>
    /// How long a worker is left at work at the most. On PostgreSQL what a killed worker had claimed is free when its lease is over,
    /// not at the next start: lives too short for that would claim and never send.
    /// </summary>
    public TimeSpan LongestLife => Connection.Length == 0 ? TimeSpan.FromMilliseconds(700) : TimeSpan.FromSeconds(3);
}
