namespace Campaigns.Content.Official;

/// <summary>A paragraph of the body.</summary>
/// <param name="Text">One line, without its number.</param>
/// <param name="Rank">What number it gets.</param>
public sealed record OfficialParagraph(string Text, ParagraphRank Rank = ParagraphRank.Plain) : OfficialBlock;
