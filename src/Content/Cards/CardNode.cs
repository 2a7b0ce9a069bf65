using Campaigns.Content.Cards.Setting;

namespace Campaigns.Content.Cards;

/// <summary>A part of a template's drawing.</summary>
/// <param name="If">Painted only where this field has something; after a "!" only where it has nothing; null: always.</param>
internal abstract record CardNode(string? If)
{
    /// <summary>How far it reaches as drawn; null for what has no extent of its own (a path).</summary>
    public abstract Area? Extent { get; }

    /// <summary>How it is said in the alternative text, <c>{}</c> standing for its words; null: as a sentence; empty: not at all.</summary>
    public string? Say { get; init; }
}

/// <summary>A shape, written out as it stands. One that hugs a box keeps its drawn margins around what the box became.</summary>
internal sealed record ShapeNode(string? If, string Element, string Attributes, Area? Drawn, string? Hugs) : CardNode(If)
{
    public override Area? Extent => Drawn;

    /// <summary>In a repeated row, as much higher than drawn as the row is.</summary>
    public bool Grows { get; init; }

    /// <summary>Not painted: the room of a list's rows.</summary>
    public bool Room { get; init; }
}

/// <summary>A group. In a flow its children follow each other downwards; what is empty leaves no hole, and the slack goes where <paramref name="Flow"/> says.</summary>
internal sealed record GroupNode(string? If, string Attributes, IReadOnlyList<CardNode> Children, Edge? Flow) : CardNode(If)
{
    public override Area? Extent { get; } = Of(Children);

    /// <summary>Everything within, lists as one; groups before what they hold.</summary>
    public IEnumerable<CardNode> Nodes => Children.SelectMany(child => child is GroupNode group ? group.Nodes.Prepend(group) : [child]);

    public IEnumerable<BoxNode> Boxes => Nodes.OfType<BoxNode>();

    /// <summary>The flow's children, each with its drawn distance from the one before.</summary>
    public IEnumerable<(CardNode Child, double Gap)> Gaps()
    {
        double? bottom = null;
        foreach (var child in Children)
        {
            yield return (child, child.Extent!.Value.Y - (bottom ?? child.Extent.Value.Y));
            bottom = child.Extent.Value.Bottom;
        }
    }

    private static Area? Of(IEnumerable<CardNode> children) => children.Aggregate((Area?)null, (all, child) =>
        child.Extent is not { } area ? all : all?.Union(area) ?? area);
}

/// <summary>A place for words.</summary>
internal sealed record BoxNode(string? If, TextBox Box) : CardNode(If)
{
    public override Area? Extent => Box.Area;
}

/// <summary>A place for a picture.</summary>
/// <param name="Radius">Of its corners.</param>
/// <param name="Cover">Fills the place and is cut around its focus; otherwise whole inside it.</param>
/// <param name="FocusX">What must be seen, as a share of the picture's width.</param>
internal sealed record PictureNode(string? If, string Name, Area Area, double Radius, bool Cover, double FocusX, double FocusY) : CardNode(If)
{
    /// <summary>The slot that the centre's own mark fills.</summary>
    public const string Logo = "logo";

    public override Area? Extent => Area;
}

/// <summary>A place for a QR code, its quiet zone within.</summary>
internal sealed record CodeNode(string? If, string Name, Area Area, double Radius, string Dark) : CardNode(If)
{
    /// <summary>Of dark on white; readers want more than eyes do.</summary>
    public const double LeastContrast = 5;

    public override Area? Extent => Area;
}

/// <summary>A bar (<c>rect</c>) or a ring (<c>circle</c>) as long as a number says.</summary>
/// <param name="Of">What the whole length stands for; null: the largest of the list.</param>
internal sealed record ProgressNode(string? If, string Name, string Element, string Attributes, Area Area, double? Of) : CardNode(If)
{
    public override Area? Extent => Area;
}

/// <summary>A list: one row as drawn, repeated for every line of its field.</summary>
/// <param name="Row">At its drawn place; its boxes are NAME.1, NAME.2 … (the parts of a line) and NAME.n (its number).</param>
/// <param name="Room">Where the rows stand.</param>
internal sealed record RepeatNode(string? If, string Name, GroupNode Row, Area Room) : CardNode(If)
{
    public override Area? Extent => Room;

    public int Fewest { get; init; }

    public int Most { get; init; }

    /// <summary>Pixels between two rows.</summary>
    public int LeastGap { get; init; }

    public int WidestGap { get; init; }

    public int Columns { get; init; } = 1;

    public double ColumnGap { get; init; }

    /// <summary>All rows are as high as the highest.</summary>
    public bool Even { get; init; }

    /// <summary>Rows are made higher up to this, in pixels, where the room has space to spare; 0: they are not.</summary>
    public int Tallest { get; init; }

    public bool Grows { get; init; }

    public bool Required { get; init; }

    /// <summary>Where the rows stand in a room that they do not fill.</summary>
    public Edge Vertical { get; init; }

    /// <summary>How many parts a line may have.</summary>
    public int Parts { get; init; } = 1;
}
