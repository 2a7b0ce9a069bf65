namespace Campaigns.Content.Campaigns;

/// <summary>What a unit chose for a beat of one campaign.</summary>
/// <param name="Beat">Its key.</param>
/// <param name="LeftOut">Whether nothing is to be made of it.</param>
/// <param name="Edit">What is other than in the template; null: nothing is.</param>
/// <param name="Person">Who chose it last.</param>
public sealed record BeatChoice(string Beat, bool LeftOut, BeatEdit? Edit, string Person)
{
    /// <summary>How the keys of a unit's own beats begin.</summary>
    public const string OwnMark = "rieng-";

    /// <summary>Whether the unit wrote the beat itself.</summary>
    public bool Own => Beat.StartsWith(OwnMark, StringComparison.Ordinal);
}
