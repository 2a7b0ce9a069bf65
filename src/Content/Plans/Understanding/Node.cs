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
