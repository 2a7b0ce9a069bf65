namespace Campaigns.Content.Library;

/// <summary>Which entries of a library a list shows; what is null does not narrow.</summary>
public sealed record LibrarySought
{
    /// <summary>A page of the list holds so many.</summary>
    public const int PageLength = 24;

    /// <summary>The units that are looked at.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>Words of the entry, with or without marks.</summary>
    public string? Text { get; init; }

    public LibraryKind? Kind { get; init; }

    /// <summary>Those that are not to be chosen any more, instead of the others.</summary>
    public bool Retired { get; init; }

    /// <summary>Only those whose right to use ends on this day or before.</summary>
    public DateOnly? EndingBy { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}
