using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Reads who is told to do what under "Tổ chức thực hiện".</summary>
internal static partial class ResponsibilityReader
{
    public static IReadOnlyList<Responsibility> Read(Outline outline, bool damaged)
    {
        var rows = new List<Responsibility>();
        foreach (var section in outline.All.Where(n => n.Section == SectionKind.Organisation && n.Parent!.Section != SectionKind.Organisation))
            Visit(section, null, damaged, rows);
        return rows;
    }

    /// <summary>The unit under whose heading a place stands; null where none is named.</summary>
    public static string? UnitOver(Node node, bool damaged) =>
        node.Ancestors().Prepend(node).TakeWhile(n => n.Section is SectionKind.Organisation or SectionKind.Reporting)
            .Select(n => UnitNames.Heading(n.Text, damaged)?.Unit).FirstOrDefault(u => u is not null);

    private static void Visit(Node node, string? unit, bool damaged, List<Responsibility> rows)
    {
        foreach (var child in node.Children)
        {
            if (Closing().IsMatch(Vietnamese.Key(child.Text)) || (damaged && UnitReading.Holds(string.Join(' ', Vietnamese.Fold(child.Text).Split(' ').Take(3)), "tren day la")))
                break;
            // Below a unit's own heading a line that starts with another unit's name is still that unit's work.
            var heading = unit is null ? UnitNames.Heading(child.Text, damaged) : null;
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

    /// <summary>"Trên đây là Kế hoạch …" and what else ends a document.</summary>
    [GeneratedRegex(@"^(?:tr\w?n d\w?y (?:la|l|1a|1)|yeu cau (?:cac|thu truong)|trong qua trinh (?:to chuc |trien khai |thuc hien)|can cu (?:noi dung )?ke hoach nay|noi nhan)", RegexOptions.None, 10_000)]
    private static partial Regex Closing();
}
