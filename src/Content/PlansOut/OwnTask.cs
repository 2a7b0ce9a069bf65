using Campaigns.Content.Plans;

namespace Campaigns.Content.PlansOut;

/// <summary>A task of the unit's own plan: the same of several plans above is one.</summary>
public sealed record OwnTask
{
    /// <summary>The rows that it comes from.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    public required string Text { get; init; }

    /// <summary>Whether the unit leads it in any of its sources.</summary>
    public required TaskRole Role { get; init; }

    /// <summary>As they are named; what means the unit says its own name. Empty: nobody is named.</summary>
    public IReadOnlyList<string> Lead { get; init; } = [];

    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>Empty: not said.</summary>
    public string Result { get; init; } = "";

    /// <summary>In a plan's own words, each once; empty: not said.</summary>
    public string When { get; init; } = "";

    public IReadOnlyList<PlanChannel> Channels { get; init; } = [];

    /// <summary>The plans that ask for it, by their place among those of the draft.</summary>
    public required IReadOnlyList<int> Plans { get; init; }
}
