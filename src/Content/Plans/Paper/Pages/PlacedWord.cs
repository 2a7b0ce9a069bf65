namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>A word of a page and where it stands, in the page's own measure (points of a PDF, pixels of a picture) from its upper left corner.</summary>
/// <param name="Text">Without white space.</param>
/// <param name="Sure">How sure the program that read it is, from 0 to 100; 100 where nothing had to be guessed.</param>
internal readonly record struct PlacedWord(string Text, double Left, double Top, double Right, double Bottom, int Sure)
{
    /// <summary>Words with one number were read as one line; 0 where nobody said so.</summary>
    public int Line { get; init; }

    public double Height => Bottom - Top;
    public double Middle => (Top + Bottom) / 2;
}
