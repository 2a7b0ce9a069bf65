namespace Campaigns.Content.Official;

/// <summary>A table as wide as the text; its head stands on every page again, and no page breaks a row apart.</summary>
/// <param name="Columns">At least one.</param>
/// <param name="Rows">Cells in the order of the columns; a line break makes a further paragraph.</param>
public sealed record OfficialTable(IReadOnlyList<OfficialColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : OfficialBlock
{
    /// <summary>Rows in bold, such as sums and groups, by their place.</summary>
    public IReadOnlyList<int> Strong { get; init; } = [];
}
