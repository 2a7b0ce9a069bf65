namespace Campaigns.Content.Speech;

/// <summary>Who reads at a station: its words and its pace.</summary>
public sealed record Announcer(SpeechReader Reader, Pace Pace)
{
    public Reading Read(string text) => Reader.Read(text);

    /// <summary>Seconds that a written text takes once it is read.</summary>
    public double Seconds(string text) => Pace.Seconds(Reader.Read(text).Text);
}
