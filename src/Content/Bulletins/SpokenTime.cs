using System.Buffers;

namespace Campaigns.Content.Bulletins;

/// <summary>
/// How long a text takes to read aloud: Vietnamese counts a written syllable as one, loudspeakers are read at 190 a minute,
/// with 0.4 s at a comma and 0.8 s at the end of a sentence. A station's own pace comes with its calibration.
/// </summary>
public static class SpokenTime
{
    private const double SyllablesASecond = 190 / 60.0, Comma = 0.4, Sentence = 0.8;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?…\n"), Commas = SearchValues.Create(",;:");

    /// <summary>Seconds.</summary>
    public static double Of(string text)
    {
        var (syllables, pauses, inside) = (0, 0.0, false);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) != inside && (inside = !inside))
                syllables++;
            if (Ends.Contains(c))
                pauses += Sentence;
            else if (Commas.Contains(c))
                pauses += Comma;
        }
        return (syllables / SyllablesASecond) + pauses;
    }
}
