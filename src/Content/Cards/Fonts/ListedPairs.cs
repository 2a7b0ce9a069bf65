namespace Campaigns.Content.Cards.Fonts;

/// <summary>Pairs written out one by one: GPOS pair adjustment format 1, and the old <c>kern</c> table.</summary>
internal sealed class ListedPairs(Dictionary<uint, short> pairs) : IPairs
{
    public bool Find(ushort left, ushort right, out short adjust) => pairs.TryGetValue(Key(left, right), out adjust);

    public static uint Key(ushort left, ushort right) => (uint)left << 16 | right;
}
