using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Desk.Approvals;

/// <summary>A sheet as it is printed.</summary>
public sealed record SheetView
{
    public required ApprovalSheet Sheet { get; init; }
    public required Item Item { get; init; }
    public required Unit Unit { get; init; }

    /// <summary>The unit above; null: there is none.</summary>
    public Unit? Above { get; init; }

    /// <summary>What it shows; null: what would go out is not that any more, or it cannot be rendered, and it is not printed.</summary>
    public Proposal? Proposal { get; init; }

    public required IReadOnlyDictionary<string, Account> Accounts { get; init; }

    /// <summary>When a station reads its posts, by their ids.</summary>
    public required IReadOnlyDictionary<string, Airings> Air { get; init; }

    /// <summary>A word that went along with the asking; null: none.</summary>
    public string? Note { get; init; }

    /// <summary>A drawing of the address of the item's page, for the camera of a phone.</summary>
    public string? Code { get; init; }

    public string Address => $"/duyet/{Item.Id}";

    /// <summary>By the wall clock of the unit.</summary>
    public string Clock(DateTimeOffset time) => Unit.Local(time).ToString("HH:mm dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
