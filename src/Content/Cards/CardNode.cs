using Campaigns.Content.Cards.Setting;

namespace Campaigns.Content.Cards;

/// <summary>A part of a template's drawing.</summary>
/// <param name="If">Painted only where this box has words; null: always.</param>
internal abstract record CardNode(string? If)
{
    /// <summary>How far it reaches as drawn; null for what has no extent of its own (a path).</summary>
    public abstract Area? Extent { get; }
}

/// <summary>A shape, written out as it stands. One that hugs a box keeps its drawn margins around what the box became.</summary>
internal sealed record ShapeNode(string? If, string Element, string Attributes, Area? Drawn, string? Hugs) : CardNode(If)
{
    public override Area? Extent => Drawn;
}

/// <summary>A group. In a flow its children follow each other downwards; what is empty leaves no hole, and the slack goes where <paramref name="Flow"/> says.</summary>
internal sealed record GroupNode(string? If, string Attributes, IReadOnlyList<CardNode> Children, Edge? Flow) : CardNode(If)
{
    public override Area? Extent { get; } = Children.Aggregate((Area?)null, (all, child) =>
        child.Extent is not { } area ? all : all?.Union(area) ?? area);

    public IEnumerable<BoxNode> Boxes => Children.SelectMany(child => child switch
    {
        BoxNode box => [box],
        GroupNode group => group.Boxes,
        _ => Enumerable.Empty<BoxNode>(),
    });
}

/// <summary>A place for words.</summary>
internal sealed record BoxNode(string? If, TextBox Box) : CardNode(If)
{
    public override Area? Extent => Box.Area;
}
