using System.Buffers;
using System.Text.Json.Serialization;

namespace Campaigns.Content.Speech;

/// <summary>
/// How fast a station or a reader reads: syllables of the reading and pauses. Loudspeakers are usually read at 190 a minute;
/// <see cref="Calibrated"/> finds the true rate.
/// </summary>
public sealed record Pace
{
    /// <summary>What a rate may be; a slip of the stopwatch is no rate.</summary>
    public const double Slowest = 80, Fastest = 400;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?…\n"), Commas = SearchValues.Create(",;:");

    /// <value>The default is 190.</value>
    public double SyllablesAMinute { get; init; } = 190;

    /// <summary>Seconds at a comma, semicolon or colon.</summary>
    public double Comma { get; init; } = 0.4;

    /// <summary>Seconds at the end of a sentence.</summary>
    public double Sentence { get; init; } = 0.8;

    /// <summary>Seconds between two items of a programme.</summary>
    public double Item { get; init; } = 1.5;

    /// <summary>What a station has until somebody measures.</summary>
    [JsonIgnore]
    public static Pace Usual { get; } = new();

    /// <summary>Seconds that a reading takes.</summary>
    /// <param name="said">As <see cref="Reading.Text"/>; a text with numbers still in figures is counted too short.</param>
    public double Seconds(string said) => (Syllables(said) * 60 / SyllablesAMinute) + Pauses(said);

    /// <summary>The pace of somebody who read <paramref name="said"/> aloud in <paramref name="seconds"/>, pauses as they are; null where that is no pace a person reads at.</summary>
    public Pace? Calibrated(string said, double seconds)
    {
        var rate = Syllables(said) * 60 / (seconds - Pauses(said));
        return rate is >= Slowest and <= Fastest ? this with { SyllablesAMinute = rate } : null;
    }

    /// <summary>Vietnamese counts what is written between spaces or hyphens as one.</summary>
    public static int Syllables(string text)
    {
        var (syllables, inside) = (0, false);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c) != inside && (inside = !inside))
                syllables++;
        return syllables;
    }

    /// <summary>Marks that stand together ("?!", "…", "./.") are one pause, and the longest of them.</summary>
    private double Pauses(string text)
    {
        var (pauses, now) = (0.0, 0.0);
        foreach (var c in text)
            if (Ends.Contains(c))
                now = Math.Max(now, Sentence);
            else if (Commas.Contains(c))
                now = Math.Max(now, Comma);
            else if (char.IsLetterOrDigit(c))
                (pauses, now) = (pauses + now, 0);
        return pauses + now;
    }
}
