using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Campaigns.Content.Cards.Setting;

namespace Campaigns.Content.Cards;

/// <summary>What is wrong with a template, found while it is read: values are taken strictly, and each fault is told with its line.</summary>
internal sealed class TemplateFindings(string file)
{
    /// <summary>What drawing programs add for themselves and nobody paints.</summary>
    private static readonly string[] Editors =
        ["http://www.inkscape.org/namespaces/inkscape", "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd", "http://www.w3.org/1999/xlink"];

    private readonly List<Problem> _problems = [];
    private readonly List<(XElement At, string Name)> _named = [];
    private readonly HashSet<string> _gradients = new(StringComparer.Ordinal);

    public IReadOnlyList<Problem> Problems => _problems;

    public static bool OfAnEditor(XName name) => Editors.Contains(name.NamespaceName, StringComparer.Ordinal);

    /// <summary>A gradient that the rest of the drawing may be painted with.</summary>
    public void Knows(string gradient) => _gradients.Add(gradient);

    public void Refuse(IXmlLineInfo at, string vi, string en) => Refuse(at.LineNumber, vi, en);

    public void Refuse(int line, string vi, string en) => _problems.Add(Problem.Input(
        new($"Mẫu infographic: {vi}.", $"Card template: {en}."), $"{file}:{line}"));

    /// <summary>Refuses attributes that the element may not carry, and values outside the subset.</summary>
    public void Check(XElement element, FrozenSet<string> allowed)
    {
        foreach (var attribute in element.Attributes())
        {
            var name = attribute.Name.LocalName;
            if (attribute.IsNamespaceDeclaration || OfAnEditor(attribute.Name) || attribute.Name.NamespaceName == XNamespace.Xml.NamespaceName)
                continue;
            if (!allowed.Contains(name))
                Refuse(attribute, $"<{element.Name.LocalName}> không được có thuộc tính {name}", $"<{element.Name.LocalName}> has no attribute {name} here");
            else if (!TemplateRules.Understands(name, attribute.Value.Trim()))
                Refuse(attribute, $"{name}=\"{Short(attribute.Value)}\" không nằm trong tập con được dùng", $"{name}=\"{Short(attribute.Value)}\" is outside the subset");
            else if (name is "fill" or "stroke" && attribute.Value.StartsWith("url(#", StringComparison.Ordinal) && !_gradients.Contains(attribute.Value[5..^1]))
                Refuse(attribute, $"không có {attribute.Value}", $"there is no {attribute.Value}");
        }
    }

    /// <summary>The name of a field that an attribute speaks of, after a "!" or not; that it is there is seen at the end.</summary>
    public string? Named(XElement element, string attribute)
    {
        if ((string?)element.Attribute(attribute) is not { } name)
            return null;
        Names(element, name.TrimStart('!'));
        return name;
    }

    public void Names(XElement element, string name) => _named.Add((element, name));

    /// <summary>Refuses every name that was spoken of and is no field.</summary>
    public void Missing(IReadOnlyCollection<string> known)
    {
        foreach (var (at, name) in _named.Where(n => !known.Contains(n.Name)))
            Refuse(at, $"không có ô “{name}”", $"there is no box “{name}”");
    }

    public Edge Choice(XElement element, string attribute, Edge otherwise)
    {
        switch ((string?)element.Attribute(attribute))
        {
            case null: return otherwise;
            case "start" or "top" or "left": return Edge.Start;
            case "middle" or "center": return Edge.Middle;
            case "end" or "bottom" or "right": return Edge.End;
            default:
                Refuse(element, $"{attribute} là start, middle hoặc end", $"{attribute} is start, middle or end");
                return otherwise;
        }
    }

    public double Number(XElement element, string attribute, double? otherwise = null)
    {
        var value = (string?)element.Attribute(attribute);
        if (value is null && otherwise is { } given)
            return given;
        if (double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        // A value of the wrong look has been refused with the other attributes.
        if (value is null || TemplateRules.Understands(attribute, value.Trim()))
            Refuse(element, $"{attribute} cần là một số", $"{attribute} must be a number");
        return otherwise ?? 0;
    }

    /// <summary>Two whole numbers, "smallest-largest"; one stands for both.</summary>
    public (int Smallest, int Largest) Range(XElement element, string attribute, string value, int least, int most, string example)
    {
        var ends = value.Split('-');
        if (ends.Length is 1 or 2 && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var smallest)
            && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var largest) && smallest >= least && largest >= smallest && largest <= most)
            return (smallest, largest);
        Refuse(element, $"{attribute} cần hai số “nhỏ nhất-lớn nhất”, ví dụ {example}", $"{attribute} needs “smallest-largest”, such as {example}");
        return (least, least);
    }

    public Area Area(XElement element) => new(Number(element, "x", 0), Number(element, "y", 0), Number(element, "width"), Number(element, "height"));

    /// <summary>How far a shape reaches; null for a path.</summary>
    public Area? Extent(XElement element) => element.Name.LocalName switch
    {
        "rect" or "image" => Area(element),
        "circle" => new(Number(element, "cx", 0) - Number(element, "r"), Number(element, "cy", 0) - Number(element, "r"), 2 * Number(element, "r"), 2 * Number(element, "r")),
        _ => null,
    };

    /// <summary>The attributes that are SVG's own, written out.</summary>
    public static string Attributes(XElement element)
    {
        var written = new StringBuilder();
        foreach (var attribute in element.Attributes().Where(a => a.Name.NamespaceName.Length == 0 && !a.IsNamespaceDeclaration && !a.Name.LocalName.StartsWith("data-", StringComparison.Ordinal)))
            written.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(Markup.Escape(attribute.Value.Trim())).Append('"');
        return written.ToString();
    }

    private static string Short(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
