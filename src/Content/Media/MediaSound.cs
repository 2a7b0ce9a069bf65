namespace Campaigns.Content.Media;

/// <summary>What a recording is, by its bytes.</summary>
/// <param name="MediaType">As a browser is told.</param>
/// <param name="Extension">With its point; how its file is called.</param>
/// <param name="Milliseconds">How long it is heard.</param>
/// <param name="Size">In bytes.</param>
public sealed record MediaSound(string MediaType, string Extension, long Milliseconds, long Size)
{
    /// <summary>Empty until it is kept: SHA-256 of its bytes.</summary>
    public string Hash { get; init; } = "";
}
