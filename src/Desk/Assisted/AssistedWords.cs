namespace Campaigns.Desk.Assisted;

/// <summary>The words of the pages for posting by hand: <c>AssistedWords.resx</c>.</summary>
public sealed class AssistedWords;
