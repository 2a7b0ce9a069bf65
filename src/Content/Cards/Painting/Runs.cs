using System.Runtime.InteropServices;

namespace Campaigns.Content.Cards.Painting;

/// <summary>
/// A painted surface of 32-bit words, kept as its runs of one word: a flat backdrop takes a twentieth of its bytes, and is put back as
/// fast as it would be copied.
/// </summary>
internal sealed class Runs
{
    private readonly int _width, _height;
    private readonly int[] _words, _ends;

    private Runs(int width, int height, int[] words, int[] ends) => (_width, _height, _words, _ends) = (width, height, words, ends);

    /// <summary>Of the surface's words, whose rows stand one after the other without a gap.</summary>
    public static Runs Of(nint surface, int width, int height)
    {
        var (words, ends, row) = (new List<int>(), new List<int>(), new int[width]);
        for (var y = 0; y < height; y++)
        {
            Marshal.Copy(surface + (4 * y * width), row, 0, width);
            for (var x = 0; x < width; x++)
                if (words.Count > 0 && words[^1] == row[x])
                    ends[^1]++;
                else
                {
                    words.Add(row[x]);
                    ends.Add((y * width) + x + 1);
                }
        }
        return new(width, height, [.. words], [.. ends]);
    }

    public void To(nint surface)
    {
        var row = new int[_width];
        for (int y = 0, run = 0; y < _height; y++)
        {
            for (int begun = y * _width, x = 0; x < _width;)
            {
                var end = Math.Min(_ends[run] - begun, _width);
                row.AsSpan(x, end - x).Fill(_words[run]);
                x = end;
                if (_ends[run] == begun + x)
                    run++;
            }
            Marshal.Copy(row, 0, surface + (4 * y * _width), _width);
        }
    }
}
