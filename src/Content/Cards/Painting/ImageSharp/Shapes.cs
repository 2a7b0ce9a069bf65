using System.Numerics;
using System.Xml.Linq;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Drawing;

namespace Campaigns.Content.Cards.Painting.ImageSharp;

/// <summary>The geometry of an element in its own units.</summary>
internal static class Shapes
{
    /// <summary>Null where nothing is to be seen of it.</summary>
    /// <param name="place">What it is painted through: curves are as fine as they come out.</param>
    /// <exception cref="FormatException">The path is none.</exception>
    public static IPath? Of(XElement element, Matrix3x2 place) => Draw(element, place).Build();

    /// <summary>The corners of its contours, in pixels.</summary>
    /// <exception cref="FormatException">The path is none.</exception>
    public static IEnumerable<PointF[]> Contours(XElement element, Matrix3x2 place) => Draw(element, place).Through(place);

    private static Contours Draw(XElement element, Matrix3x2 place)
    {
        var contours = new Contours(MathF.Sqrt(MathF.Abs(place.GetDeterminant())));
        switch (element.Name.LocalName)
        {
            case "rect":
                Rectangle(element, contours);
                break;
            case "circle" when At(element, "r") is > 0 and var r:
                var centre = new Vector2(At(element, "cx"), At(element, "cy"));
                contours.Move(centre + new Vector2(r, 0));
                contours.Arc(r, r, 0, false, true, centre - new Vector2(r, 0));
                contours.Arc(r, r, 0, false, true, centre + new Vector2(r, 0));
                contours.Close();
                break;
            case "path":
                PathData.Read((string?)element.Attribute("d"), contours);
                break;
        }
        return contours;
    }

    private static void Rectangle(XElement element, Contours to)
    {
        var (x, y, width, height) = (At(element, "x"), At(element, "y"), At(element, "width"), At(element, "height"));
        if (width <= 0 || height <= 0)
            return;
        // One radius stands for both.
        var (rx, ry) = ((float)Look.Number(element, "rx", Look.Number(element, "ry", 0)), (float)Look.Number(element, "ry", Look.Number(element, "rx", 0)));
        (rx, ry) = (Math.Min(rx, width / 2), Math.Min(ry, height / 2));
        var (right, bottom) = (x + width, y + height);
        to.Move(new(x + rx, y));
        Side(new(right - rx, y), new(right, y + ry));
        Side(new(right, bottom - ry), new(right - rx, bottom));
        Side(new(x + rx, bottom), new(x, bottom - ry));
        Side(new(x, y + ry), new(x + rx, y));
        to.Close();

        void Side(Vector2 along, Vector2 around)
        {
            to.Line(along);
            if (rx > 0 && ry > 0)
                to.Arc(rx, ry, 0, false, true, around);
        }
    }

    private static float At(XElement element, string name) => (float)Look.Number(element, name, 0);
}
