namespace Campaigns.Desk.Today;

/// <summary>The words of the first page: <c>TodayWords.resx</c>.</summary>
public sealed class TodayWords;
