namespace Campaigns.Desk.Gallery;

/// <summary>The words of the gallery of infographics: <c>GalleryWords.resx</c>.</summary>
public sealed class GalleryWords;
