using System.Globalization;
using System.Text;
using Campaigns.Content.Cards.Fonts;
using Campaigns.Content.Cards.Setting;

namespace Campaigns.Content.Cards;

/// <summary>Fills one template: sets every text, lays out lists, lets the flows close up, and writes the drawing.</summary>
internal sealed class CardComposer
{
    private readonly FontShelf _fonts;
    private readonly CardTemplate _template;
    private readonly Filling _card;
    private readonly Dictionary<string, SetRows> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<CardNode, string> _slots = [];
    private readonly List<Problem> _problems = [];
    private readonly StringBuilder _svg = new(32 * 1024);

    private CardComposer(FontShelf fonts, CardTemplate template, IReadOnlyDictionary<string, string> values)
    {
        (_fonts, _template) = (fonts, template);
        _card = new(values);
    }

    /// <param name="logo">Stands in the slot "logo" where <paramref name="values"/> bring none.</param>
    public static Result<ComposedCard> Compose(FontShelf fonts, CardTemplate template, IReadOnlyDictionary<string, string> values, CardPicture? logo = null)
    {
        var composer = new CardComposer(fonts, template, values);
        composer.FillSlots(logo);
        composer.SetAll(template.Drawing);
        foreach (var field in template.Fields.Where(f => f.Required && !composer._card.Has(f.Name) && composer._problems.Count == 0))
            composer._problems.Add(Problem.Input(new($"Ô “{field.Name}” chưa có chữ.", $"The box “{field.Name}” has no words."), field.Name));
        return composer._problems.Count > 0 ? composer._problems.DistinctBy(p => (p.What, p.Where)).ToArray() : composer.Write();
    }

    private ComposedCard Write()
    {
        var alt = CardAlt.Of(_template, _card, _lists);
        _svg.Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{_template.Width}\" height=\"{_template.Height}\" viewBox=\"0 0 {_template.Width} {_template.Height}\" role=\"img\">");
        _svg.Append("<title>").Append(Markup.Escape(alt)).Append("</title>");
        if (_template.Definitions.Length > 0)
            _svg.Append("<defs>").Append(_template.Definitions).Append("</defs>");
        var (start, own) = (_svg.Length, _template.Drawing.Children.TakeWhile(IsTemplates).Count());
        foreach (var child in _template.Drawing.Children.Take(own))
            Draw(child, _card, 0);
        var end = _svg.Length;
        foreach (var child in _template.Drawing.Children.Skip(own))
            Draw(child, _card, 0);
        _svg.Append("</svg>");
        return new ComposedCard(_svg.ToString(), _template.Width, _template.Height, alt) { Backdrop = start..end };
    }

    /// <summary>Nothing of the card's own is in it; whether it is shown may hang on the card.</summary>
    private static bool IsTemplates(CardNode node) => node switch
    {
        GroupNode group => group.Children.All(IsTemplates),
        ShapeNode shape => shape.Hugs is null,
        _ => false,
    };

    /// <summary>Pictures, codes and numbers: what does not depend on the space that words leave.</summary>
    private void FillSlots(CardPicture? logo)
    {
        foreach (var node in _template.Drawing.Nodes)
        {
            if (node is PictureNode picture && Picture(picture, logo) is { } found)
                Fill(node, picture.Name, found.Ok ? CardFrame.Draw(picture, found.Value, _slots.Count) : found.Problems.ToArray());
            else if (node is CodeNode code && _card.Value(code.Name) is { } address)
                Fill(node, code.Name, CardCode.Draw(code, address, _template.Width));
            else if (node is ProgressNode progress && _card.Value(progress.Name) is { } words)
            {
                if (CardNumber.Read(words) is not { } number)
                    _problems.Add(CardNumber.None(words, progress.Name));
                else
                {
                    _card.Give(progress.Name, number);
                    _card.Share(progress.Name, number / (progress.Of ?? 100));
                }
            }
        }
    }

    private Result<CardPicture>? Picture(PictureNode slot, CardPicture? logo) =>
        _card.Value(slot.Name) is { } value ? CardPicture.Read(value, slot.Name)
        : slot.Name == PictureNode.Logo && logo is not null ? (Result<CardPicture>)logo : null;

    private void Fill(CardNode node, string name, Result<string> drawn)
    {
        _problems.AddRange(drawn.Problems);
        if (drawn is not { Ok: true, Value: { } markup })
            return;
        _slots[node] = markup;
        _card.Give(name);
    }

    private void SetAll(GroupNode group)
    {
        foreach (var child in group.Children.Where(child => group.Flow is null || !Grows(child)))
            Set(child, child.Extent?.Height ?? 0);
        foreach (var child in group.Children.Where(child => group.Flow is not null && Grows(child)))
            Set(child, Math.Max(child.Extent!.Value.Height, group.Extent!.Value.Height - _card.Used(group, child)));
    }

    private static bool Grows(CardNode node) => node is BoxNode { Box.Grows: true } or RepeatNode { Grows: true };

    private void Set(CardNode node, double height)
    {
        if (node is GroupNode group)
            SetAll(group);
        else if (node is BoxNode { Box: var box } && _card.Value(box.Name) is { } words)
            SetWords(box, words, height);
        else if (node is RepeatNode list && _card.Value(list.Name) is { } lines)
        {
            var set = RowSetter.Set(_fonts, list, lines, _card, height);
            _problems.AddRange(set.Problems);
            if (set is not { Ok: true, Value: { } rows })
                return;
            _lists[list.Name] = rows;
            _card.Put(list.Name, rows.Height);
        }
    }

    private void SetWords(TextBox box, string words, double height)
    {
        if (box.Beside is { } beside && _card.Value(beside.Box) is not null)
            box = box with { Smallest = beside.Smallest, Largest = beside.Largest };
        var face = _fonts.Face(box.Weight);
        var set = face.Ok ? TextSetter.Set(box, face.Value, words, height) : face.Problems.ToArray();
        _problems.AddRange(set.Problems);
        if (set is { Ok: true, Value: { } text })
            _card.Put(box.Name, text);
    }

    /// <param name="within">The card, or the row of a list.</param>
    /// <param name="stretch">How much higher than drawn the row is.</param>
    private void Draw(CardNode node, Filling within, double stretch)
    {
        if (!within.Shown(node))
            return;
        switch (node)
        {
            case BoxNode { Box: var box }:
                within.Text(box.Name)!.Draw(box.Area, _svg);
                break;
            case RepeatNode list:
                DrawRows(list, null);
                break;
            case PictureNode or CodeNode:
                _svg.Append(_slots[node]);
                break;
            case ProgressNode progress:
                _svg.Append(CardFrame.Draw(progress, within.Share(progress.Name)));
                break;
            case GroupNode { Flow: { } edge } flow:
                DrawFlow(flow, edge, within, stretch);
                break;
            case GroupNode group:
                _svg.Append("<g").Append(group.Attributes).Append('>');
                foreach (var child in group.Children)
                    Draw(child, within, stretch);
                _svg.Append("</g>");
                break;
            case ShapeNode shape:
                _svg.Append('<').Append(shape.Element).Append(Attributes(shape, within, stretch)).Append("/>");
                break;
        }
    }

    private void DrawFlow(GroupNode flow, Edge edge, Filling within, double stretch)
    {
        var shown = flow.Gaps().Where(c => within.Shown(c.Child)).ToList();
        if (shown.Count == 0)
            return;
        var whole = flow.Extent!.Value;
        var slack = whole.Height + stretch - within.Used(flow);
        var y = whole.Y + edge switch { Edge.Middle => slack / 2, Edge.End => slack, _ => 0 };
        _svg.Append("<g").Append(flow.Attributes).Append('>');
        foreach (var (child, gap) in shown)
        {
            if (child != shown[0].Child)
                y += gap;
            switch (child)
            {
                case BoxNode { Box: var box }:
                    within.Text(box.Name)!.Draw(box.Area with { Y = y, Height = within.Height(child) }, _svg);
                    break;
                case RepeatNode list:
                    DrawRows(list, y);
                    break;
                default:
                    Shift(0, y - child.Extent!.Value.Y);
                    Draw(child, within, 0);
                    _svg.Append("</g>");
                    break;
            }
            y += within.Height(child);
        }
        _svg.Append("</g>");
    }

    /// <param name="top">Where the first row stands; null: in its room as the template says.</param>
    private void DrawRows(RepeatNode list, double? top)
    {
        var rows = _lists[list.Name];
        var slack = list.Room.Height - rows.Height;
        var down = top - list.Room.Y ?? list.Vertical switch { Edge.Middle => slack / 2, Edge.End => slack, _ => 0 };
        foreach (var row in rows.Rows)
        {
            Shift(row.X, row.Y + down);
            foreach (var child in list.Row.Children)
                Draw(child, row.Filling, row.Stretch);
            _svg.Append("</g>");
        }
    }

    private void Shift(double x, double y) =>
        _svg.Append("<g transform=\"translate(").Append(Markup.Number(x)).Append(' ').Append(Markup.Number(y)).Append(")\">");

    /// <summary>The shape with its drawn margins left and right kept around the words that it hugs, and as high as its row.</summary>
    private string Attributes(ShapeNode shape, Filling within, double stretch)
    {
        var attributes = shape.Grows && stretch != 0 ? CardFrame.Replace(shape.Attributes, "height", shape.Drawn!.Value.Height + stretch) : shape.Attributes;
        if (shape.Hugs is null || within.Text(shape.Hugs) is not { } text)
            return attributes;
        var box = _template.Texts.First(b => b.Box.Name == shape.Hugs).Box;
        var (drawn, ink) = (shape.Drawn!.Value, text.Ink(box.Area));
        var (left, right) = (box.Area.X - drawn.X, drawn.Right - box.Area.Right);
        return CardFrame.Replace(CardFrame.Replace(attributes, "x", ink.X - left), "width", ink.Width + left + right);
    }
}
