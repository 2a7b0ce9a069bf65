namespace Campaigns.Content.Bulletins;

/// <summary>What became of a text that was handed over.</summary>
public enum HandedOver
{
    /// <summary>It stands in a programme.</summary>
    Placed,

    /// <summary>Its programme waits for its approval; nothing was handed over.</summary>
    NotApproved,

    /// <summary>No programme of the coming week has room for it.</summary>
    NoRoom,
}
