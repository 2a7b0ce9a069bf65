using Campaigns.Content.Items;

namespace Campaigns.Content.Library;

/// <summary>A picture, a video or a text of a unit, kept once and used in many items.</summary>
public sealed record LibraryEntry
{
    public required string Id { get; init; }
    public required string UnitId { get; init; }
    public required LibraryKind Kind { get; init; }
    public required LibraryNotes Notes { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hex; null for a text.</summary>
    public string? Hash { get; init; }

    /// <summary><c>image/jpeg</c>, <c>image/png</c> or <c>video/mp4</c>; null for a text.</summary>
    public string? MediaType { get; init; }

    /// <summary>In bytes; 0 for a text.</summary>
    public long Size { get; init; }

    /// <summary>In pixels, as it is shown.</summary>
    public int Width { get; init; }

    /// <summary>In pixels.</summary>
    public int Height { get; init; }

    /// <summary>How long a video runs.</summary>
    public int Seconds { get; init; }

    /// <summary>Who brought it.</summary>
    public required string Person { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>Since when it is not to be chosen any more; null: it may be.</summary>
    public DateTimeOffset? Retired { get; init; }

    /// <summary>In how many items it is or was.</summary>
    public int Uses { get; init; }

    /// <summary>As an item holds it, with what it shows.</summary>
    public ItemPicture Picture() => new(Hash!, MediaType!, Width, Height, Notes.Alt, Id);

    /// <summary>As an item holds it, with what it shows.</summary>
    public ItemVideo Video() => new(Hash!, MediaType!, Size, Width, Height, Seconds, Notes.Alt, Id);
}
