namespace Campaigns.Content.Plans.Paper;

/// <summary>A cell of a squared table.</summary>
/// <param name="Text">Its paragraphs, one a line.</param>
/// <param name="Line">The source line of its first paragraph.</param>
/// <param name="Below">Whether it only carries on the cell above it.</param>
/// <param name="Beside">Whether it only carries on the cell to its left.</param>
internal sealed record PaperCell(string Text, int Line, bool Below = false, bool Beside = false)
{
    public static PaperCell Empty { get; } = new("", 0);
}
