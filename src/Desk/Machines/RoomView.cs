namespace Campaigns.Desk.Machines;

/// <summary>What could be deleted.</summary>
public sealed record RoomView
{
    /// <summary>Small versions of pictures, made anew when one is looked at.</summary>
    public required Freeable Pictures { get; init; }

    /// <summary>Copies of the store beyond those that are kept, and such as were never finished.</summary>
    public required Freeable Copies { get; init; }

    /// <summary>Videos and recordings that nothing names; null while the store is on hold.</summary>
    public required Freeable? Media { get; init; }

    public long Bytes => Pictures.Bytes + Copies.Bytes + (Media?.Bytes ?? 0);

    public bool Any => Pictures.Files + Copies.Files + (Media?.Files ?? 0) > 0;
}
