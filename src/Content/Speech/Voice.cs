using Campaigns.Content.Accounts;

namespace Campaigns.Content.Speech;

/// <summary>How a station speaks: its region's words for numbers and its reader's pace.</summary>
public sealed record Voice
{
    private const string Name = "voice";

    public SpeechStyle Style { get; init; } = new();

    public Pace Pace { get; init; } = Pace.Usual;

    /// <summary>Where no station says otherwise.</summary>
    public static Voice Usual { get; } = new();

    /// <summary>The voice in an account's settings (<c>{ "voice": { "style": …, "pace": … } }</c>); the usual one where there is none or it cannot be read.</summary>
    public static Voice Of(string settings) => SettingsPart.Read<Voice>(settings, Name) ?? Usual;

    /// <summary>An account's settings with this voice in them, and all else as it was.</summary>
    public string In(string settings) => SettingsPart.With(settings, Name, this);
}
