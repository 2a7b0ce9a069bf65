using System.Globalization;
using System.Text;

namespace Campaigns.Content.Cards.Fonts;

/// <summary>
/// One weight of a TrueType family, read whole at the door: which glyph a character is, how wide, how it kerns with its
/// neighbour, and its outline as SVG path data. Measures are font units (<see cref="UnitsPerEm"/> to the em), y upwards.
/// </summary>
internal sealed class FontFace
{
    private readonly Dictionary<int, ushort> _characters;
    private readonly ushort[] _advances;
    private readonly Kerning _kerning;
    private readonly GlyphShape[] _shapes;

    private FontFace(FontDirectory tables)
    {
        var (head, hhea) = (tables.Need("head"), tables.Need("hhea"));
        UnitsPerEm = head.U16(18);
        if (UnitsPerEm is < 16 or > 16384)
            throw new FontFault($"head: {UnitsPerEm} units to the em");
        int glyphs = tables.Need("maxp").U16(4);
        _advances = Advances(tables.Need("hmtx"), hhea.U16(34), glyphs);
        _characters = CharacterMap.Read(tables.Need("cmap"), glyphs);
        _kerning = Kerning.Read(tables, glyphs);
        var outlines = new OutlineReader(tables.Need("loca"), tables.Need("glyf"), head.I16(50) != 0, glyphs);
        _shapes = new GlyphShape[glyphs];
        for (var glyph = 0; glyph < glyphs; glyph++)
            _shapes[glyph] = new(outlines.Read(glyph));
        CapHeight = tables.Find("OS/2") is { Length: >= 90 } os2 && os2.U16(0) >= 2 ? os2.I16(88) : _shapes[Glyph('H')].Top;
    }

    public int UnitsPerEm { get; }

    /// <summary>The height of a flat capital.</summary>
    public int CapHeight { get; }

    /// <summary>Reads a face; a font that is cut short, mangled or of another kind is a problem.</summary>
    public static Result<FontFace> Read(ReadOnlyMemory<byte> file, string where)
    {
        try
        {
            return new FontFace(new FontDirectory(file));
        }
        catch (FontFault e)
        {
            return Problem.World(
                new("Tệp phông chữ bị hỏng hoặc không phải TrueType.", $"The font cannot be read ({e.Message})."), where,
                new("Thay bằng tệp .ttf gốc của Be Vietnam Pro.", "Replace it with the original .ttf of Be Vietnam Pro."));
        }
    }

    /// <summary>The glyph of a character; 0 where the face lacks it.</summary>
    public ushort Glyph(int character) => _characters.GetValueOrDefault(character);

    public int Advance(ushort glyph) => _advances[glyph];

    public int Kern(ushort left, ushort right) => _kerning.Between(left, right);

    public GlyphShape Shape(ushort glyph) => _shapes[glyph];

    private static ushort[] Advances(FontTable hmtx, int metrics, int glyphs)
    {
        if (metrics < 1)
            throw new FontFault("hhea: no metrics");
        var advances = new ushort[glyphs];
        for (var glyph = 0; glyph < glyphs; glyph++)
            advances[glyph] = hmtx.U16(4 * Math.Min(glyph, metrics - 1));
        return advances;
    }
}
