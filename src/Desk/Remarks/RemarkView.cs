using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Remarks;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Remarks;

/// <summary>The thread on an item, as the person who looks may use it.</summary>
public sealed record RemarkView
{
    public required string ItemId { get; init; }
    public required Unit Unit { get; init; }

    /// <summary>The oldest first.</summary>
    public required IReadOnlyList<Remark> Remarks { get; init; }

    /// <summary>Where its forms go: the writer's address or the approver's; null: the person only reads.</summary>
    public required string? Address { get; init; }

    public required string Token { get; init; }

    /// <summary>What was typed and not taken.</summary>
    public string Typed { get; init; } = "";

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public IEnumerable<Remark> Open => Remarks.Where(remark => remark.Resolved is null);

    public IEnumerable<Remark> Settled => Remarks.Where(remark => remark.Resolved is not null);

    /// <summary>By the wall clock of the unit.</summary>
    public string Clock(DateTimeOffset time) => Unit.Local(time).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
}
