using Campaigns.Content;
using Campaigns.Content.Units;
using Campaigns.Desk.Api;

namespace Campaigns.Desk.People;

/// <summary>One's own account.</summary>
public sealed record OwnView
{
    public required Sitting Who { get; init; }
    public required IReadOnlyList<SittingLine> Sittings { get; init; }
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>By whose clock times are shown.</summary>
    public required Unit Unit { get; init; }

    /// <summary>By which programs read what they see.</summary>
    public required IReadOnlyList<ApiToken> Tokens { get; init; }

    /// <summary>A token that was made just now, which is shown this once; null where none was.</summary>
    public string? Made { get; init; }

    /// <summary>Where programs read.</summary>
    public required string Api { get; init; }

    /// <summary>What tokens are measured by.</summary>
    public required DateTimeOffset Now { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Key of what was just done; empty where nothing was.</summary>
    public string Done { get; init; } = "";

    /// <summary>Whether they have a PIN for personal links; null: they approve nowhere and need none.</summary>
    public bool? Pin { get; init; }

    /// <summary>The secret of one-time codes that the page shows, sealed.</summary>
    public required string Offered { get; init; }

    /// <summary>The same for a person who types it.</summary>
    public required string Secret { get; init; }

    /// <summary>For the camera of a phone; null where codes are on.</summary>
    public string? Picture { get; init; }

    /// <summary>What is wrong with one field.</summary>
    public IEnumerable<Problem> Of(string field) => Problems.Where(p => p.Where == field);

    public IEnumerable<Problem> Elsewhere => Problems.Where(p => p.Where is null);
}
