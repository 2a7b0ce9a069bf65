namespace Campaigns.Content.Cards.Fonts;

/// <summary>Pairs by class of the left and of the right glyph: GPOS pair adjustment format 2.</summary>
/// <param name="lefts">The class of each glyph as the left one; -1 where the subtable does not cover it.</param>
/// <param name="rights">The class of each glyph as the right one; 0 is everything else.</param>
internal sealed class ClassPairs(short[] lefts, ushort[] rights, short[,] adjusts) : IPairs
{
    public bool Find(ushort left, ushort right, out short adjust)
    {
        adjust = 0;
        if (left >= lefts.Length || right >= rights.Length || lefts[left] < 0)
            return false;
        adjust = adjusts[lefts[left], rights[right]];
        return true;
    }
}
