using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>The document as a tree: its head, and below it the sections as their numbers nest.</summary>
internal sealed partial class Outline
{
    private const int Addressees = 7;
    private const double NearAddressees = 0.2;

    /// <summary>That of "1.": what is done in a wave is numbered 1.1, or below it.</summary>
    private const int WaveRank = 3;

    /// <summary>That of "Tháng 3/2026" on a line of its own: below numbers, above letters and bullets.</summary>
    private const int TimeRank = 7;

    private Outline(IReadOnlyList<Paragraph> head, Node root) => (Head, Root) = (head, root);

    /// <summary>What stands before the first section.</summary>
    public IReadOnlyList<Paragraph> Head { get; }

    public Node Root { get; }

    public IEnumerable<Node> All => Root.Descendants();

    /// <param name="paragraphs">Of the document, its tables of tasks left out.</param>
    /// <param name="tabled">Whether such tables list its tasks.</param>
    public static Outline Of(List<Paragraph> paragraphs, bool tabled = false)
    {
        var first = FirstSection(paragraphs);
        var root = new Node(new Paragraph("", 0, 0, Marker.None), null, "", SectionKind.Unknown);
        var open = new Stack<(Node Node, int Rank)>([(root, -1)]);
        var addressees = false;
        for (var at = first; at < paragraphs.Count; at++)
        {
            var paragraph = paragraphs[at];
            var marker = paragraph.Marker;
            var bare = marker.Kind == MarkerKind.None && Sections.IsBareHeading(paragraph.Text, paragraph.Damaged);
            // "Nơi nhận" and the signature go on to the next section or annex.
            addressees = addressees ? !(bare || marker.Kind is MarkerKind.Annex or MarkerKind.Roman or MarkerKind.Part)
                : IsAddressees(paragraph);
            if (addressees)
                continue;
            Place(paragraph, bare ? 2 : Waves.IsHeading(paragraph) || Waves.IsHeading(paragraph, next: paragraphs[Math.Min(at + 1, paragraphs.Count - 1)]) ? WaveRank : SpokenParts.IsTimeAlone(paragraph) ? TimeRank : marker.Rank, open);
        }
        foreach (var contents in root.Children.Where(Sections.IsOfThemes).Concat(root.Children.SelectMany(c => c.Children).Where(Sections.IsHalfOfThemes)))
            contents.Turn(SectionKind.Themes);
        foreach (var goals in root.Descendants().Where(Sections.IsOfGoals).ToList())
            goals.Turn(SectionKind.Objectives);
        foreach (var units in root.Children.Where(Sections.IsOfUnits))
            units.Turn(SectionKind.Organisation);
        foreach (var tasks in root.Children.SelectMany(Sections.TasksIn))
            tasks.Turn(SectionKind.Tasks);
        foreach (var charge in tabled ? [] : Sections.Charges(root))
            charge.Charge();
        return new Outline(paragraphs[..first], root);
    }

    /// <summary>"Nơi nhận:", as "Noinhan" and "Noi nban" too where a scan misread it; or, where nothing of it can be read, who signs beside it.</summary>
    private static bool IsAddressees(Paragraph paragraph)
    {
        var key = Vietnamese.Key(paragraph.Read.Text);
        if (paragraph.Words.Length >= 90)
            return false;
        if (paragraph.Marker.Kind == MarkerKind.None && Signs().IsMatch(paragraph.Text))
            return true;
        return key.StartsWith("noi nh", StringComparison.Ordinal)
            || (paragraph.Damaged && paragraph.Marker.Kind == MarkerKind.None && key.Replace(" ", "", StringComparison.Ordinal) is { Length: >= Addressees } joined && Misreading.Share("noinhan", joined[..Addressees], NearAddressees) <= NearAddressees);
    }

    [GeneratedRegex(@"(?:^|\s)(?:T/M|TM\.?|KT\.|TL\.|TUQ\.)\s?(?:BAN|[UỦ][YỶ] BAN|CHU TICH|CHỦ TỊCH|GIAM DOC|GIÁM ĐỐC|DANG UY|ĐẢNG ỦY|HIEU TRUONG|HIỆU TRƯỞNG)\b[^\p{Ll}]*$", RegexOptions.None, 10_000)]
    private static partial Regex Signs();

    private static void Place(Paragraph paragraph, int rank, Stack<(Node Node, int Rank)> open)
    {
        var loose = rank == Marker.None.Rank;
        // A paragraph without a number goes on with what is numbered; it belongs to a bullet only where the bullet announces it.
        while (open.Peek() is var top && (top.Rank >= rank || (loose && top.Node.Marker.IsBullet && !top.Node.Text.EndsWith(':'))))
            open.Pop();
        var parent = open.Peek().Node;
        var node = new Node(paragraph, parent, Path(paragraph.Marker, parent), Sections.Of(paragraph, parent.Section)) { Announced = paragraph.Marker.IsBullet ? Announced(parent) : null };
        parent.Children.Add(node);
        if (!loose)
            open.Push((node, rank));
    }

    private static Node? Announced(Node parent) => parent.Children is [.., var before]
        ? before.Marker.IsBullet ? before.Announced : before.Marker.Kind == MarkerKind.None && before.Text.EndsWith(':') ? before : null
        : null;

    private static string Path(Marker marker, Node parent)
    {
        if (marker.Kind is MarkerKind.None or MarkerKind.Bullet)
            return string.Create(CultureInfo.InvariantCulture, $"{parent.Path}-{parent.Children.Count + 1}");
        if (marker.Kind == MarkerKind.Article)
            return "Đ" + marker.Label;
        // "1.1" under "1" says its parent itself.
        var above = parent;
        while (marker.Kind == MarkerKind.Number && above.Marker.Kind == MarkerKind.Number && marker.Label.StartsWith(above.Marker.Label + ".", StringComparison.Ordinal))
            above = above.Parent!;
        return above.Path.Length == 0 ? marker.Label : $"{above.Path}.{marker.Label}";
    }

    private static int FirstSection(List<Paragraph> paragraphs)
    {
        int Index(Predicate<Paragraph> match) => paragraphs.FindIndex(match);
        var candidates = new[]
        {
            Index(p => p.Marker is { Kind: MarkerKind.Roman, Label: "I" }), Index(p => p.Marker is { Kind: MarkerKind.Part, Label: "A" }),
        }.Where(i => i >= 0).ToList();
        if (candidates.Count > 0)
            return candidates.Min();
        foreach (var found in new[]
        {
            Index(p => p.Marker.Kind == MarkerKind.Roman), Index(p => p.Marker.Kind == MarkerKind.None && Sections.IsBareHeading(p.Text, p.Damaged)),
            Index(p => p.Marker is { Kind: MarkerKind.Number, Label: "1" }), Index(p => p.Marker.Kind is MarkerKind.Article or MarkerKind.Annex),
            Index(p => p.Marker.IsBullet),
        })
            if (found >= 0)
                return found;
        return paragraphs.Count;
    }
}
