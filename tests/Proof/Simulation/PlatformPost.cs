namespace Campaigns.Proof.Simulation;

/// <summary>What stands on a platform for one post of ours.</summary>
internal sealed class PlatformPost(string id, string post, string account)
{
    public string Id => id;

    /// <summary>Our post's id, by which it can be found again.</summary>
    public string Post => post;

    public string Account => account;

    public string Hash { get; set; } = "";

    public bool Visible { get; set; }

    /// <summary>From when on reading shows it; by the time that runs.</summary>
    public TimeSpan Readable { get; set; }
}
