using Campaigns.Content;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Restores;

namespace Campaigns.Desk.Restores;

/// <summary>A store on hold: why, what its channels answered, and what goes out when it is released.</summary>
public sealed record HoldView
{
    /// <summary>Null: it is not on hold.</summary>
    public string? Why { get; init; }

    /// <summary>Null where it never was put back.</summary>
    public RestoreState? Restore { get; init; }

    /// <summary>Approved and due: they go out at once. The first of them, with what they are called.</summary>
    public required IReadOnlyList<(string Id, string Title, string Account, long Due)> Waiting { get; init; }

    public required int WaitingCount { get; init; }

    /// <summary>By whose clock times are shown; null where there is no unit yet.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Whether whoever looks may release it.</summary>
    public required bool MayRelease { get; init; }

    /// <summary>Who may.</summary>
    public required IReadOnlyList<string> Releasers { get; init; }

    public required string Token { get; init; }
    public bool Released { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
