namespace Campaigns.Content.Cards;

/// <summary>A template in one size, read and found to be within the subset.</summary>
/// <param name="File">Where it was read from.</param>
/// <param name="Definitions">Its gradients, as markup.</param>
internal sealed record CardTemplate(string File, int Width, int Height, string Definitions, GroupNode Drawing)
{
    public IReadOnlyList<BoxNode> Boxes { get; } = [.. Drawing.Boxes];
}
