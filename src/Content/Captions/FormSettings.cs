namespace Campaigns.Content.Captions;

/// <summary>What a unit says differently in one form. What is null is as everywhere.</summary>
public sealed record FormSettings
{
    /// <summary>Instead of the unit's hashtags, without the sign.</summary>
    public IReadOnlyList<string>? Hashtags { get; init; }

    /// <summary>Instead of the unit's source line; empty: none.</summary>
    public string? SourceLine { get; init; }

    /// <summary>Where to read more, for items without a link of their own; absolute.</summary>
    public string? Link { get; init; }
}
