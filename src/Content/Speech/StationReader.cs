namespace Campaigns.Content.Speech;

/// <summary>One of those who read at a station (phát thanh viên).</summary>
/// <param name="Name">As named in the credits.</param>
/// <param name="Language">In which they read; null: Vietnamese. Who reads two stands there twice.</param>
/// <param name="Rate">Syllables a minute; null: that of the language at this station.</param>
public sealed record StationReader(string Name, string? Language, double? Rate)
{
    /// <summary>The same person reading the same language.</summary>
    public bool Is(string name, string? language) => Reads(language) && Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    public bool Reads(string? language) => string.Equals(Language, language, StringComparison.OrdinalIgnoreCase);
}
