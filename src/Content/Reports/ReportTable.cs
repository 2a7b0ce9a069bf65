namespace Campaigns.Content.Reports;

/// <summary>A breakdown of what went out.</summary>
/// <param name="Key">Which: <c>kenh</c>, <c>thang</c>, <c>don-vi</c>, <c>chien-dich</c>, <c>chuyen-muc</c>, <c>chu-de</c>, <c>ngon-ngu</c>.</param>
/// <param name="Title">For people.</param>
/// <param name="Figure">The figure that it breaks down: posts for channels, items for all others.</param>
/// <param name="Lines">The largest first; months in their order.</param>
public sealed record ReportTable(string Key, string Title, string Figure, IReadOnlyList<ReportLine> Lines);
