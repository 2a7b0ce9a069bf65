namespace Campaigns.Content.Speech;

/// <summary>One of the encodings of the old fonts.</summary>
/// <param name="Name">As typists call it.</param>
/// <param name="Read">Unicode of what was written in it.</param>
internal sealed record LegacyEncoding(string Name, Func<string, string> Read)
{
    /// <summary>Said wherever text was converted.</summary>
    public Phrase Note => new($"Văn bản dùng bảng mã {Name}; đã chuyển sang Unicode.", $"The text was written in {Name}; it was converted to Unicode.");
}
