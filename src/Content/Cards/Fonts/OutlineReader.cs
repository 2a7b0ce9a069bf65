namespace Campaigns.Content.Cards.Fonts;

/// <summary>Reads <c>loca</c> and <c>glyf</c>: simple glyphs, and composite ones with offsets and scales.</summary>
internal sealed class OutlineReader(FontTable loca, FontTable glyf, bool longOffsets, int glyphs)
{
    private const int DeepestComposite = 8;
    private const int MostPoints = 4096;

    private readonly Outline?[] _read = new Outline?[glyphs];

    public Outline Read(int glyph) => Read(glyph, 0);

    private Outline Read(int glyph, int depth)
    {
        if (glyph < 0 || glyph >= glyphs || depth > DeepestComposite)
            throw new FontFault($"glyf: glyph {glyph}");
        return _read[glyph] ??= Parse(glyph, depth);
    }

    private Outline Parse(int glyph, int depth)
    {
        var (start, end) = longOffsets
            ? (loca.Offset32(4 * glyph), loca.Offset32(4 * glyph + 4))
            : (2 * loca.U16(2 * glyph), 2 * loca.U16(2 * glyph + 2));
        if (start == end)
            return Outline.Empty;
        var table = glyf.Slice(start, end - start, "glyf");
        var contours = table.I16(0);
        var outline = contours >= 0 ? Simple(table, contours) : Composite(table, depth);
        return outline.Points <= MostPoints ? outline : throw new FontFault($"glyf: glyph {glyph} has too many points");
    }

    private static Outline Simple(FontTable table, int contours)
    {
        var outline = new Outline();
        if (contours == 0)
            return outline;
        var ends = new int[contours];
        for (var i = 0; i < contours; i++)
        {
            ends[i] = table.U16(10 + 2 * i);
            if (i > 0 && ends[i] <= ends[i - 1])
                throw new FontFault("glyf: contours out of order");
        }
        var count = ends[^1] + 1;
        if (count > MostPoints)
            throw new FontFault("glyf: too many points");
        var at = 10 + 2 * contours;
        at += 2 + table.U16(at);
        var flags = new byte[count];
        for (var i = 0; i < count;)
        {
            var flag = table.U8(at++);
            var repeat = (flag & 8) != 0 ? table.U8(at++) : 0;
            for (var r = 0; r <= repeat && i < count; r++)
                flags[i++] = flag;
        }
        var xs = Coordinates(table, flags, ref at, shortBit: 2, sameBit: 16);
        var ys = Coordinates(table, flags, ref at, shortBit: 4, sameBit: 32);
        var first = 0;
        foreach (var last in ends)
        {
            var points = new OutlinePoint[last - first + 1];
            for (var i = first; i <= last; i++)
                points[i - first] = new(xs[i], ys[i], (flags[i] & 1) != 0);
            outline.Contours.Add(points);
            first = last + 1;
        }
        return outline;
    }

    private static int[] Coordinates(FontTable table, byte[] flags, ref int at, int shortBit, int sameBit)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            if ((flags[i] & shortBit) != 0)
            {
                value += (flags[i] & sameBit) != 0 ? table.U8(at) : -table.U8(at);
                at++;
            }
            else if ((flags[i] & sameBit) == 0)
            {
                value += table.I16(at);
                at += 2;
            }
            values[i] = value;
        }
        return values;
    }

    private Outline Composite(FontTable table, int depth)
    {
        var outline = new Outline();
        int flags, at = 10;
        do
        {
            flags = table.U16(at);
            var part = Read(table.U16(at + 2), depth + 1);
            at += 4;
            var words = (flags & 1) != 0;
            if ((flags & 2) == 0)
                throw new FontFault("glyf: parts joined by points, not by offsets");
            var (dx, dy) = words ? (table.I16(at), table.I16(at + 2)) : ((sbyte)table.U8(at), (sbyte)table.U8(at + 1));
            at += words ? 4 : 2;
            double xx = 1, xy = 0, yx = 0, yy = 1;
            if ((flags & 0x08) != 0)
            {
                xx = yy = F2Dot14(table, ref at);
            }
            else if ((flags & 0x40) != 0)
            {
                xx = F2Dot14(table, ref at);
                yy = F2Dot14(table, ref at);
            }
            else if ((flags & 0x80) != 0)
            {
                xx = F2Dot14(table, ref at);
                xy = F2Dot14(table, ref at);
                yx = F2Dot14(table, ref at);
                yy = F2Dot14(table, ref at);
            }
            foreach (var contour in part.Contours)
                outline.Contours.Add(Array.ConvertAll(contour, p => new OutlinePoint(
                    (int)Math.Round(p.X * xx + p.Y * yx) + dx, (int)Math.Round(p.X * xy + p.Y * yy) + dy, p.On)));
            if (outline.Points > MostPoints)
                throw new FontFault("glyf: too many points");
        }
        while ((flags & 0x20) != 0);
        return outline;
    }

    private static double F2Dot14(FontTable table, ref int at)
    {
        var value = table.I16(at) / 16384.0;
        at += 2;
        return value;
    }
}
