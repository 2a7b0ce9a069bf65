namespace Campaigns.Desk.Calendar;

/// <summary>What a note on a day is.</summary>
public enum CalendarNoteKind
{
    Observance,
    Beat,
    Activity,
}
