namespace Campaigns.Content.Plans;

/// <summary>The head of an administrative document.</summary>
public sealed record PlanDocument
{
    /// <summary>Abbreviated as its symbol has it: KH, QĐ, CTr, HD …; null where neither symbol nor title tells.</summary>
    public string? Kind { get; init; }

    /// <summary>Number and symbol without spaces: <c>116/KH-UBND</c>, <c>57-NQ/TW</c>; null where the number is left blank.</summary>
    public string? Number { get; init; }

    /// <summary>The day it was signed; null where the head leaves it open.</summary>
    public DateOnly? Date { get; init; }

    public string? Issuer { get; init; }
    public string? Title { get; init; }

    /// <summary>The documents it stands on (căn cứ), each once.</summary>
    public IReadOnlyList<BasisDocument> Basis { get; init; } = [];
}
