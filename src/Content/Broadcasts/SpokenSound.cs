namespace Campaigns.Content.Broadcasts;

/// <summary>What a synthetic voice said, as a file.</summary>
/// <param name="Bytes">All of it.</param>
/// <param name="MediaType">As a browser is told.</param>
/// <param name="Extension">With its point.</param>
public sealed record SpokenSound(byte[] Bytes, string MediaType, string Extension);
