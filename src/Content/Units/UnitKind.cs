namespace Campaigns.Content.Units;

/// <summary>What a unit is. The numbers are stored: never reuse one.</summary>
public enum UnitKind
{
    Commune = 0,
    Ward = 1,
    Province = 2,
    Centre = 3,
    Department = 4,
    Hamlet = 5,
    School = 6,
    Other = 7,
}
