namespace Campaigns.Content.Cards.Painting;

/// <summary>
/// A flat picture in at most 256 colours: its faces exactly, the shades of its edges by the nearest. A third of the bytes to
/// deflate, and a third of the time. A photograph or a long gradient has none.
/// </summary>
internal sealed class Palette
{
    public const int Most = 256;

    /// <summary>More colours than a flat picture's edges have.</summary>
    private const int MostShades = 30_000;

    /// <summary>An edge's shade may be this far off, of 255, in one channel …</summary>
    private const int Seen = 16;

    /// <summary>… and one point in this many may be further.</summary>
    private const int OneIn = 500;

    private Palette(byte[] rgb, byte[] indexes) => (Rgb, Indexes) = (rgb, indexes);

    /// <summary>Three bytes a colour, red first.</summary>
    public byte[] Rgb { get; }

    /// <summary>A byte a point, rows from the top.</summary>
    public byte[] Indexes { get; }

    /// <summary>Null where 256 colours would be seen.</summary>
    public static Palette? Of(Pixels pixels)
    {
        var tally = new ColourTally(MostShades);
        var places = new int[pixels.Width * pixels.Height];
        for (var point = 0; point < places.Length; point++)
            if ((places[point] = tally.Add(pixels.Rgb.AsSpan(3 * point, 3))) < 0)
                return null;
        var boxes = ColourBoxes.Of(tally.Colours, Most);
        var (rgb, byPlace) = (new byte[3 * boxes.Count], new byte[tally.Count]);
        var far = 0;
        for (var box = 0; box < boxes.Count; box++)
        {
            var chosen = boxes[box].Chosen;
            (rgb[3 * box], rgb[(3 * box) + 1], rgb[(3 * box) + 2]) = (chosen.R, chosen.G, chosen.B);
            foreach (var colour in boxes[box].Colours.Span)
            {
                byPlace[colour.Place] = (byte)box;
                if (colour.Apart(chosen) > Seen)
                    far += colour.Count;
            }
        }
        if (far > places.Length / OneIn)
            return null;
        var indexes = new byte[places.Length];
        for (var point = 0; point < places.Length; point++)
            indexes[point] = byPlace[places[point]];
        return new(rgb, indexes);
    }
}
