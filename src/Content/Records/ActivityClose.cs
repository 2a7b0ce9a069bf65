using Campaigns.Content.Library.Pictures;

namespace Campaigns.Content.Records;

/// <summary>What came of an activity.</summary>
/// <param name="Count">How many there were; null: nobody says.</param>
/// <param name="Attended">How many people came; null: nobody counted.</param>
/// <param name="Outcome">In words.</param>
/// <param name="Link">Where it can be seen.</param>
public sealed record ActivityClose(int? Count, int? Attended, string Outcome, string? Link)
{
    /// <summary>Of the activity as it was looked at; null: whoever closes it saw no form.</summary>
    public int? Revision { get; init; }

    /// <summary>Photographs that were taken in already, each with its words.</summary>
    public IReadOnlyList<(CleanPicture Picture, string Alt)> Pictures { get; init; } = [];
}
