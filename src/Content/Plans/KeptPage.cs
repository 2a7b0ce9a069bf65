namespace Campaigns.Content.Plans;

/// <summary>A page of a scan of which a picture is kept.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Width">Of its shape; the height is measured alike.</param>
/// <param name="Height">Of its shape.</param>
public sealed record KeptPage(int Page, int Width, int Height);
