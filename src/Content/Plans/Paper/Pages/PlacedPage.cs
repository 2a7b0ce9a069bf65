namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>A page as words with their places.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Width">In the measure of the words.</param>
/// <param name="Height">In the measure of the words.</param>
/// <param name="Words">In any order.</param>
internal sealed record PlacedPage(int Number, double Width, double Height, IReadOnlyList<PlacedWord> Words)
{
    /// <summary>The pixels of the longer side of a picture that is kept to be looked at.</summary>
    private const int KeptSide = 1240;

    /// <summary>The tables that lines are drawn around, in pixels of the page's picture.</summary>
    public IReadOnlyList<RuledTable> Tables { get; init; } = [];

    /// <summary>Pixels of that picture to one measure of the words.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Whether its words were read from a picture.</summary>
    public bool Scanned { get; init; }

    /// <summary>That picture, small, as a PNG; null where the words are the document's own.</summary>
    public byte[]? Kept { get; init; }

    /// <summary>By how much it lay turned, in degrees clockwise; 0 where it stood upright.</summary>
    public int Turned { get; init; }

    /// <summary>The page with what its picture shows. The picture itself, which is large, is kept no longer.</summary>
    public PlacedPage Seen(GreyPage picture, IReadOnlyList<RuledTable> tables) => this with { Tables = tables, Scale = picture.Width / Width, Kept = Scanned ? GreyPng.Write(picture.Shrink(KeptSide)) : null };
}
