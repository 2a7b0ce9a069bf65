namespace Campaigns.Content.Plans.Paper;

/// <summary>Where a line stands on the pages of a document.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Left">Ten-thousandths of the page's width, as the three that follow are of its width and height.</param>
/// <param name="Sure">How sure the reading of its least sure word is, from 0 to 100.</param>
public sealed record PaperPlace(int Page, int Left, int Top, int Right, int Bottom, int Sure);
