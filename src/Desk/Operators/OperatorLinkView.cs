using Campaigns.Content.Accounts;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Operators;

/// <summary>The page on which a station's link is made, renewed and revoked; right after making, the sheet to print.</summary>
public sealed record OperatorLinkView
{
    public required Account Station { get; init; }
    public required Unit Unit { get; init; }

    /// <summary>The one that is good; null: none.</summary>
    public OperatorLink? Link { get; init; }

    /// <summary>Shown once: the PIN, and the addresses with a drawing for the camera of each.</summary>
    public string? Pin { get; init; }

    public IReadOnlyList<(bool Public, string Address, string Picture)> Addresses { get; init; } = [];

    public bool Revoked { get; init; }

    public required string Token { get; init; }

    public string At => $"/so-phat-thanh/{Station.Id}/truc-may";

    public string Clock(long moment) => Unit.Local(DateTimeOffset.FromUnixTimeMilliseconds(moment)).ToString("HH:mm dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
