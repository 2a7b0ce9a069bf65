using Campaigns.Content.Observances;

namespace Campaigns.Content.Campaigns;

/// <summary>A plain range of days that a unit keeps as a campaign of its own; its beats are all written by the unit.</summary>
/// <param name="Key">Stands where other campaigns name their observance.</param>
/// <param name="UnitId">Whose.</param>
/// <param name="Name">As it is called.</param>
/// <param name="First">The first day, local.</param>
/// <param name="Last">The last day, inclusive.</param>
public sealed record CampaignSpan(string Key, string UnitId, string Name, DateOnly First, DateOnly Last)
{
    /// <summary>Days of the longest.</summary>
    public const int MostDays = 180;

    /// <summary>Characters of a name.</summary>
    public const int LongestName = 200;

    internal const string Mark = "dot-";

    /// <summary>Whether a campaign's observance is no observance but such a range.</summary>
    public static bool Is(string observance) => observance.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>The day from which its beats are counted, in the shape that campaigns know.</summary>
    internal Observance Observance => new() { Key = Key, Name = Name, Day = First.Day, Month = First.Month };

    internal CampaignTemplate Template => new(Key, Name, [], Name);
}
