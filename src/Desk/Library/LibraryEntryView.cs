using Campaigns.Content;
using Campaigns.Content.Library;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Library;

/// <summary>One entry of the library: what it is, what is said of it, where it was used.</summary>
public sealed record LibraryEntryView
{
    public required LibraryEntry Entry { get; init; }
    public required Unit Unit { get; init; }

    /// <summary>What stands in the form, which may not be kept yet.</summary>
    public required LibraryNotes Notes { get; init; }

    public required IReadOnlyList<LibraryUse> Uses { get; init; }
    public required bool MayWrite { get; init; }
    public required DateOnly Today { get; init; }
    public required string Token { get; init; }
    public bool Done { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string Address => $"/kho/{Entry.Id}";
}
