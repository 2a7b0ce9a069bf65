using System.Globalization;
using System.Text;
using Campaigns.Content.Cards.Fonts;
using Campaigns.Content.Cards.Setting;

namespace Campaigns.Content.Cards;

/// <summary>Fills one template: sets every text, lets the flows close up, and writes the drawing.</summary>
internal sealed class CardComposer
{
    private readonly FontShelf _fonts;
    private readonly CardTemplate _template;
    private readonly IReadOnlyDictionary<string, string> _words;
    private readonly Dictionary<string, SetText> _set = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];
    private readonly StringBuilder _svg = new(32 * 1024);

    private CardComposer(FontShelf fonts, CardTemplate template, IReadOnlyDictionary<string, string> words) =>
        (_fonts, _template, _words) = (fonts, template, words);

    public static Result<ComposedCard> Compose(FontShelf fonts, CardTemplate template, IReadOnlyDictionary<string, string> words)
    {
        var composer = new CardComposer(fonts, template, words);
        composer.SetAll(template.Drawing);
        foreach (var box in template.Boxes.Select(b => b.Box).Where(b => b.Required && !composer._set.ContainsKey(b.Name) && composer._problems.Count == 0))
            composer._problems.Add(Problem.Input(new($"Ô “{box.Name}” chưa có chữ.", $"The box “{box.Name}” has no words."), box.Name));
        return composer._problems.Count > 0 ? composer._problems.ToArray() : composer.Write();
    }

    private ComposedCard Write()
    {
        var said = _template.Boxes.Where(b => _set.ContainsKey(b.Box.Name)).Select(b => Sentence(_words[b.Box.Name]));
        var alt = "Infographic: " + string.Join(' ', said).TrimEnd('.');
        _svg.Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{_template.Width}\" height=\"{_template.Height}\" viewBox=\"0 0 {_template.Width} {_template.Height}\" role=\"img\">");
        _svg.Append("<title>").Append(Markup.Escape(alt)).Append("</title>");
        if (_template.Definitions.Length > 0)
            _svg.Append("<defs>").Append(_template.Definitions).Append("</defs>");
        foreach (var child in _template.Drawing.Children)
            Draw(child);
        _svg.Append("</svg>");
        return new ComposedCard(_svg.ToString(), _template.Width, _template.Height, alt);
    }

    /// <summary>One box's words as a sentence of the alternative text.</summary>
    private static string Sentence(string words)
    {
        var plain = string.Join(' ', words.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain.Length > 0 && plain[^1] is '.' or '!' or '?' or '…' ? plain : plain + ".";
    }

    private void SetAll(GroupNode group)
    {
        foreach (var child in group.Children)
        {
            if (child is GroupNode inner)
                SetAll(inner);
            else if (child is BoxNode { Box: var box } && !(group.Flow is not null && box.Grows))
                Set(box, box.Area.Height);
        }
        if (group.Flow is null)
            return;
        foreach (var box in group.Children.OfType<BoxNode>().Select(b => b.Box).Where(b => b.Grows))
            Set(box, Math.Max(box.Area.Height, group.Extent!.Value.Height - Used(group, box)));
    }

    /// <summary>The height that the others of a flow take, with the gap before each; and the gap before <paramref name="growing"/> where it is not first.</summary>
    private double Used(GroupNode flow, TextBox growing)
    {
        double used = 0;
        var first = true;
        foreach (var (child, gap) in Gaps(flow))
        {
            var grows = child is BoxNode { Box: var box } && box == growing;
            if (!grows && !Shown(child))
                continue;
            used += (first ? 0 : gap) + (grows ? 0 : Height(child));
            first = false;
        }
        return used;
    }

    private void Set(TextBox box, double height)
    {
        if (!_words.TryGetValue(box.Name, out var words) || string.IsNullOrWhiteSpace(words))
            return;
        if (box.Beside is { } beside && _words.TryGetValue(beside.Box, out var other) && !string.IsNullOrWhiteSpace(other))
            box = box with { Smallest = beside.Smallest, Largest = beside.Largest };
        var face = _fonts.Face(box.Weight);
        if (!face.Ok)
        {
            _problems.AddRange(face.Problems.Where(p => !_problems.Contains(p)));
            return;
        }
        var set = TextSetter.Set(box, face.Value, words, height);
        _problems.AddRange(set.Problems);
        if (set is { Ok: true, Value: { } text })
            _set[box.Name] = text;
    }

    private bool Shown(CardNode node) => (node.If is null || _set.ContainsKey(node.If)) && node switch
    {
        BoxNode box => _set.ContainsKey(box.Box.Name),
        GroupNode group => !group.Boxes.Any() || group.Boxes.Any(Shown),
        _ => true,
    };

    private double Height(CardNode node) => node is BoxNode box ? _set[box.Box.Name].Height : node.Extent!.Value.Height;

    /// <summary>The children of a flow, each with its drawn distance from the one before.</summary>
    private static IEnumerable<(CardNode Child, double Gap)> Gaps(GroupNode flow)
    {
        double? bottom = null;
        foreach (var child in flow.Children)
        {
            yield return (child, child.Extent!.Value.Y - (bottom ?? child.Extent.Value.Y));
            bottom = child.Extent.Value.Bottom;
        }
    }

    private void Draw(CardNode node)
    {
        if (!Shown(node))
            return;
        switch (node)
        {
            case BoxNode { Box: var box }:
                _set[box.Name].Draw(box.Area, _svg);
                break;
            case GroupNode { Flow: { } edge } flow:
                DrawFlow(flow, edge);
                break;
            case GroupNode group:
                _svg.Append("<g").Append(group.Attributes).Append('>');
                foreach (var child in group.Children)
                    Draw(child);
                _svg.Append("</g>");
                break;
            case ShapeNode { Hugs: { } name } shape:
                _svg.Append('<').Append(shape.Element).Append(Hug(shape, _template.Boxes.First(b => b.Box.Name == name).Box)).Append("/>");
                break;
            case ShapeNode shape:
                _svg.Append('<').Append(shape.Element).Append(shape.Attributes).Append("/>");
                break;
        }
    }

    private void DrawFlow(GroupNode flow, Edge edge)
    {
        var shown = Gaps(flow).Where(c => Shown(c.Child)).ToList();
        if (shown.Count == 0)
            return;
        var whole = flow.Extent!.Value;
        var slack = whole.Height - shown.Sum(c => Height(c.Child)) - shown.Skip(1).Sum(c => c.Gap);
        var y = whole.Y + edge switch { Edge.Middle => slack / 2, Edge.End => slack, _ => 0 };
        _svg.Append("<g").Append(flow.Attributes).Append('>');
        foreach (var (child, gap) in shown)
        {
            if (child != shown[0].Child)
                y += gap;
            if (child is BoxNode { Box: var box })
            {
                _set[box.Name].Draw(box.Area with { Y = y, Height = Height(child) }, _svg);
            }
            else
            {
                _svg.Append("<g transform=\"translate(0 ").Append(Markup.Number(y - child.Extent!.Value.Y)).Append(")\">");
                Draw(child);
                _svg.Append("</g>");
            }
            y += Height(child);
        }
        _svg.Append("</g>");
    }

    /// <summary>The shape with its drawn margins left and right kept around the words.</summary>
    private string Hug(ShapeNode shape, TextBox box)
    {
        if (!_set.TryGetValue(box.Name, out var text))
            return shape.Attributes;
        var (drawn, ink) = (shape.Drawn!.Value, text.Ink(box.Area));
        var (left, right) = (box.Area.X - drawn.X, drawn.Right - box.Area.Right);
        return Replace(Replace(shape.Attributes, "x", ink.X - left), "width", ink.Width + left + right);
    }

    private static string Replace(string attributes, string name, double value)
    {
        var start = attributes.IndexOf($" {name}=\"", StringComparison.Ordinal) + name.Length + 3;
        return string.Concat(attributes.AsSpan(0, start), Markup.Number(value), attributes.AsSpan(attributes.IndexOf('"', start)));
    }
}
