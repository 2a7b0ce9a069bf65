namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>Puts words into lines by their places, from the top down.</summary>
internal static class PlacedLines
{
    /// <summary>Shares of a letter's height: how far a word may lie off its line, and how far back it may begin.</summary>
    private const double Off = 0.45, Back = 0.6;

    public static List<PlacedLine> Of(IEnumerable<PlacedWord> words, double size)
    {
        var lines = new List<PlacedLine>();
        // What was read as one line stays one: the boxes around its words stand higher and lower than they are, by their marks and tails.
        foreach (var piece in words.GroupBy(word => word.Line).SelectMany(Pieces).OrderBy(piece => piece[0].Left))
        {
            var (left, level) = (piece[0].Left, Level(piece, 0, 1, size));
            var best = lines.Where(line => line.Right <= left + Back * size && Math.Abs(Level(line.Words, line.Words.Count - 1, -1, size) - level) < Off * size)
                .MinBy(line => Math.Abs(Level(line.Words, line.Words.Count - 1, -1, size) - level) + 0.02 * (left - line.Right));
            if (best is null)
                lines.Add(best = new(piece[0]));
            else
                best.Words.Add(piece[0]);
            best.Words.AddRange(piece.Skip(1));
        }
        return [.. lines.OrderBy(line => line.Words.Average(word => word.Middle))];
    }

    private static IEnumerable<List<PlacedWord>> Pieces(IGrouping<int, PlacedWord> words) => words.Key == 0 ? words.Select(word => new List<PlacedWord> { word }) : [[.. words]];

    /// <summary>The usual height of a word; 12 where there is none.</summary>
    public static double Size(IReadOnlyList<PlacedWord> words)
    {
        var heights = words.Where(word => word.Text.Any(char.IsLetter)).Select(word => word.Height).Order().ToList();
        return heights.Count == 0 ? 12 : Math.Max(1, heights[heights.Count / 2]);
    }

    /// <summary>Where the first whole word from one on stands: a dash or a point alone tells little.</summary>
    private static double Level(List<PlacedWord> words, int from, int step, double size)
    {
        for (var i = from; i >= 0 && i < words.Count; i += step)
            if (words[i].Height > size / 2)
                return words[i].Middle;
        return words[from].Middle;
    }
}
