namespace Campaigns.Content.Reports;

/// <summary>The rows that a figure counts.</summary>
public enum FigureSource
{
    /// <summary>Tin, bài that first went out in the period, on whatever channel; each once.</summary>
    Items,

    /// <summary>Posts that are out, by channel; one item on three channels is three.</summary>
    Posts,

    /// <summary>What stands on the accounts though it was not posted here.</summary>
    Outside,

    /// <summary>Lines of the stations' logs that hold.</summary>
    Broadcasts,

    /// <summary>Items of programmes that were read, each as often as it was.</summary>
    Readings,

    /// <summary>What channels counted of posts.</summary>
    Metrics,
    Activities,
    Misinformation,
    Questions,
    Budget,

    /// <summary>What authors are due for works that first went out in the period.</summary>
    Fees,
    Targets,

    /// <summary>Figures that somebody sent in, by their own name.</summary>
    Sent,
}
