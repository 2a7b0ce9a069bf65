using System.Globalization;
using System.Numerics;
using System.Xml.Linq;

namespace Campaigns.Content.Cards.Painting.ImageSharp;

/// <summary>How an element is painted: what it says itself, else what its groups say.</summary>
/// <param name="Fill">A colour or a reference to a gradient; null: not filled.</param>
/// <param name="Stroke">Likewise.</param>
/// <param name="Opacity">Of this element alone; groups have their own.</param>
/// <param name="Layered">Painted on a layer of its own, whose pixels are not opaque.</param>
/// <param name="Place">From the element's units to pixels.</param>
internal sealed record Look(string? Fill, string? Stroke, double FillOpacity, double StrokeOpacity, double Width, string Cap, string Join, float[] Dashes, bool EvenOdd, double Opacity, Matrix3x2 Place, bool Layered = false)
{
    public static Look Default { get; } = new("#000000", null, 1, 1, 1, "butt", "miter", [], false, 1, Matrix3x2.Identity);

    public Look Within(XElement element) => this with
    {
        Fill = Paint(element, "fill", Fill),
        Stroke = Paint(element, "stroke", Stroke),
        FillOpacity = Number(element, "fill-opacity", FillOpacity),
        StrokeOpacity = Number(element, "stroke-opacity", StrokeOpacity),
        Width = Number(element, "stroke-width", Width),
        Cap = (string?)element.Attribute("stroke-linecap") ?? Cap,
        Join = (string?)element.Attribute("stroke-linejoin") ?? Join,
        Dashes = (string?)element.Attribute("stroke-dasharray") is { } dashes ? dashes == "none" ? [] : Transforms.Numbers(dashes) : Dashes,
        EvenOdd = (string?)element.Attribute("fill-rule") is { } rule ? rule == "evenodd" : EvenOdd,
        Opacity = Number(element, "opacity", 1),
        Place = Transforms.Of((string?)element.Attribute("transform")) * Place,
    };

    /// <summary>A number, or a share of one in per cent.</summary>
    public static double Number(XElement element, string name, double otherwise) => (string?)element.Attribute(name) is not { } text ? otherwise
        : text.EndsWith('%') ? double.Parse(text.AsSpan(0, text.Length - 1), CultureInfo.InvariantCulture) / 100
        : double.Parse(text, CultureInfo.InvariantCulture);

    private static string? Paint(XElement element, string name, string? otherwise) => (string?)element.Attribute(name) is not { } value ? otherwise : value == "none" ? null : value;
}
