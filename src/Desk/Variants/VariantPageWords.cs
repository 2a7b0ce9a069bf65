namespace Campaigns.Desk.Variants;

/// <summary>The words of the page on which a channel's version is written by hand: <c>VariantPageWords.resx</c>.</summary>
public sealed class VariantPageWords;
