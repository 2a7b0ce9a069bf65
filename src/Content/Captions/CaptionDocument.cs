namespace Campaigns.Content.Captions;

/// <summary>A text read once, from which each form is rendered.</summary>
/// <param name="Blocks">What it says.</param>
/// <param name="Dropped">What the text held and no form may carry, in Vietnamese.</param>
internal sealed record CaptionDocument(IReadOnlyList<CaptionBlock> Blocks, IReadOnlyList<string> Dropped)
{
    public static CaptionDocument Empty { get; } = new([], []);
}
