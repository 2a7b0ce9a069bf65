namespace Campaigns.Content.Bulletins;

/// <summary>A file in which an entry was read beforehand.</summary>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="MediaType">By its bytes, never by its name.</param>
/// <param name="Seconds">As the file itself says; takes the place of the estimate.</param>
/// <param name="Size">In bytes.</param>
public sealed record EntryRecording(string Hash, string MediaType, double Seconds, long Size);
