using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Records;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Records;

/// <summary>The figures of a unit in a year that were counted outside, and the form of a new one.</summary>
public sealed record FigureView
{
    public required Unit Unit { get; init; }

    /// <summary>Those to choose from.</summary>
    public required IReadOnlyList<Unit> Units { get; init; }

    public required int Year { get; init; }
    public required RecordPage<Figure> Found { get; init; }
    public int Page { get; init; } = 1;

    /// <summary>As it was typed; a value that is no number is one that nobody typed yet.</summary>
    public required Figure Typed { get; init; }

    /// <summary>The denominator that was typed for a target.</summary>
    public double? Whole { get; init; }

    /// <summary>The target that was chosen; null: a figure of its own.</summary>
    public string? Chosen { get; init; }

    /// <summary>What may be measured of plans.</summary>
    public required IReadOnlyList<KeptTarget> Targets { get; init; }

    /// <summary>What figures are usually called, and were called before.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The one figure that is looked at, and taken out by the one that is typed; null: the list of a year.</summary>
    public Figure? One { get; init; }

    /// <summary>Figures that stand already where the typed one would come beside them, which a person decides about.</summary>
    public IReadOnlyList<Figure> Alike { get; init; } = [];

    public required string Token { get; init; }
    public bool Kept { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string At(int page) => string.Create(CultureInfo.InvariantCulture, $"{RecordEndpoints.Figures}?don-vi={Unit.Id}&nam={Year}&trang={page}");
}
