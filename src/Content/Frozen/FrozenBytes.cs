namespace Campaigns.Content.Frozen;

/// <summary>Kept bytes and what they are.</summary>
public sealed record FrozenBytes
{
    public string MediaType { get; init; } = "";

    public byte[] Bytes { get; init; } = [];
}
