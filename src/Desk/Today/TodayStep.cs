namespace Campaigns.Desk.Today;

/// <summary>What an office that begins does next.</summary>
/// <param name="Key">What: <c>people</c>, <c>channel</c>, <c>plan</c>, <c>item</c>.</param>
/// <param name="Address">Where; null: whoever looks may not.</param>
/// <param name="Who">Who may, where whoever looks may not.</param>
public sealed record TodayStep(string Key, string? Address, IReadOnlyList<string> Who);
