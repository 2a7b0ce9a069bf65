namespace Campaigns.Content.Plans;

/// <summary>How far the reading of a document of pages is.</summary>
/// <param name="Page">The page that is read now, from 1.</param>
/// <param name="Of">How many there are.</param>
public sealed record PagesRead(int Page, int Of);
