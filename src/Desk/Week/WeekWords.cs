namespace Campaigns.Desk.Week;

/// <summary>The words of the week's page: <c>WeekWords.resx</c>.</summary>
public sealed class WeekWords;
