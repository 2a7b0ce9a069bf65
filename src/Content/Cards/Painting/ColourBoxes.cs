namespace Campaigns.Content.Cards.Painting;

/// <summary>Puts like colours into boxes: the box whose colours are furthest apart, by how many points have them, is cut at its middle, until there are enough.</summary>
internal sealed class ColourBoxes
{
    /// <summary>A box whose points are mostly of one colour is that colour.</summary>
    private const double Dominant = 0.5;

    private ColourBoxes(Memory<Shade> colours)
    {
        Colours = colours;
        var most = colours.Span[0];
        var (points, sums, squares) = (0.0, new double[3], new double[3]);
        foreach (var colour in colours.Span)
        {
            points += colour.Count;
            for (var channel = 0; channel < 3; channel++)
            {
                sums[channel] += (double)colour.Count * colour[channel];
                squares[channel] += (double)colour.Count * colour[channel] * colour[channel];
            }
            most = colour.Count > most.Count ? colour : most;
        }
        for (var channel = 0; channel < 3; channel++)
        {
            var apart = squares[channel] - (sums[channel] * sums[channel] / points);
            if (apart > Apart)
                (Apart, Widest, Middle) = (apart, channel, sums[channel] / points);
        }
        byte Mean(int channel) => (byte)Math.Round(sums[channel] / points);
        Chosen = most.Count >= Dominant * points ? most : new(Mean(0), Mean(1), Mean(2), most.Count, most.Place);
    }

    public Memory<Shade> Colours { get; }

    /// <summary>What stands for all of them.</summary>
    public Shade Chosen { get; }

    private double Apart { get; } = 0.5;

    private int Widest { get; }

    private double Middle { get; }

    /// <summary>At most that many boxes that hold every colour; the order of the colours is changed.</summary>
    public static IReadOnlyList<ColourBoxes> Of(Shade[] colours, int most)
    {
        var boxes = new List<ColourBoxes> { new(colours) };
        while (boxes.Count < most && boxes.MaxBy(box => box.Colours.Length > 1 ? box.Apart : 0) is { Colours.Length: > 1 } wide)
        {
            var cut = wide.Cut();
            if (cut == 0)
                break;
            boxes.Remove(wide);
            boxes.Add(new(wide.Colours[..cut]));
            boxes.Add(new(wide.Colours[cut..]));
        }
        return boxes;
    }

    /// <summary>Those below the middle first; answers how many they are, never all.</summary>
    private int Cut()
    {
        var colours = Colours.Span;
        var below = 0;
        for (var i = 0; i < colours.Length; i++)
            if (colours[i][Widest] < Middle)
            {
                (colours[i], colours[below]) = (colours[below], colours[i]);
                below++;
            }
        return below == colours.Length ? 0 : below;
    }
}
