namespace Campaigns.Desk.Feeds;

/// <summary>The words of the calendar's addresses: <c>FeedWords.resx</c>.</summary>
public sealed class FeedWords;
