using System.Numerics;
using System.Xml.Linq;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Drawing.Processing;
using SixLabors.ImageSharp.PixelFormats;

namespace Campaigns.Content.Cards.Painting.ImageSharp;

/// <summary>A linear gradient.</summary>
/// <param name="OfBox">Its points are shares of the shape's box, not units of the drawing.</param>
internal sealed record Gradient(Vector2 From, Vector2 To, bool OfBox, Matrix3x2 Own, IReadOnlyList<Gradient.Stop> Stops)
{
    private const int Steps = 8;

    /// <summary>How many times its own length a gradient goes on beyond both ends.</summary>
    private const float Beyond = 8;

    public static Gradient Of(XElement element)
    {
        var ofBox = (string?)element.Attribute("gradientUnits") != "userSpaceOnUse";
        float Point(string name, double otherwise) => (float)Look.Number(element, name, otherwise);
        return new(new(Point("x1", 0), Point("y1", 0)), new(Point("x2", 1), Point("y2", 0)), ofBox, Transforms.Of((string?)element.Attribute("gradientTransform")),
            [.. element.Elements().Where(e => e.Name.LocalName == "stop").Select(stop =>
                new Stop((float)Look.Number(stop, "offset", 0), (string?)stop.Attribute("stop-color") ?? "#000000", Look.Number(stop, "stop-opacity", 1)))]);
    }

    /// <summary>The brush that paints a shape which reaches so far in its own units.</summary>
    public Brush Over(RectangleF box, Matrix3x2 place, double opacity)
    {
        var to = Own * (OfBox ? new Matrix3x2(box.Width, 0, 0, box.Height, box.X, box.Y) : Matrix3x2.Identity) * place;
        var start = Vector2.Transform(From, to);
        var along = To - From;
        // Lines of one colour stay such lines where the box is no square: the normal turns with the inverse, transposed.
        if (!Matrix3x2.Invert(to, out var back) || along == Vector2.Zero || Stops.Count < 2)
            return new SolidBrush(Stops.Count > 0 ? Strokes.Colour(Stops[^1].Colour, Stops[^1].Opacity * opacity) : Color.Transparent);
        var normal = new Vector2((back.M11 * along.X) + (back.M12 * along.Y), (back.M21 * along.X) + (back.M22 * along.Y));
        var way = normal * (along.LengthSquared() / normal.LengthSquared());
        // Before its first stop the library's brush goes on as in a mirror: the way is lengthened, and the first and last colours stand on what was added.
        Stop[] stops = [Stops[0] with { Offset = -Beyond }, .. Smooth(), Stops[^1] with { Offset = 1 + Beyond }];
        return new LinearGradientBrush(start - (way * Beyond), start + (way * (1 + Beyond)), GradientRepetitionMode.None,
            [.. stops.Select(stop => new ColorStop((stop.Offset + Beyond) / (1 + (2 * Beyond)), Strokes.Colour(stop.Colour, stop.Opacity * opacity)))]);
    }

    /// <summary>Between stops of other opacity colours blend by how much of them is there, as librsvg does it: in small steps.</summary>
    private IEnumerable<Stop> Smooth()
    {
        for (var i = 0; i < Stops.Count; i++)
        {
            yield return Stops[i];
            if (i + 1 == Stops.Count || Stops[i].Opacity == Stops[i + 1].Opacity)
                continue;
            for (var step = 1; step < Steps; step++)
                yield return Between(Stops[i], Stops[i + 1], (float)step / Steps);
        }
    }

    private static Stop Between(Stop one, Stop other, float share)
    {
        var (a, b) = (one.Opacity * (1 - share), other.Opacity * share);
        var (from, to) = (Strokes.Colour(one.Colour, 1).ToPixel<Rgb24>(), Strokes.Colour(other.Colour, 1).ToPixel<Rgb24>());
        byte Mix(byte x, byte y) => (byte)Math.Round(a + b > 0 ? ((x * a) + (y * b)) / (a + b) : x);
        return new(one.Offset + ((other.Offset - one.Offset) * share), $"#{Mix(from.R, to.R):X2}{Mix(from.G, to.G):X2}{Mix(from.B, to.B):X2}", a + b);
    }

    /// <summary>A colour at a share of the way.</summary>
    internal sealed record Stop(float Offset, string Colour, double Opacity);
}
