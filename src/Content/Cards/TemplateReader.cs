using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Campaigns.Content.Cards.Setting;

namespace Campaigns.Content.Cards;

/// <summary>Reads a template and refuses, with its line, everything that is outside the subset; all findings at once.</summary>
internal sealed class TemplateReader
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const int DeepestGroup = 32;

    /// <summary>What drawing programs add for themselves and nobody paints.</summary>
    private static readonly string[] Editors =
        ["http://www.inkscape.org/namespaces/inkscape", "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd", "http://www.w3.org/1999/xlink"];

    private readonly string _file;
    private readonly List<Problem> _problems = [];
    private readonly List<(XElement At, string Box)> _named = [];
    private readonly HashSet<string> _gradients = new(StringComparer.Ordinal);

    private TemplateReader(string file) => _file = file;

    public static Result<CardTemplate> Read(string file, Stream content)
    {
        try
        {
            using var xml = XmlReader.Create(content, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Templates.TemplateFolder.MostBytes,
            });
            var document = XDocument.Load(xml, LoadOptions.SetLineInfo);
            return new TemplateReader(file).Read(document.Root!);
        }
        catch (XmlException e)
        {
            return Problem.Input(new("Tệp mẫu không phải SVG đúng cú pháp.", $"The template is not well-formed SVG ({e.Message})."), $"{file}:{e.LineNumber}",
                new("Mở tệp bằng chương trình vẽ rồi lưu lại dạng SVG.", "Open it in a drawing program and save it as SVG again."));
        }
    }

    private Result<CardTemplate> Read(XElement root)
    {
        if (root.Name != XName.Get("svg", Svg))
        {
            Refuse(root, $"phần tử gốc là <{root.Name.LocalName}>, không phải <svg>", $"the root is <{root.Name.LocalName}>, not <svg>");
            return _problems.ToArray();
        }
        CheckAttributes(root, TemplateRules.Elements["svg"]);
        var (width, height) = ((int)Number(root, "width"), (int)Number(root, "height"));
        if (width is < 16 or > 8192 || height is < 16 or > 8192 || (string?)root.Attribute("viewBox") != $"0 0 {width} {height}")
            Refuse(root, "cần width, height từ 16 đến 8192 và viewBox=\"0 0 width height\"", "width and height from 16 to 8192 are needed, and viewBox=\"0 0 width height\"");
        foreach (var gradient in root.Elements(XName.Get("defs", Svg)).Elements())
            _gradients.Add((string?)gradient.Attribute("id") ?? "");
        var definitions = new StringBuilder();
        foreach (var definition in root.Elements(XName.Get("defs", Svg)))
            Definitions(definition, definitions);
        var drawing = new GroupNode(null, "", Children(root, inFlow: false, depth: 0), null);
        var boxes = drawing.Boxes.Select(b => b.Box.Name).ToList();
        if (boxes.Count == 0)
            Refuse(root, "không có ô chữ nào (data-box)", "it has no text box (data-box)");
        foreach (var twice in boxes.GroupBy(b => b, StringComparer.Ordinal).Where(g => g.Count() > 1))
            Refuse(root, $"ô “{twice.Key}” có hai lần", $"the box “{twice.Key}” stands twice");
        foreach (var (at, name) in _named.Where(n => !boxes.Contains(n.Box, StringComparer.Ordinal)))
            Refuse(at, $"không có ô “{name}”", $"there is no box “{name}”");
        return _problems.Count > 0 ? _problems.ToArray() : new CardTemplate(_file, width, height, definitions.ToString(), drawing);
    }

    private List<CardNode> Children(XElement parent, bool inFlow, int depth)
    {
        var children = new List<CardNode>();
        if (depth > DeepestGroup)
        {
            Refuse(parent, "nhóm lồng quá sâu", "groups are nested too deeply");
            return children;
        }
        foreach (var node in parent.Nodes())
        {
            if (node is XText text && !string.IsNullOrWhiteSpace(text.Value))
                Refuse(LineOf(text), "chữ nằm ngoài ô chữ", "text outside a text box");
            if (node is XElement element && Child(element, inFlow, depth) is { } child)
                children.Add(child);
        }
        return children;
    }

    private CardNode? Child(XElement element, bool inFlow, int depth)
    {
        var name = element.Name.LocalName;
        if (Editors.Contains(element.Name.NamespaceName, StringComparer.Ordinal) || name is "title" or "desc" or "metadata")
            return null;
        if (name == "defs" && depth == 0)
            return null;
        if (element.Name.NamespaceName != Svg || !TemplateRules.Elements.TryGetValue(name, out var allowed) || name is "svg" or "defs" or "stop" or "linearGradient")
        {
            Refuse(element, $"<{name}> không nằm trong tập con được dùng (rect, path, circle, image, linearGradient, g)",
                $"<{name}> is outside the subset (rect, path, circle, image, linearGradient, g)");
            return null;
        }
        var box = name == "rect" && element.Attribute("data-box") is not null;
        CheckAttributes(element, box ? TemplateRules.Box : allowed);
        var condition = Named(element, "data-if");
        if (box)
            return new BoxNode(condition, Box(element));
        if (name != "g")
        {
            if (element.HasElements)
                Refuse(element, $"<{name}> không chứa phần tử khác", $"<{name}> holds no other element");
            var hugs = Named(element, "data-hug");
            if (hugs is not null && (element.Attribute("x") is null || element.Attribute("width") is null))
                Refuse(element, "data-hug cần x và width", "data-hug needs x and width");
            return new ShapeNode(condition, name, Attributes(element), Extent(element), hugs);
        }
        var flow = element.Attribute("data-flow") is null ? (Edge?)null : Choice(element, "data-flow", Edge.Start);
        if (flow is not null && inFlow)
            Refuse(element, "data-flow nằm trong data-flow khác", "data-flow inside another data-flow");
        var group = new GroupNode(condition, Attributes(element), Children(element, inFlow || flow is not null, depth + 1), flow);
        if (element.Attribute("transform") is not null && group.Boxes.Any())
            Refuse(element, "nhóm có ô chữ không được có transform", "a group with a text box has no transform");
        if (flow is not null && group.Children.Any(c => c.Extent is null))
            Refuse(element, "mỗi phần của data-flow cần có rect, circle, image hoặc ô chữ", "every part of a data-flow needs a rect, circle, image or text box");
        return group;
    }

    private TextBox Box(XElement element)
    {
        var (smallest, largest) = Sizes(element, "data-size", (string?)element.Attribute("data-size") ?? "");
        var weight = (int)Number(element, "data-weight", 400);
        if (!Fonts.FontShelf.Weights.Contains(weight))
            Refuse(element, $"data-weight là một trong {string.Join(", ", Fonts.FontShelf.Weights)}", $"data-weight is one of {string.Join(", ", Fonts.FontShelf.Weights)}");
        return new TextBox
        {
            Name = (string)element.Attribute("data-box")!,
            Area = new(Number(element, "x", 0), Number(element, "y", 0), Number(element, "width"), Number(element, "height")),
            Smallest = smallest,
            Largest = largest,
            Beside = Beside(element),
            Lines = Math.Max(1, (int)Number(element, "data-lines", 1)),
            Weight = weight,
            Fill = (string?)element.Attribute("fill") ?? "#000000",
            Align = Choice(element, "data-align", Edge.Start),
            Vertical = Choice(element, "data-valign", Edge.Start),
            Leading = Math.Max(1, Number(element, "data-leading", TextSetter.StackedLeading)),
            Tracking = Number(element, "data-tracking", 0),
            Capitals = (string?)element.Attribute("data-case") == "upper",
            Balanced = (string?)element.Attribute("data-break") != "fill",
            Grows = (string?)element.Attribute("data-grow") == "true",
            Required = (string?)element.Attribute("data-required") == "true",
        };
    }

    private (int Smallest, int Largest) Sizes(XElement element, string attribute, string value)
    {
        var sizes = value.Split('-');
        if (sizes.Length is 1 or 2 && int.TryParse(sizes[0], NumberStyles.None, CultureInfo.InvariantCulture, out var smallest)
            && int.TryParse(sizes[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var largest) && smallest is >= 4 and <= 2000 && largest >= smallest && largest <= 2000)
            return (smallest, largest);
        Refuse(element, $"{attribute} cần cỡ “nhỏ nhất-lớn nhất”, ví dụ 44-96", $"{attribute} needs sizes “smallest-largest”, such as 44-96");
        return (4, 4);
    }

    /// <summary><c>data-beside="figure 38-64"</c>: these sizes while the box "figure" has words.</summary>
    private (string Box, int Smallest, int Largest)? Beside(XElement element)
    {
        if ((string?)element.Attribute("data-beside") is not { } value)
            return null;
        var parts = value.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (smallest, largest) = Sizes(element, "data-beside", parts.Length == 2 ? parts[1] : "");
        _named.Add((element, parts.Length > 0 ? parts[0] : ""));
        return (parts.Length > 0 ? parts[0] : "", smallest, largest);
    }

    private void Definitions(XElement defs, StringBuilder into)
    {
        CheckAttributes(defs, TemplateRules.Elements["defs"]);
        foreach (var gradient in defs.Elements().Where(e => !Editors.Contains(e.Name.NamespaceName, StringComparer.Ordinal)))
        {
            if (gradient.Name != XName.Get("linearGradient", Svg))
            {
                Refuse(gradient, $"<{gradient.Name.LocalName}> không dùng được trong <defs>; chỉ có linearGradient", $"<{gradient.Name.LocalName}> is no part of <defs> here; linearGradient is");
                continue;
            }
            CheckAttributes(gradient, TemplateRules.Elements["linearGradient"]);
            into.Append("<linearGradient").Append(Attributes(gradient)).Append('>');
            foreach (var stop in gradient.Elements())
            {
                if (stop.Name == XName.Get("stop", Svg))
                    CheckAttributes(stop, TemplateRules.Elements["stop"]);
                else
                    Refuse(stop, "linearGradient chỉ chứa stop", "a linearGradient holds stops only");
                into.Append("<stop").Append(Attributes(stop)).Append("/>");
            }
            into.Append("</linearGradient>");
        }
    }

    private void CheckAttributes(XElement element, FrozenSet<string> allowed)
    {
        foreach (var attribute in element.Attributes())
        {
            var name = attribute.Name.LocalName;
            if (attribute.IsNamespaceDeclaration || Editors.Contains(attribute.Name.NamespaceName, StringComparer.Ordinal) || attribute.Name.NamespaceName == XNamespace.Xml.NamespaceName)
                continue;
            if (!allowed.Contains(name))
                Refuse(attribute, $"<{element.Name.LocalName}> không được có thuộc tính {name}", $"<{element.Name.LocalName}> has no attribute {name} here");
            else if (!TemplateRules.Understands(name, attribute.Value.Trim()))
                Refuse(attribute, $"{name}=\"{Short(attribute.Value)}\" không nằm trong tập con được dùng", $"{name}=\"{Short(attribute.Value)}\" is outside the subset");
            else if (name is "fill" or "stroke" && attribute.Value.StartsWith("url(#", StringComparison.Ordinal) && !_gradients.Contains(attribute.Value[5..^1]))
                Refuse(attribute, $"không có {attribute.Value}", $"there is no {attribute.Value}");
        }
    }

    private static string Short(string value) => value.Length <= 40 ? value : value[..40] + "…";

    private string? Named(XElement element, string attribute)
    {
        if ((string?)element.Attribute(attribute) is not { } box)
            return null;
        _named.Add((element, box));
        return box;
    }

    private Edge Choice(XElement element, string attribute, Edge otherwise)
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

    private double Number(XElement element, string attribute, double? otherwise = null)
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

    private Area? Extent(XElement element) => element.Name.LocalName switch
    {
        "rect" or "image" => new(Number(element, "x", 0), Number(element, "y", 0), Number(element, "width"), Number(element, "height")),
        "circle" => new(Number(element, "cx", 0) - Number(element, "r"), Number(element, "cy", 0) - Number(element, "r"), 2 * Number(element, "r"), 2 * Number(element, "r")),
        _ => null,
    };

    private static string Attributes(XElement element)
    {
        var written = new StringBuilder();
        foreach (var attribute in element.Attributes().Where(a => a.Name.NamespaceName.Length == 0 && !a.IsNamespaceDeclaration && !a.Name.LocalName.StartsWith("data-", StringComparison.Ordinal)))
            written.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(Markup.Escape(attribute.Value.Trim())).Append('"');
        return written.ToString();
    }

    /// <summary>Where the words of a text begin, after its empty lines.</summary>
    private static int LineOf(XText text) =>
        ((IXmlLineInfo)text).LineNumber + text.Value.AsSpan(0, text.Value.Length - text.Value.AsSpan().TrimStart().Length).Count('\n');

    private void Refuse(IXmlLineInfo at, string vi, string en) => Refuse(at.LineNumber, vi, en);

    private void Refuse(int line, string vi, string en) => _problems.Add(Problem.Input(
        new($"Mẫu infographic: {vi}.", $"Card template: {en}."), $"{_file}:{line}"));
}
