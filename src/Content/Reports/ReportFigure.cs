using Campaigns.Content.Accounts;
using Campaigns.Content.Broadcasts;
using Campaigns.Content.Items;
using Campaigns.Content.Records;

namespace Campaigns.Content.Reports;

/// <summary>A number that reports give, with the rows behind it.</summary>
/// <param name="Name">Stable: forms of superiors name it (<c>so-tin</c>).</param>
/// <param name="Label">For people.</param>
/// <param name="Measure">Of what: tin, lượt, phút.</param>
/// <param name="Source">Which rows it counts.</param>
public sealed record ReportFigure(string Name, string Label, string Measure, FigureSource Source)
{
    /// <summary>Of items and posts: of these genres alone; empty: of every one.</summary>
    public IReadOnlyList<Genre> Genres { get; init; } = [];

    /// <summary>Of posts and what was posted outside: on these channels alone; empty: on every one.</summary>
    public IReadOnlyList<ChannelKind> Channels { get; init; } = [];

    public Origin? Origin { get; init; }

    public BroadcastKind? Broadcast { get; init; }

    /// <summary>Of broadcasts: in another language than Vietnamese alone.</summary>
    public bool Minority { get; init; }

    /// <summary>Of broadcasts: minutes in the place of times.</summary>
    public bool Minutes { get; init; }

    /// <summary>Of broadcasts: those that were not read.</summary>
    public bool NotRead { get; init; }

    /// <summary>Of metrics: the channels' names that count.</summary>
    public IReadOnlyList<string> Metrics { get; init; } = [];

    /// <summary>Of activities; empty: of every kind.</summary>
    public IReadOnlyList<ActivityKind> Activities { get; init; } = [];

    /// <summary>Of activities: how many people came.</summary>
    public bool People { get; init; }

    /// <summary>Of misinformation: from this state on.</summary>
    public MisinformationState State { get; init; }

    /// <summary>Of misinformation: of which somebody is named who was told. Of questions: with an answer. What became of them later says neither.</summary>
    public bool Said { get; init; }

    /// <summary>Of money: 0 planned, 1 approved, 2 spent, 3 spent in the period itself. Of targets: 1 those with a reading.</summary>
    public int Part { get; init; }
}
