using Campaigns.Content;
using Campaigns.Content.Captions;
using Campaigns.Content.Items;
using Campaigns.Content.Preflights;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Writing;

/// <summary>An item as it is being typed: how each channel would say it, and what was found in it.</summary>
public sealed record LookView
{
    public required Unit Unit { get; init; }

    /// <summary>As it is being typed; null where that cannot be rendered.</summary>
    public Item? Item { get; init; }

    /// <summary>Empty where what was typed cannot be rendered.</summary>
    public required IReadOnlyList<Variant> Variants { get; init; }

    /// <summary>How long the radio version takes to read aloud, in seconds; null where that cannot be reckoned.</summary>
    public int? Seconds { get; init; }

    /// <summary>What blocks first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Those that an approver is told of: what is only to be looked up is the writer's.</summary>
    public IReadOnlyList<Finding> Told => [.. Findings.Where(finding => finding.Level > FindingLevel.Hint)];

    /// <summary>Why it could not be kept as an item; empty where it could.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Who else types in the item now.</summary>
    public IReadOnlyList<Typing> Others { get; init; } = [];

    /// <summary>A newer revision than the one that is being typed over; null: there is none.</summary>
    public ItemVersion? Newer { get; init; }

    /// <summary>Who approved what saving this would void; null: nothing is voided.</summary>
    public string? Voids { get; init; }

    /// <summary>When what was typed was kept at the server; null: it was not.</summary>
    public DateTimeOffset? Kept { get; init; }

    /// <summary>The turn of typing that this answers, as the page counts them.</summary>
    public string Turn { get; init; } = "";

    /// <summary>Whether it may be sent for approval.</summary>
    public bool Blocked => Findings.Any(finding => finding.Level == FindingLevel.Block);

    /// <summary>By the wall clock of the unit.</summary>
    public string Clock(DateTimeOffset time) => Unit.Local(time).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
