using Campaigns.Content;
using Campaigns.Content.Captions;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Setup;

/// <summary>What a unit says differently on single channels, as it is or as somebody typed it.</summary>
public sealed record FormsView
{
    public required Unit Unit { get; init; }

    /// <summary>By form; none: as everywhere.</summary>
    public required IReadOnlyDictionary<VariantForm, FormSettings> Typed { get; init; }

    /// <summary>Each at <c>field-FORM</c>.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Whether it was kept just now.</summary>
    public bool Kept { get; init; }

    public static string Of(Unit unit) => $"{SetupEndpoints.Root}/don-vi/{unit.Id}/theo-kenh";
}
