namespace Campaigns.Desk.Collecting;

/// <summary>The words of the pages of collecting: <c>CollectingWords.resx</c>.</summary>
public sealed class CollectingWords;
