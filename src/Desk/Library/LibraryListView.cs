using Campaigns.Content;
using Campaigns.Content.Library;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Library;

/// <summary>The library as a list, with the forms that add to it.</summary>
public sealed record LibraryListView
{
    public required LibraryFilter Filter { get; init; }
    public required LibraryPage Found { get; init; }
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>Those to which they may add.</summary>
    public required IReadOnlyList<Unit> Mine { get; init; }

    /// <summary>How many entries may not be used much longer, or no longer.</summary>
    public required int Ending { get; init; }

    public required DateTimeOffset Now { get; init; }
    public required string Token { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What was typed of a text that was not kept; null: nothing.</summary>
    public LibraryNotes? Tried { get; init; }

    public Unit UnitOf(LibraryEntry entry) => Units.First(unit => unit.Id == entry.UnitId);

    /// <summary>What day it is there.</summary>
    public DateOnly Today(LibraryEntry entry) => DateOnly.FromDateTime(UnitOf(entry).Local(Now).DateTime);
}
