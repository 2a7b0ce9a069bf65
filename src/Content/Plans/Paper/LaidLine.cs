namespace Campaigns.Content.Plans.Paper;

/// <summary>A line of a laid-out table, parted into its columns.</summary>
/// <param name="Number">In the source, from 1.</param>
/// <param name="Page">Which page of the table it stands on.</param>
/// <param name="Cells">Its words by columns; empty where a column has none.</param>
/// <param name="Group">Whether it heads several rows.</param>
internal sealed record LaidLine(int Number, int Page, string[] Cells, bool Group);
