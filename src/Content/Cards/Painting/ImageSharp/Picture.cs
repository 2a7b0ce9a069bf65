using System.Numerics;
using System.Xml.Linq;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Advanced;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;

namespace Campaigns.Content.Cards.Painting.ImageSharp;

/// <summary>A picture inside the drawing.</summary>
internal static class Picture
{
    /// <summary>Draws it into its frame as <c>preserveAspectRatio</c> says; a turned frame is drawn upright in the box around it.</summary>
    /// <param name="frame">The rectangle that it is cut by; null: it is not.</param>
    /// <exception cref="FormatException">The picture is no base 64.</exception>
    /// <exception cref="ImageFormatException">It cannot be decoded.</exception>
    public static void Draw(Image<Rgba32> image, XElement element, Look look, XElement? frame)
    {
        var href = (string?)element.Attribute("href") ?? "";
        using var picture = Image.Load<Rgba32>(new DecoderOptions { Configuration = Strokes.Settings, MaxFrames = 1 }, Convert.FromBase64String(href[(href.IndexOf(',') + 1)..]));
        var (near, far) = (new Vector2(At("x"), At("y")), new Vector2(At("x") + At("width"), At("y") + At("height")));
        var (one, other) = (Vector2.Transform(near, look.Place), Vector2.Transform(far, look.Place));
        var place = RectangleF.FromLTRB(Math.Min(one.X, other.X), Math.Min(one.Y, other.Y), Math.Max(one.X, other.X), Math.Max(one.Y, other.Y));
        var (width, height) = ((int)Math.Round(place.Width), (int)Math.Round(place.Height));
        if (width <= 0 || height <= 0)
            return;
        var ratio = ((string?)element.Attribute("preserveAspectRatio") ?? "xMidYMid").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        picture.Mutate(Strokes.Settings, to => to.Resize(new ResizeOptions
        {
            Size = new(width, height),
            Mode = ratio[0] == "none" ? ResizeMode.Stretch : ratio is [_, "slice"] ? ResizeMode.Crop : ResizeMode.Pad,
            Position = Anchor(ratio[0]),
            Sampler = KnownResamplers.Lanczos3,
        }));
        var at = new Point((int)Math.Round(place.X), (int)Math.Round(place.Y));
        if (frame is null)
            image.Mutate(Strokes.Settings, to => to.DrawImage(picture, at, (float)look.Opacity));
        else
            Cut(image, picture, at, frame, look);

        float At(string name) => (float)Look.Number(element, name, 0);
    }

    /// <summary>Draws the picture within a rectangle with round corners, its edges smoothed.</summary>
    private static void Cut(Image<Rgba32> image, Image<Rgba32> picture, Point at, XElement frame, Look look)
    {
        var scale = MathF.Sqrt(MathF.Abs(look.Place.GetDeterminant()));
        var near = Vector2.Transform(new Vector2((float)Look.Number(frame, "x", 0), (float)Look.Number(frame, "y", 0)), look.Place);
        var half = new Vector2((float)Look.Number(frame, "width", 0), (float)Look.Number(frame, "height", 0)) * scale / 2;
        var (middle, radius) = (near + half, Math.Min((float)Look.Number(frame, "rx", 0) * scale, Math.Min(half.X, half.Y)));
        var area = Rectangle.Intersect(Rectangle.Intersect(new Rectangle(at, picture.Size), image.Bounds),
            Rectangle.FromLTRB((int)MathF.Floor(near.X), (int)MathF.Floor(near.Y), (int)MathF.Ceiling(near.X + (2 * half.X)), (int)MathF.Ceiling(near.Y + (2 * half.Y))));
        for (var y = area.Top; y < area.Bottom; y++)
        {
            var to = image.DangerousGetPixelRowMemory(y).Span;
            var from = picture.DangerousGetPixelRowMemory(y - at.Y).Span;
            for (var x = area.Left; x < area.Right; x++)
            {
                // How far the point lies outside of the rectangle; half a pixel is its edge.
                var apart = Vector2.Abs(new Vector2(x + 0.5f, y + 0.5f) - middle) - half + new Vector2(radius);
                var outside = Vector2.Max(apart, Vector2.Zero).Length() + Math.Min(Math.Max(apart.X, apart.Y), 0) - radius;
                to[x] = Over(to[x], from[x - at.X], Math.Clamp(0.5f - outside, 0, 1) * (float)look.Opacity);
            }
        }
    }

    private static Rgba32 Over(Rgba32 under, Rgba32 above, float share)
    {
        var a = share * above.A / 255;
        var rest = under.A / 255f * (1 - a);
        var whole = a + rest;
        return whole <= 0 ? default : new(Mix(under.R, above.R), Mix(under.G, above.G), Mix(under.B, above.B), (byte)MathF.Round(255 * whole));

        byte Mix(byte below, byte on) => (byte)MathF.Round(((on * a) + (below * rest)) / whole);
    }

    private static AnchorPositionMode Anchor(string align) => align switch
    {
        "xMinYMin" => AnchorPositionMode.TopLeft,
        "xMidYMin" => AnchorPositionMode.Top,
        "xMaxYMin" => AnchorPositionMode.TopRight,
        "xMinYMid" => AnchorPositionMode.Left,
        "xMaxYMid" => AnchorPositionMode.Right,
        "xMinYMax" => AnchorPositionMode.BottomLeft,
        "xMidYMax" => AnchorPositionMode.Bottom,
        "xMaxYMax" => AnchorPositionMode.BottomRight,
        _ => AnchorPositionMode.Center,
    };
}
