using System.Numerics;

namespace Campaigns.Content.Cards.Fonts;

/// <summary>Reads from <c>GPOS</c> the pair adjustments of the feature <c>kern</c>, for Vietnamese, Latin or the default script.</summary>
internal static class PositioningReader
{
    private const uint Kern = 0x6B65726E, Latin = 0x6C61746E, Default = 0x44464C54, Vietnamese = 0x56495420;
    private const int PairAdjustment = 2, Extension = 9;

    public static Kerning Read(FontTable gpos, int glyphs)
    {
        var lookups = gpos.From(gpos.U16(8));
        var read = new List<IReadOnlyList<IPairs>>();
        foreach (var index in KernLookups(gpos))
        {
            if (index >= lookups.U16(0))
                throw new FontFault($"GPOS: lookup {index}");
            var lookup = lookups.From(lookups.U16(2 + 2 * index));
            var subtables = new List<IPairs>();
            for (var i = 0; i < lookup.U16(4); i++)
            {
                var (type, subtable) = ((int)lookup.U16(0), lookup.From(lookup.U16(6 + 2 * i)));
                if (type == Extension)
                    (type, subtable) = (subtable.U16(2), subtable.From(subtable.Offset32(4)));
                if (type == PairAdjustment && Pairs(subtable, glyphs) is { } pairs)
                    subtables.Add(pairs);
            }
            if (subtables.Count > 0)
                read.Add(subtables);
        }
        return new(read);
    }

    private static SortedSet<int> KernLookups(FontTable gpos)
    {
        var features = gpos.From(gpos.U16(6));
        var indices = new SortedSet<int>();
        if (LanguageSystem(gpos.From(gpos.U16(4))) is not { } system)
            return indices;
        for (var i = 0; i < system.U16(4); i++)
        {
            var record = 2 + 6 * system.U16(6 + 2 * i);
            if (features.U32(record) != Kern)
                continue;
            var feature = features.From(features.U16(record + 4));
            for (var l = 0; l < feature.U16(2); l++)
                indices.Add(feature.U16(4 + 2 * l));
        }
        return indices;
    }

    private static FontTable? LanguageSystem(FontTable scripts)
    {
        if ((Tagged(scripts, 0, Latin) ?? Tagged(scripts, 0, Default)) is not { } script)
            return null;
        if (Tagged(script, 2, Vietnamese) is { } vietnamese)
            return vietnamese;
        return script.U16(0) == 0 ? null : script.From(script.U16(0));
    }

    /// <summary>The subtable of a list of (tag, offset) that starts with its count at <paramref name="at"/>.</summary>
    private static FontTable? Tagged(FontTable list, int at, uint tag)
    {
        for (var i = 0; i < list.U16(at); i++)
        {
            if (list.U32(at + 2 + 6 * i) == tag)
                return list.From(list.U16(at + 6 + 6 * i));
        }
        return null;
    }

    private static IPairs? Pairs(FontTable table, int glyphs)
    {
        var (format, left, right) = (table.U16(0), table.U16(4), table.U16(6));
        // The advance of the left glyph is bit 2 of its value record; what stands before it are the two placements.
        var advance = (left & 4) == 0 ? -1 : 2 * BitOperations.PopCount((uint)left & 3);
        var size = 2 * (BitOperations.PopCount(left) + BitOperations.PopCount(right));
        var covered = Coverage(table.From(table.U16(2)), glyphs);
        return format switch
        {
            1 => Listed(table, covered, advance, size),
            2 => Classes(table, covered, advance, size, glyphs),
            _ => null,
        };
    }

    private static ListedPairs Listed(FontTable table, List<int> covered, int advance, int size)
    {
        var pairs = new Dictionary<uint, short>();
        for (var i = 0; i < table.U16(8) && i < covered.Count; i++)
        {
            var set = table.From(table.U16(10 + 2 * i));
            for (var p = 0; p < set.U16(0); p++)
            {
                var at = 2 + p * (2 + size);
                pairs.TryAdd(ListedPairs.Key((ushort)covered[i], set.U16(at)), advance < 0 ? (short)0 : set.I16(at + 2 + advance));
            }
        }
        return new(pairs);
    }

    private static ClassPairs Classes(FontTable table, List<int> covered, int advance, int size, int glyphs)
    {
        int leftCount = table.U16(12), rightCount = table.U16(14);
        var leftClasses = ClassesOf(table.From(table.U16(8)), glyphs, leftCount);
        var rights = ClassesOf(table.From(table.U16(10)), glyphs, rightCount);
        var lefts = new short[glyphs];
        Array.Fill(lefts, (short)-1);
        foreach (var glyph in covered)
            lefts[glyph] = (short)leftClasses[glyph];
        // The last record must be there before a table of that size is made for it.
        if ((long)leftCount * rightCount * size > table.Length)
            throw new FontFault("GPOS: classes beyond the table");
        var adjusts = new short[Math.Max(leftCount, 1), Math.Max(rightCount, 1)];
        for (var l = 0; l < leftCount && advance >= 0; l++)
        {
            for (var r = 0; r < rightCount; r++)
                adjusts[l, r] = table.I16(16 + (l * rightCount + r) * size + advance);
        }
        return new(lefts, rights, adjusts);
    }

    private static List<int> Coverage(FontTable table, int glyphs)
    {
        var covered = new List<int>();
        var count = table.U16(2);
        if (table.U16(0) == 1)
        {
            for (var i = 0; i < count; i++)
                Add(table.U16(4 + 2 * i));
        }
        else
        {
            for (var i = 0; i < count; i++)
            {
                for (int glyph = table.U16(4 + 6 * i); glyph <= table.U16(6 + 6 * i); glyph++)
                    Add(glyph);
            }
        }
        return covered;

        void Add(int glyph)
        {
            if (glyph >= glyphs || covered.Count >= glyphs)
                throw new FontFault($"GPOS: glyph {glyph} in a coverage");
            covered.Add(glyph);
        }
    }

    private static ushort[] ClassesOf(FontTable table, int glyphs, int count)
    {
        var classes = new ushort[glyphs];
        if (table.U16(0) == 1)
        {
            var first = table.U16(2);
            for (var i = 0; i < table.U16(4); i++)
                Put(first + i, table.U16(6 + 2 * i));
        }
        else
        {
            for (var i = 0; i < table.U16(2); i++)
            {
                var (end, of) = (table.U16(6 + 6 * i), table.U16(8 + 6 * i));
                for (int glyph = table.U16(4 + 6 * i); glyph <= end; glyph++)
                    Put(glyph, of);
            }
        }
        return classes;

        void Put(int glyph, ushort of)
        {
            if (glyph >= glyphs || of >= count)
                throw new FontFault($"GPOS: class {of} of glyph {glyph}");
            classes[glyph] = of;
        }
    }
}
