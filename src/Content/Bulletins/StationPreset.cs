namespace Campaigns.Content.Bulletins;

/// <summary>Limits that a station can be given by one press, and changed after.</summary>
/// <param name="Key">As the file has it.</param>
/// <param name="Name">Whose they are.</param>
/// <param name="Basis">Where they stand; what holds today a person must look up.</param>
/// <param name="Rules">The limits.</param>
public sealed record StationPreset(string Key, string Name, string Basis, StationRules Rules);
