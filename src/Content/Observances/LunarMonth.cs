namespace Campaigns.Content.Observances;

/// <summary>A month of the lunar year: its number, whether it is the repeated one (nhuận), its first day, and 29 or 30 days.</summary>
internal sealed record LunarMonth(int Number, bool Leap, DateOnly First, int Days);
