namespace Campaigns.Content.Bulletins;

/// <summary>A text that was sent as urgent (khẩn cấp).</summary>
/// <param name="Why">What could not wait.</param>
/// <param name="Person">Who sent it.</param>
/// <param name="Approver">Who was named to confirm it.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Confirmed">Whether the approver stands behind it; null: they have not answered.</param>
/// <param name="Programme">At whose top it stands; null: in none yet.</param>
public sealed record UrgentText(string PostId, string Title, string Text, string Why, string Person, string Approver, DateTimeOffset At, bool? Confirmed, (DateOnly Day, TimeOnly Start)? Programme);
