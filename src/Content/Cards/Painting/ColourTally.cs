namespace Campaigns.Content.Cards.Painting;

/// <summary>Counts the colours of a picture, as long as they are few.</summary>
internal sealed class ColourTally(int most)
{
    // Open addressing, half full at most; a key is the colour plus one, so that 0 is an empty place.
    private readonly int[] _keys = new int[Size(most)], _found = new int[Size(most)];
    private readonly List<int> _colours = [], _counts = [];
    private int _last, _lastPlace;

    public int Count => _colours.Count;

    /// <summary>In the order in which they were met.</summary>
    public Shade[] Colours => [.. _colours.Select((rgb, place) => new Shade((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb, _counts[place], place))];

    /// <summary>Where the colour stands among those met; -1 where they are too many.</summary>
    public int Add(ReadOnlySpan<byte> rgb)
    {
        var key = ((rgb[0] << 16) | (rgb[1] << 8) | rgb[2]) + 1;
        // A face is long rows of one colour.
        if (key != _last)
        {
            var at = (int)((uint)key * 2654435769u >> 7) & (_keys.Length - 1);
            while (_keys[at] != key && _keys[at] != 0)
                at = (at + 1) & (_keys.Length - 1);
            if (_keys[at] == 0)
            {
                if (_colours.Count == most)
                    return -1;
                (_keys[at], _found[at]) = (key, _colours.Count);
                _colours.Add(key - 1);
                _counts.Add(0);
            }
            (_last, _lastPlace) = (key, _found[at]);
        }
        _counts[_lastPlace]++;
        return _lastPlace;
    }

    private static int Size(int most) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)most * 2);
}
