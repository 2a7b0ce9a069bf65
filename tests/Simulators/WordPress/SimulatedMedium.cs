namespace Campaigns.Simulators.WordPress;

/// <summary>An entry of the simulated site's media library.</summary>
internal sealed record SimulatedMedium(long Id, string File, string Alt, long Post)
{
    public byte[] Bytes { get; init; } = [];

    public string Slug => Path.GetFileNameWithoutExtension(File);
}
