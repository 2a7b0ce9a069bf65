namespace Campaigns.Content.Speech;

/// <summary>Who reads at a station: its words and its pace.</summary>
/// <param name="Reader">Makes words of what is written.</param>
/// <param name="Pace">Of Vietnamese, and of every language without one of its own.</param>
public sealed record Announcer(SpeechReader Reader, Pace Pace)
{
    /// <summary>How fast other languages are read; only what has a rate of its own differs.</summary>
    public Voice Voice { private get; init; } = Voice.Usual;

    /// <summary>Who reads a language; null is Vietnamese.</summary>
    public Announcer For(string? language) => language is null || Voice.Rate(language) is not { } rate ? this : this with { Pace = Pace with { SyllablesAMinute = rate } };

    public Reading Read(string text) => Reader.Read(text);

    /// <summary>Seconds that a written text takes once it is read.</summary>
    public double Seconds(string text) => Pace.Seconds(Reader.Read(text).Text);
}
