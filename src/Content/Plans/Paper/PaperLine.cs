namespace Campaigns.Content.Plans.Paper;

/// <summary>One line.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">Without white space at its ends.</param>
/// <param name="Table">The index of the table it stands in; -1 where it stands in none.</param>
internal readonly record struct PaperLine(int Number, string Text, int Table = -1)
{
    /// <summary>Whether its words were those of the page, and are left out.</summary>
    public bool Scrap { get; init; }

    /// <summary>How many columns it is set in; 0 where the text has no columns.</summary>
    public int Indent { get; init; }
}
