using Campaigns.Content.Audit;

namespace Campaigns.Scheduler.Approvals;

/// <summary>That a printed sheet came back signed.</summary>
/// <param name="Id">Of the sheet.</param>
/// <param name="SignedOn">The day that stands beside the signature.</param>
/// <param name="RecordedBy">Who records it.</param>
/// <param name="Photo">The signed sheet, PNG, JPEG or WebP.</param>
public sealed record SignedSheet(string Id, DateOnly SignedOn, Actor RecordedBy, byte[] Photo)
{
    /// <summary>Of a photo, in bytes.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>By its first bytes; null where it is none of the three.</summary>
    public static string? MediaType(ReadOnlySpan<byte> photo) =>
        photo.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : photo.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : photo.Length > 12 && photo[..4].SequenceEqual("RIFF"u8) && photo[8..12].SequenceEqual("WEBP"u8) ? "image/webp"
        : null;
}
