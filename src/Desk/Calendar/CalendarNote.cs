namespace Campaigns.Desk.Calendar;

/// <summary>What a day has behind its posts.</summary>
/// <param name="Day">Which.</param>
/// <param name="Kind">An observance or a beat of a campaign.</param>
/// <param name="Text">Short.</param>
/// <param name="Matters">An observance whose campaign is prepared without being asked for; a beat always.</param>
public sealed record CalendarNote(DateOnly Day, CalendarNoteKind Kind, string Text, bool Matters);
