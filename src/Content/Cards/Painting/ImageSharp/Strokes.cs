using System.Globalization;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Drawing;
using SixLabors.ImageSharp.Drawing.Processing;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;

namespace Campaigns.Content.Cards.Painting.ImageSharp;

/// <summary>Fills shapes and draws along them.</summary>
internal static class Strokes
{
    /// <summary>A card is painted by one thread: several are painted at once.</summary>
    public static Configuration Settings { get; } = Single();

    public static void Draw(Image<Rgba32> image, IPath shape, Look look, IReadOnlyDictionary<string, Gradient> gradients)
    {
        var options = new DrawingOptions
        {
            GraphicsOptions = new() { Antialias = true, AntialiasSubpixelDepth = 8 },
            ShapeOptions = new() { IntersectionRule = look.EvenOdd ? IntersectionRule.EvenOdd : IntersectionRule.NonZero },
        };
        if (Brush(look.Fill, look.FillOpacity) is { } fill)
            image.Mutate(Settings, to => to.Fill(options, fill, shape.Transform(look.Place)));
        if (look.Width > 0 && Brush(look.Stroke, look.StrokeOpacity) is { } stroke)
        {
            var joint = look.Join switch { "round" => JointStyle.Round, "bevel" => JointStyle.Square, _ => JointStyle.Miter };
            var cap = look.Cap switch { "round" => EndCapStyle.Round, "square" => EndCapStyle.Square, _ => EndCapStyle.Butt };
            // Outlined in the shape's own units, so that a line is drawn wider where the drawing is; dashes are counted in widths.
            var line = look.Dashes.Length > 0
                ? shape.GenerateOutline((float)look.Width, [.. look.Dashes.Select(dash => dash / (float)look.Width)], joint, cap)
                : shape.GenerateOutline((float)look.Width, joint, cap);
            options.ShapeOptions.IntersectionRule = IntersectionRule.NonZero;
            image.Mutate(Settings, to => to.Fill(options, stroke, line.Transform(look.Place)));
        }

        Brush? Brush(string? paint, double opacity) => paint is null ? null
            : paint.StartsWith("url(#", StringComparison.Ordinal) ? gradients.GetValueOrDefault(paint[5..^1])?.Over(shape.Bounds, look.Place, opacity * look.Opacity)
            : new SolidBrush(Colour(paint, opacity * look.Opacity));
    }

    /// <summary>"#RRGGBB" as a colour, so opaque.</summary>
    public static Color Colour(string hex, double opacity)
    {
        var rgb = uint.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new(new Rgba32((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb, (byte)Math.Round(255 * Math.Clamp(opacity, 0, 1))));
    }

    private static Configuration Single()
    {
        var settings = Configuration.Default.Clone();
        settings.MaxDegreeOfParallelism = 1;
        return settings;
    }
}
