namespace Campaigns.Content.Reports;

/// <summary>A row of a breakdown: tin and bài apart.</summary>
/// <param name="Key">What narrows the rows behind it: an account, a column's name, a month; empty: nothing is said.</param>
/// <param name="Label">For people.</param>
/// <param name="News">Tin.</param>
/// <param name="Articles">Bài, with interviews and reportages.</param>
/// <param name="Others">Photographs, videos, notices.</param>
public sealed record ReportLine(string Key, string Label, int News, int Articles, int Others)
{
    public int All => News + Articles + Others;
}
