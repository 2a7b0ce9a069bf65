using System.Text;

namespace Campaigns.Content.Tests.Official;

/// <summary>A printed page as its ink, in millimetres from its upper left corner.</summary>
internal sealed class PrintedPage
{
    private const double Dots = Resolution / 25.4;
    private readonly byte[] _grey;
    private readonly int _from, _width, _height;

    /// <summary>Dots an inch at which pages are drawn.</summary>
    public const int Resolution = 100;

    /// <param name="grey">A PGM in bytes, as pdftoppm writes it.</param>
    public PrintedPage(byte[] grey)
    {
        var (numbers, at) = (new List<int>(), 2);
        while (numbers.Count < 3)
        {
            var number = new StringBuilder();
            for (at++; char.IsAsciiDigit((char)grey[at]); at++)
                number.Append((char)grey[at]);
            if (number.Length > 0)
                numbers.Add(int.Parse(number.ToString(), System.Globalization.CultureInfo.InvariantCulture));
        }
        (_grey, _from, _width, _height) = (grey, at + 1, numbers[0], numbers[1]);
    }

    public double Width => _width / Dots;

    public double Height => _height / Dots;

    /// <summary>The smallest box around all ink of a part of the page; null where there is none.</summary>
    public (double Left, double Top, double Right, double Bottom)? Ink(double left, double top, double right, double bottom)
    {
        (double Left, double Top, double Right, double Bottom)? box = null;
        for (var y = Math.Max(0, (int)(top * Dots)); y < Math.Min(_height, (int)(bottom * Dots)); y++)
            for (var x = Math.Max(0, (int)(left * Dots)); x < Math.Min(_width, (int)(right * Dots)); x++)
                if (IsDark(x, y))
                    box = box is { } known ? (Math.Min(known.Left, x / Dots), known.Top, Math.Max(known.Right, (x + 1) / Dots), (y + 1) / Dots) : (x / Dots, y / Dots, (x + 1) / Dots, (y + 1) / Dots);
        return box;
    }

    /// <summary>The longest level stroke of a part of the page: a rule, where there is one.</summary>
    public (double Left, double Right, double At) Rule(double left, double top, double right, double bottom)
    {
        var (longest, start, row) = (0, 0, 0);
        for (var y = (int)(top * Dots); y < Math.Min(_height, (int)(bottom * Dots)); y++)
            for (int x = (int)(left * Dots), run = 0; x < Math.Min(_width, (int)(right * Dots)); x++)
            {
                run = IsDark(x, y) ? run + 1 : 0;
                if (run > longest)
                    (longest, start, row) = (run, x - run + 1, y);
            }
        return (start / Dots, (start + longest) / Dots, row / Dots);
    }

    private bool IsDark(int x, int y) => _grey[_from + (y * _width) + x] < 160;
}
