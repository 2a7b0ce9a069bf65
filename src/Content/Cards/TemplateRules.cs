using System.Collections.Frozen;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Campaigns.Content.Cards;

/// <summary>The subset of SVG that a template may use: elements, their attributes, and what the values look like.</summary>
internal static partial class TemplateRules
{
    private static readonly string[] Paint =
        ["fill", "fill-opacity", "fill-rule", "opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "transform"];

    private static readonly string[] Always = ["id", "data-if", "data-say"];

    /// <summary>What each element may carry. Text boxes are rectangles with <c>data-box</c>.</summary>
    public static FrozenDictionary<string, FrozenSet<string>> Elements { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["svg"] = ["width", "height", "viewBox", "id", "version", "data-palette"],
        ["title"] = [],
        ["desc"] = [],
        ["defs"] = ["id"],
        ["linearGradient"] = ["id", "x1", "y1", "x2", "y2", "gradientUnits", "gradientTransform"],
        ["stop"] = ["offset", "stop-color", "stop-opacity"],
        ["g"] = [.. Always, .. Paint, "data-flow"],
        ["rect"] = [.. Always, .. Paint, "x", "y", "width", "height", "rx", "ry", "data-hug", "data-grow", "data-room"],
        ["circle"] = [.. Always, .. Paint, "cx", "cy", "r"],
        ["path"] = [.. Always, .. Paint, "d"],
        ["image"] = [.. Always, "opacity", "x", "y", "width", "height", "href", "preserveAspectRatio"],
    }.ToFrozenDictionary(e => e.Key, e => Set(e.Value), StringComparer.Ordinal);

    /// <summary>What a slot may carry instead, by the attribute that makes it one.</summary>
    private static readonly (string Slot, string Element, FrozenSet<string> May)[] Slots =
    [
        ("data-box", "rect", Set([.. Always, "x", "y", "width", "height", "fill", "data-box", "data-size", "data-beside", "data-lines", "data-weight", "data-align", "data-valign",
            "data-leading", "data-tracking", "data-case", "data-break", "data-grow", "data-required"])),
        ("data-picture", "rect", Set([.. Always, "x", "y", "width", "height", "rx", "fill", "data-picture", "data-fit", "data-focus"])),
        ("data-qr", "rect", Set([.. Always, "x", "y", "width", "height", "rx", "fill", "data-qr"])),
        ("data-progress", "rect", Set([.. Always, .. Paint, "x", "y", "width", "height", "rx", "data-progress", "data-of"])),
        ("data-progress", "circle", Set([.. Always, .. Paint, "cx", "cy", "r", "data-progress", "data-of"])),
        ("data-repeat", "g", Set([.. Always, "data-repeat", "data-count", "data-gap", "data-columns", "data-column-gap", "data-even", "data-tallest", "data-parts", "data-grow", "data-valign", "data-required"])),
    ];

    /// <summary>What this element may carry.</summary>
    public static FrozenSet<string> For(XElement element) =>
        Array.Find(Slots, slot => element.Name.LocalName == slot.Element && element.Attribute(slot.Slot) is not null).May ?? Elements[element.Name.LocalName];

    /// <summary>Whether a value is one that every painter understands.</summary>
    public static bool Understands(string attribute, string value) => attribute switch
    {
        "fill" or "stroke" => Colour().IsMatch(value) || Reference().IsMatch(value) || value == "none",
        "stop-color" => Colour().IsMatch(value),
        "opacity" or "fill-opacity" or "stroke-opacity" or "stop-opacity" or "offset" => Share().IsMatch(value),
        "x" or "y" or "width" or "height" or "rx" or "ry" or "cx" or "cy" or "r" or "stroke-width" => Number().IsMatch(value),
        "x1" or "y1" or "x2" or "y2" => Number().IsMatch(value) || Share().IsMatch(value),
        "d" => PathData().IsMatch(value),
        "transform" or "gradientTransform" => Transform().IsMatch(value),
        "stroke-dasharray" => value == "none" || Numbers().IsMatch(value),
        "href" => value.StartsWith("data:image/png;base64,", StringComparison.Ordinal) || value.StartsWith("data:image/jpeg;base64,", StringComparison.Ordinal),
        "fill-rule" => value is "nonzero" or "evenodd",
        "stroke-linecap" => value is "butt" or "round" or "square",
        "stroke-linejoin" => value is "miter" or "round" or "bevel",
        "gradientUnits" => value is "userSpaceOnUse" or "objectBoundingBox",
        "id" or "data-box" or "data-hug" or "data-picture" or "data-qr" or "data-progress" or "data-repeat" => Name().IsMatch(value),
        "data-if" => Name().IsMatch(value.StartsWith('!') ? value[1..] : value),
        _ => true,
    };

    private static FrozenSet<string> Set(string[] names) => names.ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^#[0-9A-Fa-f]{6}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Colour();

    [GeneratedRegex(@"^url\(#[A-Za-z][\w.-]*\)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(0|1|0?\.\d+|1\.0+|0\.\d+|\d{1,3}(\.\d+)?%)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Share();

    [GeneratedRegex(@"^-?\d{1,5}(\.\d+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[\d\s.,-]+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^\s*[Mm][MmLlHhVvCcSsQqTtAaZz\d\s.,eE+-]*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PathData();

    [GeneratedRegex(@"^(\s*(translate|scale|rotate|matrix)\([\d\s.,eE+-]+\)\s*,?)+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Transform();

    [GeneratedRegex(@"^[A-Za-z][\w.-]*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
