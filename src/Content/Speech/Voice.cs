using Campaigns.Content.Accounts;

namespace Campaigns.Content.Speech;

/// <summary>How a station speaks: its region's words for numbers and its reader's pace.</summary>
public sealed record Voice
{
    private const string Name = "voice";

    public SpeechStyle Style { get; init; } = new();

    public Pace Pace { get; init; } = Pace.Usual;

    /// <summary>Syllables a minute of who reads another language, by its name; one that is not here is read at <see cref="Pace"/>, whose pauses hold for all.</summary>
    public IReadOnlyDictionary<string, double> Rates { get; init; } = new Dictionary<string, double>();

    /// <summary>Who reads at the station, the usual one of each language first; empty: nobody is told apart.</summary>
    public IReadOnlyList<StationReader> Readers { get; init; } = [];

    /// <summary>The rate of a language; null where it has none of its own.</summary>
    public double? Rate(string language) => Rates.Where(one => Same(one.Key, language)).Select(one => (double?)one.Value).FirstOrDefault();

    /// <summary>This voice with the rate of a language, or without one of its own (null).</summary>
    public Voice With(string language, double? rate)
    {
        var rates = Rates.Where(one => !Same(one.Key, language)).ToDictionary(StringComparer.Ordinal);
        if (rate is { } one)
            rates[language] = one;
        return this with { Rates = rates };
    }

    /// <summary>The rate of who reads a language (null: Vietnamese): the one of that name, or the first where none is named; null where only <see cref="Pace"/> is known.</summary>
    public double? Rate(string? language, string name) =>
        Readers.FirstOrDefault(one => name.Length == 0 ? one.Reads(language) : one.Is(name, language))?.Rate ?? (language is null ? null : Rate(language));

    /// <summary>This voice with a reader as they are now, in their old place, or behind the others.</summary>
    public Voice With(StationReader reader) => this with
    {
        Readers = Readers.Any(one => one.Is(reader.Name, reader.Language)) ? [.. Readers.Select(one => one.Is(reader.Name, reader.Language) ? reader : one)] : [.. Readers, reader],
    };

    public Voice Without(string name, string? language) => this with { Readers = [.. Readers.Where(one => !one.Is(name, language))] };

    /// <summary>Where no station says otherwise.</summary>
    public static Voice Usual { get; } = new();

    /// <summary>The voice in an account's settings (<c>{ "voice": { "style": …, "pace": … } }</c>); the usual one where there is none or it cannot be read.</summary>
    public static Voice Of(string settings) => SettingsPart.Read<Voice>(settings, Name) ?? Usual;

    /// <summary>An account's settings with this voice in them, and all else as it was.</summary>
    public string In(string settings) => SettingsPart.With(settings, Name, this);

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
