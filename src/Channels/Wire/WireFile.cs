namespace Campaigns.Channels.Wire;

/// <summary>Bytes to send.</summary>
/// <param name="Name">The name of its form field; null: the bytes are the whole body.</param>
/// <param name="FileName">As the other end will see it.</param>
/// <param name="MediaType">Its type.</param>
/// <param name="Bytes">At most 64 MiB.</param>
internal sealed record WireFile(string? Name, string FileName, string MediaType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What is too large for memory, opened anew for each try in the place of <see cref="Bytes"/>; the wire closes it.</summary>
    public Func<Stream>? Open { get; init; }
}
