using Campaigns.Content;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Feeds;

/// <summary>The secret addresses of calendars as their page shows them.</summary>
public sealed record FeedView
{
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>Those of them for which whoever looks may make and revoke addresses.</summary>
    public required IReadOnlyList<Unit> Mine { get; init; }

    public required IReadOnlyList<CalendarFeed> Feeds { get; init; }

    /// <summary>The address that was just made: shown now, and never again. Null: none was.</summary>
    public string? Made { get; init; }

    /// <summary>The host of it is this machine, which a phone does not find.</summary>
    public bool Local { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];
    public required string Token { get; init; }
}
