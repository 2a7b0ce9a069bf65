using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Library;

namespace Campaigns.Desk.Library;

/// <summary>The pictures and the video of an item, and what of the library it could have.</summary>
public sealed record ItemMediaView
{
    public required Item Item { get; init; }
    public required LibraryFilter Filter { get; init; }
    public required LibraryPage Found { get; init; }

    /// <summary>Who approved what a change would void; null: nothing is voided.</summary>
    public string? Voids { get; init; }

    public required bool MayWrite { get; init; }
    public required string Token { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What was done just now: <c>anh</c>; null: nothing.</summary>
    public string? Done { get; init; }

    public string Address => $"/tin-bai/{Item.Id}/anh";
}
