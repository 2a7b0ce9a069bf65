using System.Buffers;
using System.Globalization;
using System.Xml.Linq;
using Campaigns.Content.Cards;

namespace Campaigns.Content.Tests.Cards;

/// <summary>Where the ink of one text of a composed card stands, in pixels, read back from its outlines.</summary>
internal sealed record Ink(string Words, double Left, double Top, double Right, double Bottom)
{
    private static readonly SearchValues<char> Commands = SearchValues.Create("MmlqzZ");
    private static readonly char[] Separators = [' ', '(', ')', ',', 'm', 'a', 't', 'r', 'i', 'x', 'n', 's', 'l', 'e'];

    public static List<Ink> Of(ComposedCard card) =>
        [.. XDocument.Parse(card.Svg).Descendants().Where(e => e.Attribute("aria-label") is not null).Select(Of)];

    private static Ink Of(XElement text)
    {
        var shift = text.Ancestors().Select(a => (string?)a.Attribute("transform")).OfType<string>().Sum(t => Numbers(t)[1]);
        var ink = new Ink((string)text.Attribute("aria-label")!, double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var line in text.Elements())
        {
            var matrix = Numbers((string)line.Attribute("transform")!);
            foreach (var (x, y) in Points((string)line.Attribute("d")!))
            {
                var (px, py) = (matrix[0] * x + matrix[4], matrix[3] * y + matrix[5] + shift);
                ink = ink with { Left = Math.Min(ink.Left, px), Right = Math.Max(ink.Right, px), Top = Math.Min(ink.Top, py), Bottom = Math.Max(ink.Bottom, py) };
            }
        }
        return ink;
    }

    /// <summary>Every point of the path, control points too: the ink is within their hull.</summary>
    private static IEnumerable<(double X, double Y)> Points(string path)
    {
        double x = 0, y = 0, startX = 0, startY = 0;
        for (int at = 0, end; at < path.Length; at = end)
        {
            end = path.AsSpan(at + 1).IndexOfAny(Commands) is var next and >= 0 ? at + 1 + next : path.Length;
            var n = Numbers(path[(at + 1)..end]);
            switch (path[at])
            {
                case 'M': (x, y) = (startX, startY) = (n[0], n[1]); break;
                case 'm': (x, y) = (startX, startY) = (x + n[0], y + n[1]); break;
                case 'l': (x, y) = (x + n[0], y + n[1]); break;
                case 'q': yield return (x + n[0], y + n[1]); (x, y) = (x + n[2], y + n[3]); break;
                default: (x, y) = (startX, startY); break;
            }
            yield return (x, y);
        }
    }

    private static double[] Numbers(string text) => [.. text.Split(Separators, StringSplitOptions.RemoveEmptyEntries)
        .Select(n => double.TryParse(n, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException(text))];
}
