namespace Campaigns.Desk.Machines;

/// <summary>A run of the part that sends. Times are Unix milliseconds, by the store's clock.</summary>
public sealed class MachineWorker
{
    public string Machine { get; set; } = "";
    public long Started { get; set; }

    /// <summary>When it was last heard.</summary>
    public long Beat { get; set; }

    /// <summary>It was heard within the last fifteen seconds and did not sign off.</summary>
    public bool Alive { get; set; }

    /// <summary>It signed off, or was given up.</summary>
    public bool Ended { get; set; }
}
