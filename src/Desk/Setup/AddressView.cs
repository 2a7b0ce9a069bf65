using Campaigns.Content;
using Campaigns.Desk.Address;

namespace Campaigns.Desk.Setup;

/// <summary>How this desk is reached.</summary>
public sealed record AddressView
{
    public required AddressSituation Situation { get; init; }

    /// <summary>Where this machine's browser finds the desk; null where the system chooses the port.</summary>
    public string? Local { get; init; }

    /// <summary>As the browser that looks reached it.</summary>
    public required string Here { get; init; }

    /// <summary>What stands in the field, which may not be kept; null: it is not this person's to set.</summary>
    public string? Typed { get; init; }

    /// <summary>The settings of the program name an address: it wins, and is not set on a page.</summary>
    public required bool Fixed { get; init; }

    /// <summary>Hosts that were public before.</summary>
    public IReadOnlyList<string> Former { get; init; } = [];

    public bool Kept { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
