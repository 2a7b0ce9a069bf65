namespace Campaigns.Desk.Schedules;

/// <summary>The words of the schedule's page: <c>ScheduleWords.resx</c>.</summary>
public sealed class ScheduleWords;
