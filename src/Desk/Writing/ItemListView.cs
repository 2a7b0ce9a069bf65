using Campaigns.Content.Campaigns;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Writing;

/// <summary>A page of the list of items, and what it can be narrowed by.</summary>
public sealed record ItemListView
{
    public required ItemFilter Filter { get; init; }
    public required IReadOnlyList<ItemLine> Items { get; init; }

    /// <summary>How many there are on all pages.</summary>
    public required int Count { get; init; }

    public required IReadOnlyList<Unit> Units { get; init; }
    public required IReadOnlyList<Campaign> Campaigns { get; init; }
    public required IReadOnlyList<string> Sections { get; init; }
    public required IReadOnlyList<string> Authors { get; init; }
    public required DateTimeOffset Now { get; init; }

    public int LastPage => Math.Max(1, (Count + ItemListQuery.PageLength - 1) / ItemListQuery.PageLength);

    public Unit? UnitOf(ItemLine line) => Units.FirstOrDefault(unit => unit.Id == line.UnitId);

    /// <summary>By the wall clock of the item's unit.</summary>
    public string Clock(ItemLine line, DateTimeOffset time) =>
        UnitClock.Local(UnitOf(line)?.Zone ?? UnitClock.Vietnam, time).ToString("HH:mm dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
