namespace Campaigns.Content.Cards.Fonts;

/// <summary>From Unicode to glyphs: <c>cmap</c> formats 4 (the first plane) and 12 (all of it).</summary>
internal static class CharacterMap
{
    /// <summary>No font we set maps more; a malformed one may claim to.</summary>
    private const int MostCharacters = 200_000;

    public static Dictionary<int, ushort> Read(FontTable cmap, int glyphs)
    {
        var map = new Dictionary<int, ushort>();
        var found = false;
        var count = cmap.U16(2);
        for (var i = 0; i < count; i++)
        {
            var (platform, encoding) = (cmap.U16(4 + 8 * i), cmap.U16(6 + 8 * i));
            if (platform != 0 && (platform != 3 || encoding is not (1 or 10)))
                continue;
            var table = cmap.From(cmap.Offset32(8 + 8 * i));
            switch (table.U16(0))
            {
                case 4: ReadSegments(table, glyphs, map); found = true; break;
                case 12: ReadGroups(table, glyphs, map); found = true; break;
            }
        }
        return found ? map : throw new FontFault("cmap: no Unicode table of format 4 or 12");
    }

    private static void ReadSegments(FontTable table, int glyphs, Dictionary<int, ushort> map)
    {
        var doubled = table.U16(6);
        var (ends, starts, deltas, ranges) = (14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled);
        for (var at = 0; at < doubled; at += 2)
        {
            int start = table.U16(starts + at), end = table.U16(ends + at), delta = table.U16(deltas + at), range = table.U16(ranges + at);
            for (var code = start; code <= end && code < 0xFFFF; code++)
            {
                var glyph = code;
                if (range != 0)
                {
                    glyph = table.U16(ranges + at + range + 2 * (code - start));
                    if (glyph == 0)
                        continue;
                }
                Put(map, code, (glyph + delta) & 0xFFFF, glyphs);
            }
        }
    }

    private static void ReadGroups(FontTable table, int glyphs, Dictionary<int, ushort> map)
    {
        var count = table.Offset32(12);
        for (var i = 0; i < count; i++)
        {
            long start = table.U32(16 + 12 * i), end = table.U32(20 + 12 * i), glyph = table.U32(24 + 12 * i);
            if (end > 0x10FFFF || end - start > MostCharacters)
                throw new FontFault("cmap: a group outside Unicode");
            for (var code = start; code <= end; code++)
                Put(map, (int)code, glyph + code - start, glyphs);
        }
    }

    private static void Put(Dictionary<int, ushort> map, int code, long glyph, int glyphs)
    {
        if (glyph <= 0 || glyph >= glyphs)
            return;
        map[code] = (ushort)glyph;
        if (map.Count > MostCharacters)
            throw new FontFault("cmap: more characters than a font has");
    }
}
