using Campaigns.Content.Items;

namespace Campaigns.Desk.Items;

/// <summary>An item in a list, as <c>item list --json</c> and the API write it: all of it but its text.</summary>
/// <param name="Id">By which <c>item show</c> and the API find it.</param>
/// <param name="UnitId">The unit it belongs to.</param>
/// <param name="CampaignId">Null for an item of its own.</param>
/// <param name="Beat">The key of the beat within the campaign.</param>
/// <param name="Title">As it is written.</param>
/// <param name="Summary">In a few sentences.</param>
/// <param name="Genre">What kind of piece it is.</param>
/// <param name="Section">The column (chuyên mục), as named.</param>
/// <param name="Theme">The theme, as named.</param>
/// <param name="State">How far it is on its way to approval.</param>
/// <param name="Revision">Grows with every change of words or card.</param>
/// <param name="Earliest">It does not go out before.</param>
/// <param name="NotAfter">It does not go out after.</param>
public sealed record ItemEntry(
    string Id, string UnitId, string? CampaignId, string? Beat, string Title, string Summary, Genre Genre, string? Section, string? Theme, ItemState State, int Revision,
    DateTimeOffset? Earliest, DateTimeOffset? NotAfter)
{
    public static ItemEntry Of(Item item) => new(
        item.Id, item.UnitId, item.CampaignId, item.Beat, item.Title, item.Summary, item.Genre, item.Section, item.Theme, item.State, item.Revision, item.Earliest, item.NotAfter);
}
