namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>Puts words into lines by their places, from the top down.</summary>
internal static class PlacedLines
{
    /// <summary>Shares of a letter's height: how far a word may lie off its line, and how far back it may begin.</summary>
    private const double Off = 0.45, Back = 0.6;

    public static List<PlacedLine> Of(IEnumerable<PlacedWord> words, double size)
    {
        var lines = new List<PlacedLine>();
        foreach (var word in words.OrderBy(word => word.Left))
        {
            var best = lines.Where(line => line.Right <= word.Left + Back * size && Math.Abs(Level(line, size) - word.Middle) < Off * size)
                .MinBy(line => Math.Abs(Level(line, size) - word.Middle) + 0.02 * (word.Left - line.Right));
            if (best is null)
                lines.Add(new(word));
            else
                best.Words.Add(word);
        }
        return [.. lines.OrderBy(line => line.Words.Average(word => word.Middle))];
    }

    /// <summary>The usual height of a word; 12 where there is none.</summary>
    public static double Size(IReadOnlyList<PlacedWord> words)
    {
        var heights = words.Where(word => word.Text.Any(char.IsLetter)).Select(word => word.Height).Order().ToList();
        return heights.Count == 0 ? 12 : Math.Max(1, heights[heights.Count / 2]);
    }

    /// <summary>Where the line's last whole word stands: a dash or a point alone tells little.</summary>
    private static double Level(PlacedLine line, double size)
    {
        for (var i = line.Words.Count - 1; i >= 0; i--)
            if (line.Words[i].Height > size / 2)
                return line.Words[i].Middle;
        return line.Words[^1].Middle;
    }
}
