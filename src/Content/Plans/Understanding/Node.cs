namespace Campaigns.Content.Plans.Understanding;

/// <summary>A paragraph at its place in the outline.</summary>
internal sealed class Node(Paragraph paragraph, Node? parent, string path, SectionKind section)
{
    public string Text => paragraph.Words;
    public ScanText Read => paragraph.Read;
    public IReadOnlyList<Labelled> Labels => paragraph.Labels;
    public int Line => paragraph.Line;
    public Marker Marker => paragraph.Marker;

    /// <summary>Whether it was read from a bad scan.</summary>
    public bool Damaged => paragraph.Damaged;

    public Node? Parent => parent;

    /// <summary>"III.1.a"; unique enough to find the place, made unique where rows are.</summary>
    public string Path => path;

    public SectionKind Section { get; private set; } = section;
    public List<Node> Children { get; } = [];

    /// <summary>The paragraph before a bullet's list that announces it without a number of its own: "Phấn đấu trong năm 2026:".</summary>
    public Node? Announced { get; init; }

    private bool _asked;

    /// <summary>The unit whose heading it is, and what that is told; null where it is none's. Asked again and again, read once.</summary>
    public (string Unit, string Told)? Heading
    {
        get
        {
            if (!_asked)
                (field, _asked) = (UnitNames.Heading(Text, Damaged), true);
            return field;
        }
    }

    /// <summary>Whether a numbered child other than the given one is a unit's heading. To be asked when the outline stands.</summary>
    public bool HasUnitBeside(Node child) => (_units ??= [.. Children.Where(c => c.Marker.Kind == MarkerKind.Number && c.Heading is not null).Take(2)]).Exists(c => c != child);

    private List<Node>? _units;

    /// <summary>Whether it is a task that stands among the duties of a unit.</summary>
    public bool IsCharge { get; private set; }

    /// <summary>Makes it one.</summary>
    public void Charge() => (IsCharge, Section) = (true, SectionKind.Tasks);

    /// <summary>What its section turns out to be about when all of it is seen.</summary>
    public void Turn(SectionKind kind)
    {
        foreach (var node in Descendants().Prepend(this))
            node.Section = kind;
    }

    public IEnumerable<Node> Ancestors()
    {
        for (var node = parent; node is not null; node = node.Parent)
            yield return node;
    }

    public IEnumerable<Node> Descendants() => Children.SelectMany(c => c.Descendants().Prepend(c));
}
