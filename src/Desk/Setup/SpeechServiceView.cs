using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Broadcasts;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Setup;

/// <summary>The speech service of a unit as it is, or as somebody typed it.</summary>
public sealed record SpeechServiceView
{
    public required Unit Unit { get; init; }

    public required SpeechService Service { get; init; }

    /// <summary>Characters a call, as typed.</summary>
    public required string Characters { get; init; }

    /// <summary>Whether a key is kept; it is never shown.</summary>
    public required bool HasKey { get; init; }

    /// <summary>What is said when it is tried.</summary>
    public required string Sample { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Key of what was just done; empty where nothing was.</summary>
    public string Done { get; init; } = "";

    public string Address => Of(Unit);

    /// <summary>Where the service of a unit is set.</summary>
    public static string Of(Unit unit) => $"{SetupEndpoints.Root}/don-vi/{unit.Id}/giong-may";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
