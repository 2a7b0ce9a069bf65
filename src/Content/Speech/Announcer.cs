namespace Campaigns.Content.Speech;

/// <summary>Who reads at a station: its words and its pace.</summary>
/// <param name="Reader">Makes words of what is written.</param>
/// <param name="Pace">Of Vietnamese, and of every language and reader without one of their own.</param>
public sealed record Announcer(SpeechReader Reader, Pace Pace)
{
    /// <summary>How fast its readers, and other languages, are read; only what has a rate of its own differs.</summary>
    public Voice Voice { private get; init; } = Voice.Usual;

    /// <summary>Who reads a language (null: Vietnamese) at the station: the one of that name among its readers, or its usual one.</summary>
    public Announcer For(string? language, string name) => Voice.Rate(language, name) is { } rate ? this with { Pace = Pace with { SyllablesAMinute = rate } } : this;

    public Reading Read(string text) => Reader.Read(text);

    /// <summary>Seconds that a written text takes once it is read.</summary>
    public double Seconds(string text) => Pace.Seconds(Reader.Read(text).Text);
}
