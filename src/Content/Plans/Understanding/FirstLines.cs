using Campaigns.Content.Plans.Paper;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Whether a text sets the first line of each paragraph in, as the PDFs of offices have it: then the edge tells more than any word. A
/// sentence that a full line cuts goes on at the edge, whatever it begins with there ("Thời gian: …", "Sở Công Thương, …").
/// </summary>
internal sealed class FirstLines
{
    private const int Around = 30, FewestToJudge = 8, Set = 2;
    private const double Full = 0.85, RuleOn = 0.85, RuleFirst = 0.7;

    private readonly IReadOnlyList<PaperLine> _lines;
    private readonly int[] _edge;

    private FirstLines(IReadOnlyList<PaperLine> lines, int[] edge) => (_lines, _edge) = (lines, edge);

    /// <summary>Null where the text does not set first lines in, or too little of it shows that it does.</summary>
    /// <param name="lines">Of the text.</param>
    /// <param name="width">To which it was broken.</param>
    public static FirstLines? Of(IReadOnlyList<PaperLine> lines, int width)
    {
        if (width == 0 || !lines.Any(line => line.Indent > 0))
            return null;
        var found = new FirstLines(lines, Edges(lines, width));
        var (flush, on, numbered, opening) = (0, 0, 0, 0);
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Text.Length == 0)
                continue;
            if (Marker.Of(lines[i].Text).Kind != MarkerKind.None)
            {
                opening++;
                numbered += found.IsSet(i) ? 1 : 0;
            }
            else if (char.IsLower(lines[i].Text[0]) && lines[i - 1].Text.Length >= Full * width)
            {
                on++;
                flush += found.IsSet(i) ? 0 : 1;
            }
        }
        return on >= FewestToJudge && opening >= FewestToJudge && flush >= RuleOn * on && numbered >= RuleFirst * opening ? found : null;
    }

    /// <summary>Whether a line begins a paragraph by where it stands.</summary>
    public bool IsSet(int line) => _lines[line].Indent >= _edge[line] + Set;

    /// <summary>The edge at each line: where the full lines near it begin, for a page may stand further to the right than the next.</summary>
    private static int[] Edges(IReadOnlyList<PaperLine> lines, int width)
    {
        var full = Enumerable.Range(0, lines.Count).Where(i => lines[i].Text.Length >= Full * width && lines[i].Table < 0).ToList();
        var edges = new int[lines.Count];
        for (int i = 0, from = 0; i < lines.Count; i++)
        {
            while (from < full.Count && full[from] < i - Around)
                from++;
            var least = int.MaxValue;
            for (var at = from; at < full.Count && full[at] <= i + Around; at++)
                least = Math.Min(least, lines[full[at]].Indent);
            edges[i] = least == int.MaxValue ? 0 : least;
        }
        return edges;
    }
}
