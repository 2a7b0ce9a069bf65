namespace Campaigns.Desk.Calendar;

/// <summary>How much the calendar shows at once.</summary>
internal enum CalendarSpan
{
    Month,
    Week,
    List,
}
