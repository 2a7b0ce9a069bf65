namespace Campaigns.Content.Cards.Fonts;

/// <summary>Pair kerning of a face: lookups in order, and in each the first subtable that covers the pair speaks.</summary>
internal sealed class Kerning(IReadOnlyList<IReadOnlyList<IPairs>> lookups)
{
    public bool Any => lookups.Count > 0;

    /// <summary>What to add to the advance of <paramref name="left"/> before <paramref name="right"/>, in font units.</summary>
    public int Between(ushort left, ushort right)
    {
        var total = 0;
        foreach (var lookup in lookups)
        {
            foreach (var subtable in lookup)
            {
                if (!subtable.Find(left, right, out var adjust))
                    continue;
                total += adjust;
                break;
            }
        }
        return total;
    }

    /// <summary>GPOS where it kerns, else the old <c>kern</c> table, else nothing.</summary>
    public static Kerning Read(FontDirectory tables, int glyphs)
    {
        if (tables.Find("GPOS") is { } gpos && PositioningReader.Read(gpos, glyphs) is { Any: true } kerning)
            return kerning;
        return tables.Find("kern") is { } kern ? ReadKern(kern) : new([]);
    }

    private static Kerning ReadKern(FontTable kern)
    {
        var subtables = new List<IReadOnlyList<IPairs>>();
        if (kern.U16(0) != 0)
            return new([]);
        var (count, at) = (kern.U16(2), 4);
        for (var i = 0; i < count; i++)
        {
            int length = kern.U16(at + 2), coverage = kern.U16(at + 4);
            // Format 0, horizontal, plain values (no minimum, no cross-stream).
            if (coverage >> 8 == 0 && (coverage & 7) == 1)
            {
                var pairs = new Dictionary<uint, short>();
                var entries = kern.U16(at + 6);
                for (var p = 0; p < entries; p++)
                    pairs[kern.U32(at + 14 + 6 * p)] = kern.I16(at + 18 + 6 * p);
                subtables.Add([new ListedPairs(pairs)]);
            }
            at += length;
        }
        return new(subtables);
    }
}
