namespace Campaigns.Content;

/// <summary>Where this program runs: its own folder, and the folder of what belongs to the centre. Both absolute.</summary>
public sealed record Installation(string ProgramFolder, string DataFolder);
