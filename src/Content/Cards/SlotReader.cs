using System.Globalization;
using System.Xml.Linq;
using Campaigns.Content.Cards.Setting;

namespace Campaigns.Content.Cards;

/// <summary>Reads what is filled with something other than words: pictures, codes, progress and repeated rows.</summary>
internal sealed class SlotReader(TemplateFindings findings)
{
    /// <summary>Rows of a list: more is no card.</summary>
    private const int MostRows = 12;

    /// <summary><c>data-picture</c>, <c>data-qr</c> or <c>data-progress</c>; null for an ordinary shape.</summary>
    public CardNode? Read(XElement element, string? condition)
    {
        if ((string?)element.Attribute("data-picture") is { } picture)
            return Picture(element, condition, picture);
        if ((string?)element.Attribute("data-qr") is { } link)
            return new CodeNode(condition, link, findings.Area(element), findings.Number(element, "rx", 0), Dark(element));
        return (string?)element.Attribute("data-progress") is { } progress ? Progress(element, condition, progress) : null;
    }

    /// <summary>A group with <c>data-repeat</c>: its room, then one row as drawn.</summary>
    public RepeatNode Repeat(XElement element, string? condition, GroupNode group)
    {
        var name = (string)element.Attribute("data-repeat")!;
        var room = group.Children.OfType<ShapeNode>().FirstOrDefault(child => child.Room)?.Extent;
        if (room is null)
            findings.Refuse(element, "data-repeat cần một rect data-room=\"true\": chỗ cho các dòng", "data-repeat needs a rect with data-room=\"true\": the room of its rows");
        var row = new GroupNode(null, "", [.. group.Children.Where(child => child is not ShapeNode { Room: true })], null);
        if (row.Extent is null || !row.Boxes.Any())
            findings.Refuse(element, "data-repeat cần một dòng mẫu có ô chữ", "data-repeat needs one drawn row with a text box");
        if (row.Nodes.Any(node => node is RepeatNode))
            findings.Refuse(element, "data-repeat nằm trong data-repeat khác", "data-repeat inside another data-repeat");
        foreach (var box in row.Boxes.Select(b => b.Box.Name).Where(box => Part(name, box) < 0))
            findings.Refuse(element, $"ô “{box}” trong danh sách “{name}” phải tên là {name}.1, {name}.2… hoặc {name}.n", $"the box “{box}” of the list “{name}” must be called {name}.1, {name}.2… or {name}.n");
        var (fewest, most) = findings.Range(element, "data-count", (string?)element.Attribute("data-count") ?? "", 1, MostRows, "3-5");
        var (least, widest) = findings.Range(element, "data-gap", (string?)element.Attribute("data-gap") ?? "16-32", 0, 400, "16-40");
        return new RepeatNode(condition, name, row, room ?? row.Extent ?? default)
        {
            Fewest = fewest, Most = most, LeastGap = least, WidestGap = widest,
            Columns = (int)Math.Clamp(findings.Number(element, "data-columns", 1), 1, 6),
            ColumnGap = findings.Number(element, "data-column-gap", 0),
            Even = (string?)element.Attribute("data-even") == "true",
            Tallest = (int)findings.Number(element, "data-tallest", 0),
            Grows = (string?)element.Attribute("data-grow") == "true",
            Required = (string?)element.Attribute("data-required") == "true",
            Vertical = findings.Choice(element, "data-valign", Edge.Start),
            // A screen may show less of a line than a page does.
            Parts = Math.Max((int)Math.Clamp(findings.Number(element, "data-parts", 1), 1, 9), row.Nodes.Select(n => n switch { BoxNode b => Part(name, b.Box.Name), ProgressNode p => Part(name, p.Name), _ => 0 }).DefaultIfEmpty(0).Max()),
        };
    }

    /// <summary>1 for "points.1"; 0 for "points.n", the row's number; -1 for what is no part of the list.</summary>
    public static int Part(string list, string box)
    {
        if (!box.StartsWith(list, StringComparison.Ordinal) || box.Length != list.Length + 2 || box[list.Length] != '.')
            return -1;
        return box[^1] == 'n' ? 0 : box[^1] is >= '1' and <= '9' ? box[^1] - '0' : -1;
    }

    private PictureNode Picture(XElement element, string? condition, string name)
    {
        var fit = (string?)element.Attribute("data-fit") ?? "cover";
        if (fit is not ("cover" or "contain"))
            findings.Refuse(element, "data-fit là cover hoặc contain", "data-fit is cover or contain");
        var focus = ((string?)element.Attribute("data-focus") ?? "0.5 0.5").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (x, y) = (0.5, 0.5);
        if (focus.Length != 2 || !Share(focus[0], out x) || !Share(focus[1], out y))
            findings.Refuse(element, "data-focus cần hai số từ 0 đến 1, ví dụ “0.5 0.4”", "data-focus needs two numbers from 0 to 1, such as “0.5 0.4”");
        return new PictureNode(condition, name, findings.Area(element), findings.Number(element, "rx", 0), fit == "cover", x, y);

        static bool Share(string text, out double share) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out share) && share is >= 0 and <= 1;
    }

    private string Dark(XElement element)
    {
        var dark = (string?)element.Attribute("fill") ?? "#000000";
        if (dark is not ['#', ..] || CardColours.Contrast(dark, "#FFFFFF") < CodeNode.LeastContrast)
            findings.Refuse(element, "mã QR cần màu đậm trên nền trắng", "a QR code needs a dark colour on its white ground");
        return dark;
    }

    private ProgressNode Progress(XElement element, string? condition, string name)
    {
        var of = (string?)element.Attribute("data-of") ?? "100";
        var most = 0.0;
        if (of != "largest" && (!double.TryParse(of, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out most) || most <= 0))
            findings.Refuse(element, "data-of là một số lớn hơn 0, hoặc largest", "data-of is a number above 0, or largest");
        if (element.Name.LocalName == "rect" && element.Attribute("width") is null)
            findings.Refuse(element, "data-progress cần width", "data-progress needs width");
        return new ProgressNode(condition, name, element.Name.LocalName, TemplateFindings.Attributes(element), findings.Extent(element) ?? default, of == "largest" ? null : most);
    }
}
