namespace Campaigns.Simulators.Facebook;

/// <summary>A video as the page of the simulator holds it.</summary>
/// <param name="Id">Given before the first byte.</param>
/// <param name="Session">Of its upload; ended, it is worth nothing.</param>
/// <param name="Size">What the caller said that it has, in bytes.</param>
public sealed record FacebookSimulatedVideo(string Id, string Session, long Size)
{
    /// <summary>What arrived.</summary>
    public byte[] Bytes { get; init; } = [];

    /// <summary>Whether the upload was ended with every byte there.</summary>
    public bool Whole { get; init; }

    public bool Published { get; init; }

    public string Title { get; init; } = "";

    public string Words { get; init; } = "";

    /// <summary>How often it still says that it is being worked on.</summary>
    public int Looks { get; init; }

    /// <summary>Whether nothing can be made of it.</summary>
    public bool Spoilt { get; init; }
}
