namespace Campaigns.Content.Records;

/// <summary>How far a target was on a day.</summary>
public sealed record TargetReading
{
    public string Id { get; init; } = "";
    public required string TargetId { get; init; }
    public required double Numerator { get; init; }

    /// <summary>Null: a plain count.</summary>
    public double? Denominator { get; init; }

    /// <summary>Where the numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>Local.</summary>
    public required DateOnly Day { get; init; }

    public string Person { get; init; } = "";

    /// <summary>The share in percent; null for a plain count.</summary>
    public double? Percent => Denominator is { } whole and > 0 ? Numerator / whole * 100 : null;
}
