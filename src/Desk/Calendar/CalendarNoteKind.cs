namespace Campaigns.Desk.Calendar;

/// <summary>What a note on a day is.</summary>
public enum CalendarNoteKind
{
    Observance,
    Beat,
    Activity,

    /// <summary>The empty place of a weekly or monthly task.</summary>
    Slot,
}
