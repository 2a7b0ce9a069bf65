using Campaigns.Content;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Machines;

/// <summary>The machine that this desk runs on: who sends, and how much room there is.</summary>
public sealed record MachineView
{
    /// <summary>The last that sent, the one last heard first.</summary>
    public required IReadOnlyList<MachineWorker> Workers { get; init; }

    /// <summary>This program sends, or tried to.</summary>
    public required bool Here { get; init; }

    public required string Machine { get; init; }

    /// <summary>Of the data folder's disk; null where the system does not say. Whether somebody has to do something now.</summary>
    public required (Phrase What, Phrase? Mend, bool Full)? Disk { get; init; }

    /// <summary>What could be freed; null to those who may not free it.</summary>
    public RoomView? Room { get; init; }

    /// <summary>By whose clock times are shown; null where there is no unit yet.</summary>
    public Unit? Unit { get; init; }

    /// <summary>What was done just now, in a sentence; null: nothing was.</summary>
    public string? Done { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public bool Alive => Workers.Any(worker => worker.Alive);

    public static string Size(long bytes) => bytes < 1_000_000_000
        ? string.Create(System.Globalization.CultureInfo.CurrentCulture, $"{Math.Ceiling(bytes / 1e6):0} MB") : string.Create(System.Globalization.CultureInfo.CurrentCulture, $"{bytes / 1e9:0.0} GB");
}
