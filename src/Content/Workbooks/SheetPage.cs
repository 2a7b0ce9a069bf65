namespace Campaigns.Content.Workbooks;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">On its tab, 31 characters at most.</param>
/// <param name="Titles">Lines above the table, the first in bold.</param>
/// <param name="Columns">The table's.</param>
/// <param name="Rows">Cells: text, a number (int, long, double, decimal), a <see cref="DateOnly"/>, or null.</param>
public sealed record SheetPage(string Name, IReadOnlyList<string> Titles, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>Rows in bold, by their place.</summary>
    public IReadOnlyList<int> Strong { get; init; } = [];

    /// <summary>Lines below the table.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Who signs below, from left to right.</summary>
    public IReadOnlyList<string> Signers { get; init; } = [];
}
