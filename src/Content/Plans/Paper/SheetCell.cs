namespace Campaigns.Content.Plans.Paper;

/// <summary>A cell of a sheet.</summary>
/// <param name="Text">As it is shown.</param>
/// <param name="Beside">Whether it only carries on the cell to its left.</param>
/// <param name="Below">Whether it only carries on the cell above it.</param>
internal readonly record struct SheetCell(string Text, bool Beside = false, bool Below = false)
{
    public static SheetCell Empty { get; } = new("");
}
