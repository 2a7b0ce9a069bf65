using System.Buffers;
using System.Globalization;
using System.Xml.Linq;
using Campaigns.Content.Cards;

namespace Campaigns.Content.Tests.Cards;

/// <summary>Where the ink of one text of a composed card stands, in pixels, read back from its outlines.</summary>
internal sealed record Ink(string Words, double Left, double Top, double Right, double Bottom)
{
    private static readonly SearchValues<char> Commands = SearchValues.Create("Mmlqz");
    private static readonly SearchValues<char> Ends = SearchValues.Create("Mmlqz ");

    public static List<Ink> Of(ComposedCard card) =>
        [.. XDocument.Parse(card.Svg).Descendants().Where(e => e.Attribute("aria-label") is not null).Select(Of)];

    private static Ink Of(XElement text)
    {
        var shifts = text.Ancestors().Select(a => (string?)a.Attribute("transform")).OfType<string>().Select(Numbers).ToList();
        var (across, down) = (shifts.Sum(t => t[0]), shifts.Sum(t => t[1]));
        var ink = new Ink((string)text.Attribute("aria-label")!, double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var line in text.Elements())
        {
            var matrix = Numbers((string)line.Attribute("transform")!);
            foreach (var (x, y) in Points((string)line.Attribute("d")!))
            {
                var (px, py) = (matrix[0] * x + matrix[4] + across, matrix[3] * y + matrix[5] + down);
                ink = ink with { Left = Math.Min(ink.Left, px), Right = Math.Max(ink.Right, px), Top = Math.Min(ink.Top, py), Bottom = Math.Max(ink.Bottom, py) };
            }
        }
        return ink;
    }

    /// <summary>Every point of the path, control points too: the ink is within their hull.</summary>
    private static IEnumerable<(double X, double Y)> Points(string path)
    {
        double x = 0, y = 0, startX = 0, startY = 0;
        var n = new double[4];
        for (var at = 0; at < path.Length;)
        {
            var command = path[at++];
            var count = 0;
            while (at < path.Length && !Commands.Contains(path[at]))
            {
                var end = path.AsSpan(at).IndexOfAny(Ends) is var next and >= 0 ? at + next : path.Length;
                if (end > at)
                    n[count++] = int.Parse(path.AsSpan(at, end - at), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                at = end < path.Length && path[end] == ' ' ? end + 1 : end;
            }
            switch (command, count)
            {
                case ('M', 2): (x, y) = (startX, startY) = (n[0], n[1]); break;
                case ('m', 2): (x, y) = (startX, startY) = (x + n[0], y + n[1]); break;
                case ('l', 2): (x, y) = (x + n[0], y + n[1]); break;
                case ('q', 4): yield return (x + n[0], y + n[1]); (x, y) = (x + n[2], y + n[3]); break;
                case ('z', 0): (x, y) = (startX, startY); break;
                default: throw new FormatException($"{command} with {count} numbers");
            }
            yield return (x, y);
        }
    }

    /// <summary>The numbers of a transform.</summary>
    private static double[] Numbers(string transform) =>
        [.. transform[(transform.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
}
