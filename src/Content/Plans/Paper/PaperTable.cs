namespace Campaigns.Content.Plans.Paper;

/// <summary>A table, squared: every row has a cell for every column, a merged cell standing in each column and row it covers.</summary>
internal sealed record PaperTable(IReadOnlyList<IReadOnlyList<PaperCell>> Rows);
