namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>Finds the straight lines of a page's tables among its pixels, level or a little askew as scans lie.</summary>
internal static class Rulings
{
    /// <summary>Shares of the page: a run of ink that may be part of a line, and the shortest line.</summary>
    private const int ShortestRun = 45, ShortestLine = 28;

    /// <summary>Runs and lines beyond which a page is a picture and no table.</summary>
    private const int MostRuns = 40_000, MostLines = 400;

    /// <summary>Pixels to each that a line may lack: letters that stand close are no line.</summary>
    private const int Lacking = 1400;

    /// <summary>The share of the page along its edges in which no table is drawn.</summary>
    private const int Edge = 120;

    private const int Thickest = 12;

    /// <summary>Darker than this is a line: a hair line that a scanner saw between two of its dots is grey, and no letter.</summary>
    public const byte Faint = 175;

    /// <summary>The widest gap, in pixels, over which the pieces of a line are put together.</summary>
    public static int Bridged(GreyPage page) => Math.Max(8, Math.Max(page.Width, page.Height) / ShortestRun);

    public static IReadOnlyList<Ruling> Level(GreyPage page) => Find(page, page.Width, page.Height, page.Width, 1);

    public static IReadOnlyList<Ruling> Upright(GreyPage page) => Find(page, page.Height, page.Width, 1, page.Width);

    /// <param name="page">The page.</param>
    /// <param name="along">Pixels along the lines.</param>
    /// <param name="across">Pixels across them.</param>
    /// <param name="next">From a pixel to the one beside it, across.</param>
    /// <param name="step">From a pixel to the next one, along.</param>
    private static List<Ruling> Find(GreyPage page, int along, int across, int next, int step)
    {
        // Strings of runs, each beside the one before: a line that lies askew is a stair of runs.
        var open = new List<List<(int At, int From, int To)>>();
        var found = new List<Ruling>();
        var gap = Math.Max(1, Math.Max(page.Width, page.Height) / Lacking);
        var (shortest, runs) = (Bridged(page), 0);
        for (var at = 0; at < across; at++)
        {
            for (int i = 0, from = -1, white = 0; i <= along; i++)
            {
                if (i < along && page.Pixels[at * next + i * step] < Faint)
                {
                    (from, white) = (from < 0 ? i : from, 0);
                    continue;
                }
                if (from < 0 || (++white <= gap && i < along))
                    continue;
                var to = i - white + 1;
                if (to - from >= shortest)
                {
                    if (++runs > MostRuns)
                        return [];
                    Join(open, at, from, to, gap);
                }
                (from, white) = (-1, 0);
            }
            for (var i = open.Count - 1; i >= 0; i--)
                if (open[i][^1].At < at - gap)
                {
                    Close(found, open[i], page);
                    open.RemoveAt(i);
                }
        }
        open.ForEach(one => Close(found, one, page));
        // The dark edge of a scan is no line of a table.
        found.RemoveAll(line => line.At < across / (double)Edge || line.At > across - across / (double)Edge);
        return found.Count > MostLines ? [] : Whole(found, shortest);
    }

    /// <summary>A line that dirt broke, or that steps by more than a pixel, put together again.</summary>
    private static List<Ruling> Whole(List<Ruling> pieces, int gap)
    {
        var lines = new List<(Ruling Line, double End)>();
        foreach (var piece in pieces.OrderBy(one => one.From))
        {
            var at = lines.FindIndex(one => piece.From <= one.Line.To + gap && Math.Abs(piece.At - one.End) <= Thickest / 2);
            if (at < 0)
                lines.Add((piece, piece.At));
            else
                lines[at] = lines[at].Line is var line && piece.To > line.To
                    ? (new((line.At * line.Length + piece.At * piece.Length) / (line.Length + piece.Length), line.From, piece.To, [.. line.Runs, .. piece.Runs]), piece.At) : (line with { Runs = [.. line.Runs, .. piece.Runs] }, lines[at].End);
        }
        return [.. lines.Select(one => one.Line)];
    }

    private static void Join(List<List<(int At, int From, int To)>> open, int at, int from, int to, int gap)
    {
        for (var i = open.Count - 1; i >= 0; i--)
            if (from <= open[i][^1].To + 2 * gap && to >= open[i][^1].From - 2 * gap)
            {
                open[i].Add((at, from, to));
                return;
            }
        open.Add([(at, from, to)]);
    }

    private static void Close(List<Ruling> found, List<(int At, int From, int To)> runs, GreyPage page)
    {
        var (from, to, thick) = (runs.Min(run => run.From), runs.Max(run => run.To), runs[^1].At - runs[0].At + 1);
        // What is thick for its length is a picture or a stamp.
        if (to - from >= Math.Max(page.Width, page.Height) / ShortestLine && thick <= Math.Max(Thickest, (to - from) / 30))
            found.Add(new((runs[0].At + runs[^1].At) / 2.0, from, to, runs));
    }
}
