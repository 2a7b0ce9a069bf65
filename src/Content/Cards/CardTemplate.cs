namespace Campaigns.Content.Cards;

/// <summary>A template in one size, read and found to be within the subset.</summary>
/// <param name="File">Where it was read from.</param>
/// <param name="Definitions">Its gradients, as markup.</param>
internal sealed record CardTemplate(string File, int Width, int Height, string Definitions, GroupNode Drawing)
{
    /// <summary>The boxes outside lists.</summary>
    public IReadOnlyList<BoxNode> Boxes { get; } = [.. Drawing.Boxes];

    /// <summary>Every box, those of the lists' rows too.</summary>
    public IReadOnlyList<BoxNode> Texts { get; } = [.. Drawing.Nodes.SelectMany(node => node switch
    {
        BoxNode box => [box],
        RepeatNode list => list.Row.Boxes,
        _ => Enumerable.Empty<BoxNode>(),
    })];

    /// <summary>What it asks for, in the order of its drawing.</summary>
    public IReadOnlyList<CardField> Fields { get; } = [.. Of(Drawing).GroupBy(field => field.Name, StringComparer.Ordinal)
        .Select(same => same.FirstOrDefault(field => field.Kind == CardFieldKind.Number) is { } number ? number with { Required = same.Any(f => f.Required) } : same.First())];

    /// <summary>The colours that a centre may replace, by their role.</summary>
    public IReadOnlyDictionary<string, string> Roles { get; init; } = new Dictionary<string, string>();

    private static IEnumerable<CardField> Of(GroupNode drawing) => drawing.Nodes.Select(node => node switch
    {
        BoxNode { Box: var box } => new CardField(box.Name, CardFieldKind.Text, box.Required),
        RepeatNode list => new(list.Name, CardFieldKind.List, list.Required, list.Fewest, list.Most, list.Parts),
        PictureNode picture => new(picture.Name, CardFieldKind.Picture, false),
        CodeNode code => new(code.Name, CardFieldKind.Link, false),
        ProgressNode progress => new(progress.Name, CardFieldKind.Number, false),
        _ => null,
    }).OfType<CardField>();
}
