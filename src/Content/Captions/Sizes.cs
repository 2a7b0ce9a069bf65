namespace Campaigns.Content.Captions;

/// <summary>How large a text is, in what its form counts.</summary>
public static class Sizes
{
    public static int Of(string text, Measure measure) => measure switch
    {
        Measure.Syllables => Syllables(text),
        Measure.Lines => Lines(text),
        _ => text.Length,
    };

    private static int Syllables(string text)
    {
        var (count, counted) = (0, false);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                counted = false;
            else if (!counted && char.IsLetterOrDigit(c))
                (count, counted) = (count + 1, true);
        }
        return count;
    }

    private static int Lines(string text)
    {
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
            lines += Math.Max(1, (line.Length + CaptionLimits.SheetWidth - 1) / CaptionLimits.SheetWidth);
        return lines;
    }
}
