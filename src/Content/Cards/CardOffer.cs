namespace Campaigns.Content.Cards;

/// <summary>A template as it is offered.</summary>
/// <param name="Name">As files and verbs call it: <c>observance</c>.</param>
/// <param name="Own">At least one of its sizes is a file of the centre's own.</param>
/// <param name="Sizes">In pixels, the tallest for its width first.</param>
/// <param name="Fields">Everything its sizes ask for, in the order of the drawing.</param>
/// <param name="Problems">What is wrong with its files, each with file and line.</param>
public sealed record CardOffer(
    string Name, bool Own, IReadOnlyList<(int Width, int Height)> Sizes, IReadOnlyList<CardField> Fields, IReadOnlyList<Problem> Problems)
{
    /// <summary>What is written: all but pictures.</summary>
    public IReadOnlyList<string> Boxes { get; } = [.. Fields.Where(field => field.Kind != CardFieldKind.Picture).Select(field => field.Name)];
}
