using Campaigns.Content.Items;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Writing;

/// <summary>Everything that happened to an item, and what one revision changed.</summary>
public sealed record HistoryView
{
    public required Item Item { get; init; }
    public required Unit Unit { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<ItemVersion> Versions { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<ItemAct> Acts { get; init; }

    /// <summary>The revision that is shown; null: none was chosen, or nothing was kept of it.</summary>
    public ItemVersion? Chosen { get; init; }

    /// <summary>What it was made from; null: it is the first that was kept.</summary>
    public ItemVersion? Before { get; init; }

    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>By the wall clock of the unit.</summary>
    public string Clock(DateTimeOffset time) => Unit.Local(time).ToString("HH:mm dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
