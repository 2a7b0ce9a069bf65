namespace Campaigns.Desk.Calendar;

/// <summary>The words of the calendar: <c>CalendarWords.resx</c>.</summary>
public sealed class CalendarWords;
