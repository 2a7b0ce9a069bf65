using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Reads who is told to do what under "Tổ chức thực hiện".</summary>
internal static partial class ResponsibilityReader
{
    private const int LongestName = 70;

    public static IReadOnlyList<Responsibility> Read(Outline outline, bool damaged)
    {
        var rows = new List<Responsibility>();
        foreach (var section in outline.All.Where(n => n.Section == SectionKind.Organisation && n.Parent!.Section != SectionKind.Organisation))
            Visit(section, null, damaged, rows);
        return rows;
    }

    /// <summary>The unit under whose heading a place stands; null where none is named.</summary>
    public static string? UnitOver(Node node) =>
        node.Ancestors().Prepend(node).TakeWhile(n => n.Section is SectionKind.Organisation or SectionKind.Reporting)
            .Select(n => (n.Heading ?? Named(n))?.Unit).FirstOrDefault(u => u is not null);

    private static void Visit(Node node, string? unit, bool damaged, List<Responsibility> rows)
    {
        foreach (var child in node.Children.Where(c => !c.IsCharge))
        {
            if (Closes(child, node, unit) || (damaged && UnitReading.Holds(string.Join(' ', Vietnamese.Fold(child.Text).Split(' ').Take(3)), "tren day la")))
                break;
            // Below a unit's own heading a line that starts with another unit's name is still that unit's work.
            var heading = unit is null || Begins(child, node) || IsPart(child, node) ? child.Heading ?? Named(child) : null;
            if (heading is null)
            {
                if (unit is not null && child.Text.Length > 0)
                    rows.Add(new Responsibility(unit, child.Text, false, child.Line));
                Visit(child, unit, damaged, rows);
                continue;
            }
            if (heading.Value.Told.Length > 0)
                rows.Add(new Responsibility(heading.Value.Unit, heading.Value.Told, false, child.Line));
            Visit(child, heading.Value.Unit, damaged, rows);
        }
    }

    /// <summary>What ends the section. An item of a unit, or the words right below its bare name, may begin with "Căn cứ Kế hoạch này" and are the unit's work.</summary>
    private static bool Closes(Node child, Node under, string? unit) => End(child) is { Success: true } end
        && (end.Groups["end"].Success || unit is null
            || (child.Marker.Kind == MarkerKind.None && !(child == under.Children[0] && UnitNames.Heading(under.Text) is { Told.Length: 0 })));

    /// <summary>Such words, as they are read or as they stand: "Trong qua trinh" is near to "thông qua".</summary>
    private static Match End(Node node) => Closing().Match(Vietnamese.Key(node.Read.Text)) is { Success: true } read ? read : Closing().Match(Vietnamese.Key(node.Text));

    /// <summary>Whether a paragraph below the items of a unit's heading speaks of another unit: "Trung tâm tổng hợp kết quả, báo cáo …".</summary>
    private static bool Begins(Node child, Node under) => child.Marker.Kind == MarkerKind.None && under.Children[0] != child
        && child.Heading is { Told.Length: > 0 } other && other.Told == child.Text;

    /// <summary>Whether it is one of several parts of the unit above, each with its work below its bare name: "1.1. Ban Tuyên giáo", "1.2. Văn phòng Hội".</summary>
    private static bool IsPart(Node child, Node under)
    {
        static bool Bare(Node node) => node.Marker.Kind == MarkerKind.Number && node.Children.Count > 0 && node.Heading is { Told.Length: 0 };
        return Bare(child) && under.Children.Where(Bare).Take(2).Count() > 1;
    }

    /// <summary>A unit of a kind that nobody foresaw: a short numbered heading among others that are units.</summary>
    private static (string Unit, string Told)? Named(Node node)
    {
        var colon = node.Text.IndexOf(':', StringComparison.Ordinal);
        var name = colon > 0 ? node.Text[..colon] : node.Text;
        return node.Section == SectionKind.Organisation && node.Marker.Kind == MarkerKind.Number && (colon > 0 || node.Children.Count > 0) && name.Length is > 4 and < LongestName && !name.EndsWith('.')
            && char.IsUpper(name[0]) && !NoUnit().IsMatch(Vietnamese.Key(name)) && node.Parent!.HasUnitBeside(node)
            ? (UnitNames.Clean(name), colon > 0 ? node.Text[(colon + 1)..].Trim() : "") : null;
    }

    /// <summary>What else stands under such numbers.</summary>
    [GeneratedRegex(@"\b(?:kinh phi|bao cao|thoi gian|nhiem vu|kiem tra|giam sat|so ket|tong ket|khen thuong|cong tac (?!vien)|tuyen truyen(?! vien)|thuc hien|trien khai|to chuc|che do|noi dung|hinh thuc|hieu luc|dieu khoan)\b", RegexOptions.None, 10_000)]
    private static partial Regex NoUnit();

    /// <summary>"Trên đây là Kế hoạch …" and what else ends a document.</summary>
    [GeneratedRegex(@"^(?:(?<end>tr\w?n d\w?y (?:la|l|1a|1)|noi nhan)|y\w?u c\wu (?:c\wc|th\w tr\w{3,5}g|truong (?:c\wc )?phong)|trong qu\w{1,2} tr\wnh (?:t\w ch\w|tri\wn khai|th\w{1,3}c hi\wn)|nh\wn d\w{1,3}c k\w ho\wch nay|can cu (?:noi dung )?ke hoach nay)", RegexOptions.None, 10_000)]
    private static partial Regex Closing();
}
