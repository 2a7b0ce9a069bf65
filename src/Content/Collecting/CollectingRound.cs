using Campaigns.Content.Units;

namespace Campaigns.Content.Collecting;

/// <summary>A round of collecting (đợt thu số liệu): what is asked, for which days, by when.</summary>
public sealed record CollectingRound
{
    public string Id { get; init; } = "";
    public required string UnitId { get; init; }
    public required string Title { get; init; }

    /// <summary>The days that the figures are for, both inclusive.</summary>
    public required DateOnly First { get; init; }

    public required DateOnly Last { get; init; }

    /// <summary>The last day on which an answer is in time.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Days after the last one for which a personal link is good.</summary>
    public const int LinkDays = 30;

    /// <summary>Said to those who are asked; empty: nothing more.</summary>
    public string Words { get; init; } = "";

    public required IReadOnlyList<AskedFigure> Figures { get; init; }

    /// <summary>Whether photographs may be sent along.</summary>
    public bool Photos { get; init; }

    /// <summary>Whether news may be sent along.</summary>
    public bool News { get; init; }

    /// <summary>Takes no more answers since then.</summary>
    public DateTimeOffset? Closed { get; init; }

    /// <summary>The end of the last day on which a personal link of it is good.</summary>
    /// <param name="unit">Whose.</param>
    public DateTimeOffset LinksEnd(Unit unit) => unit.EndOf(Due.AddDays(LinkDays));
}
