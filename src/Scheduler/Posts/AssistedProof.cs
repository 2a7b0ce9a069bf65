namespace Campaigns.Scheduler.Posts;

/// <summary>What shows that a post made by hand is out: its address, a screenshot, or both.</summary>
public sealed record AssistedProof
{
    /// <summary>The longest address, in characters.</summary>
    public const int LongestUrl = 2_000;

    /// <summary>The largest screenshot, in bytes.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>The address, http or https; empty where there is none.</summary>
    public string Url { get; init; } = "";

    /// <summary>A PNG or JPEG; null where there is none.</summary>
    public byte[]? Screenshot { get; init; }

    /// <summary>The hash of the words that the person had before them; null: not said.</summary>
    public string? SeenHash { get; init; }

    /// <summary>What the bytes are, told by the bytes and not by a name; null: neither PNG nor JPEG.</summary>
    public static string? MediaType(ReadOnlySpan<byte> bytes) =>
        IsPng(bytes) ? "image/png" : IsJpeg(bytes) ? "image/jpeg" : null;

    private static bool IsPng(ReadOnlySpan<byte> bytes) => bytes.Length > 45
        && bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) && bytes[12..16].SequenceEqual("IHDR"u8)
        && bytes[^8..^4].SequenceEqual("IEND"u8);

    // Cameras and phones may pad the end of a JPEG: only its beginning is told.
    private static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes.Length > 64 && bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);
}
