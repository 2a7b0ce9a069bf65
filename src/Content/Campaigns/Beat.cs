using Campaigns.Content.Accounts;
using Campaigns.Content.Items;

namespace Campaigns.Content.Campaigns;

/// <summary>A moment of a campaign (mốc tuyên truyền) and the full draft of what is said then, placeholders still in it.</summary>
public sealed record Beat
{
    /// <summary>Stable and unique in its campaign: an item is known by it.</summary>
    public required string Key { get; init; }

    /// <summary>Days from the day itself, before it below zero.</summary>
    public required int Day { get; init; }

    /// <summary>On the unit's wall clock.</summary>
    public required TimeOnly Time { get; init; }

    public required Genre Genre { get; init; }

    public required IReadOnlyList<ChannelKind> Channels { get; init; }

    /// <summary>The column (chuyên mục).</summary>
    public string? Section { get; init; }

    public string? Theme { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Numbers of the documents it leans on; each stands in <c>documents.yaml</c>.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>Markdown.</summary>
    public required string Body { get; init; }

    /// <summary>Markdown of the radio version; null where the body serves.</summary>
    public string? Radio { get; init; }

    public IReadOnlyList<string> Slogans { get; init; } = [];

    public BeatCard? Card { get; init; }

    /// <summary>Who wrote its words for this one campaign; null: they are the template's.</summary>
    public string? Person { get; init; }

    /// <summary>File and line, for problems.</summary>
    public required string Where { get; init; }
}
