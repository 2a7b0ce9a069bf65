namespace Campaigns.Content.Bulletins;

/// <summary>Days of the week on which a slot is on the air. Stored as these bits.</summary>
[Flags]
public enum BroadcastDays
{
    None = 0,
    Sunday = 1,
    Monday = 2,
    Tuesday = 4,
    Wednesday = 8,
    Thursday = 16,
    Friday = 32,
    Saturday = 64,
    Weekend = Sunday | Saturday,
    EveryDay = 127,
}
