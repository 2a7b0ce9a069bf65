namespace Campaigns.Desk.Calendar;

/// <summary>What a day has behind its posts.</summary>
/// <param name="Day">Which.</param>
/// <param name="Kind">An observance, a beat of a campaign, or something that is no post.</param>
/// <param name="Text">Short.</param>
/// <param name="Matters">An observance whose campaign is prepared without being asked for; a beat always; an activity never.</param>
/// <param name="Address">Of its page; null: it has none.</param>
public sealed record CalendarNote(DateOnly Day, CalendarNoteKind Kind, string Text, bool Matters, string? Address = null);
