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

    private readonly string _file;
    private readonly TemplateFindings _findings;
    private readonly SlotReader _slots;

    private TemplateReader(string file)
    {
        (_file, _findings) = (file, new(file));
        _slots = new(_findings);
    }

    /// <param name="palette">The centre's own colours by role, put in the place of the template's.</param>
    public static Result<CardTemplate> Read(string file, Stream content, IReadOnlyDictionary<string, string>? palette = null)
    {
        try
        {
            using var xml = XmlReader.Create(content, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Templates.TemplateFolder.MostBytes,
            });
            var document = XDocument.Load(xml, LoadOptions.SetLineInfo);
            return new TemplateReader(file).Read(document.Root!, palette ?? new Dictionary<string, string>());
        }
        catch (XmlException e)
        {
            return Problem.Input(new("Tệp mẫu không phải SVG đúng cú pháp.", $"The template is not well-formed SVG ({e.Message})."), $"{file}:{e.LineNumber}",
                new("Mở tệp bằng chương trình vẽ rồi lưu lại dạng SVG.", "Open it in a drawing program and save it as SVG again."));
        }
    }

    private Result<CardTemplate> Read(XElement root, IReadOnlyDictionary<string, string> palette)
    {
        if (root.Name != XName.Get("svg", Svg))
        {
            _findings.Refuse(root, $"phần tử gốc là <{root.Name.LocalName}>, không phải <svg>", $"the root is <{root.Name.LocalName}>, not <svg>");
            return _findings.Problems.ToArray();
        }
        var colours = CardColours.Read(root, _findings);
        if (colours.Unreadable(palette).ToArray() is { Length: > 0 } unreadable)
            return unreadable;
        colours.Paint(root, palette);
        _findings.Check(root, TemplateRules.Elements["svg"]);
        var (width, height) = ((int)_findings.Number(root, "width"), (int)_findings.Number(root, "height"));
        if (width is < 16 or > 8192 || height is < 16 or > 8192 || (string?)root.Attribute("viewBox") != $"0 0 {width} {height}")
            _findings.Refuse(root, "cần width, height từ 16 đến 8192 và viewBox=\"0 0 width height\"", "width and height from 16 to 8192 are needed, and viewBox=\"0 0 width height\"");
        foreach (var gradient in root.Elements(XName.Get("defs", Svg)).Elements())
            _findings.Knows((string?)gradient.Attribute("id") ?? "");
        var definitions = new StringBuilder();
        foreach (var definition in root.Elements(XName.Get("defs", Svg)))
            Definitions(definition, definitions);
        var template = new CardTemplate(_file, width, height, definitions.ToString(), new GroupNode(null, "", Children(root, inFlow: false, depth: 0), null)) { Roles = colours.Roles };
        if (template.Fields.All(field => field.Kind is CardFieldKind.Picture or CardFieldKind.Link))
            _findings.Refuse(root, "không có ô chữ nào (data-box)", "it has no text box (data-box)");
        foreach (var twice in template.Texts.GroupBy(b => b.Box.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            _findings.Refuse(root, $"ô “{twice.Key}” có hai lần", $"the box “{twice.Key}” stands twice");
        _findings.Missing([.. template.Fields.Select(f => f.Name), .. template.Texts.Select(t => t.Box.Name)]);
        return _findings.Problems.Count > 0 ? _findings.Problems.ToArray() : template;
    }

    private List<CardNode> Children(XElement parent, bool inFlow, int depth)
    {
        var children = new List<CardNode>();
        if (depth > DeepestGroup)
        {
            _findings.Refuse(parent, "nhóm lồng quá sâu", "groups are nested too deeply");
            return children;
        }
        foreach (var node in parent.Nodes())
        {
            if (node is XText text && !string.IsNullOrWhiteSpace(text.Value))
                _findings.Refuse(LineOf(text), "chữ nằm ngoài ô chữ", "text outside a text box");
            if (node is XElement element && Child(element, inFlow, depth) is { } child)
                children.Add(child);
        }
        return children;
    }

    private CardNode? Child(XElement element, bool inFlow, int depth)
    {
        var name = element.Name.LocalName;
        if (TemplateFindings.OfAnEditor(element.Name) || name is "title" or "desc" or "metadata" || (name == "defs" && depth == 0))
            return null;
        if (element.Name.NamespaceName != Svg || !TemplateRules.Elements.ContainsKey(name) || name is "svg" or "defs" or "stop" or "linearGradient")
        {
            _findings.Refuse(element, $"<{name}> không nằm trong tập con được dùng (rect, path, circle, image, linearGradient, g)",
                $"<{name}> is outside the subset (rect, path, circle, image, linearGradient, g)");
            return null;
        }
        _findings.Check(element, TemplateRules.For(element));
        if (element.HasElements && name != "g")
            _findings.Refuse(element, $"<{name}> không chứa phần tử khác", $"<{name}> holds no other element");
        var condition = _findings.Named(element, "data-if");
        var read = name == "g" ? Group(element, condition, inFlow, depth)
            : element.Attribute("data-box") is not null ? new BoxNode(condition, BoxReader.Read(element, _findings))
            : _slots.Read(element, condition) ?? Shape(element, condition);
        return read with { Say = (string?)element.Attribute("data-say") };
    }

    private ShapeNode Shape(XElement element, string? condition)
    {
        var hugs = _findings.Named(element, "data-hug");
        if (hugs is not null && (element.Attribute("x") is null || element.Attribute("width") is null))
            _findings.Refuse(element, "data-hug cần x và width", "data-hug needs x and width");
        var grows = (string?)element.Attribute("data-grow") == "true";
        if (grows && element.Attribute("height") is null)
            _findings.Refuse(element, "data-grow cần height", "data-grow needs height");
        return new ShapeNode(condition, element.Name.LocalName, TemplateFindings.Attributes(element), _findings.Extent(element), hugs)
        {
            Grows = grows, Room = (string?)element.Attribute("data-room") == "true",
        };
    }

    private CardNode Group(XElement element, string? condition, bool inFlow, int depth)
    {
        var repeats = element.Attribute("data-repeat") is not null;
        var flow = element.Attribute("data-flow") is null ? (Edge?)null : _findings.Choice(element, "data-flow", Edge.Start);
        if (flow is not null && inFlow)
            _findings.Refuse(element, "data-flow nằm trong data-flow khác", "data-flow inside another data-flow");
        // The rows of a list are laid out by themselves, and may flow within.
        var group = new GroupNode(repeats ? null : condition, TemplateFindings.Attributes(element), Children(element, !repeats && (inFlow || flow is not null), depth + 1), flow);
        if (element.Attribute("transform") is not null && group.Nodes.Any(node => node is not (GroupNode or ShapeNode { Hugs: null, Room: false })))
            _findings.Refuse(element, "nhóm có ô chữ không được có transform", "a group with a text box has no transform");
        if (flow is not null && group.Children.Any(c => c.Extent is null))
            _findings.Refuse(element, "mỗi phần của data-flow cần có rect, circle, image hoặc ô chữ", "every part of a data-flow needs a rect, circle, image or text box");
        return repeats ? _slots.Repeat(element, condition, group) : group;
    }

    private void Definitions(XElement defs, StringBuilder into)
    {
        _findings.Check(defs, TemplateRules.Elements["defs"]);
        foreach (var gradient in defs.Elements().Where(e => !TemplateFindings.OfAnEditor(e.Name)))
        {
            if (gradient.Name != XName.Get("linearGradient", Svg))
            {
                _findings.Refuse(gradient, $"<{gradient.Name.LocalName}> không dùng được trong <defs>; chỉ có linearGradient", $"<{gradient.Name.LocalName}> is no part of <defs> here; linearGradient is");
                continue;
            }
            _findings.Check(gradient, TemplateRules.Elements["linearGradient"]);
            into.Append("<linearGradient").Append(TemplateFindings.Attributes(gradient)).Append('>');
            foreach (var stop in gradient.Elements())
            {
                if (stop.Name == XName.Get("stop", Svg))
                    _findings.Check(stop, TemplateRules.Elements["stop"]);
                else
                    _findings.Refuse(stop, "linearGradient chỉ chứa stop", "a linearGradient holds stops only");
                into.Append("<stop").Append(TemplateFindings.Attributes(stop)).Append("/>");
            }
            into.Append("</linearGradient>");
        }
    }

    /// <summary>Where the words of a text begin, after its empty lines.</summary>
    private static int LineOf(XText text) =>
        ((IXmlLineInfo)text).LineNumber + text.Value.AsSpan(0, text.Value.Length - text.Value.AsSpan().TrimStart().Length).Count('\n');
}
