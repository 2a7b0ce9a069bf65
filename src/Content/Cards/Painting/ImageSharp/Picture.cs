using System.Numerics;
using System.Xml.Linq;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;

namespace Campaigns.Content.Cards.Painting.ImageSharp;

/// <summary>A picture inside the drawing.</summary>
internal static class Picture
{
    /// <summary>Draws it into its frame as <c>preserveAspectRatio</c> says; a turned frame is drawn upright in the box around it.</summary>
    /// <exception cref="FormatException">The picture is no base 64.</exception>
    /// <exception cref="ImageFormatException">It cannot be decoded.</exception>
    public static void Draw(Image<Rgba32> image, XElement element, Look look)
    {
        var href = (string?)element.Attribute("href") ?? "";
        using var picture = Image.Load<Rgba32>(new DecoderOptions { Configuration = Strokes.Settings, MaxFrames = 1 }, Convert.FromBase64String(href[(href.IndexOf(',') + 1)..]));
        var (near, far) = (new Vector2(At("x"), At("y")), new Vector2(At("x") + At("width"), At("y") + At("height")));
        var (one, other) = (Vector2.Transform(near, look.Place), Vector2.Transform(far, look.Place));
        var frame = RectangleF.FromLTRB(Math.Min(one.X, other.X), Math.Min(one.Y, other.Y), Math.Max(one.X, other.X), Math.Max(one.Y, other.Y));
        var (width, height) = ((int)Math.Round(frame.Width), (int)Math.Round(frame.Height));
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
        image.Mutate(Strokes.Settings, to => to.DrawImage(picture, new Point((int)Math.Round(frame.X), (int)Math.Round(frame.Y)), (float)look.Opacity));

        float At(string name) => (float)Look.Number(element, name, 0);
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
