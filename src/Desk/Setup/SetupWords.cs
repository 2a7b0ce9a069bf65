namespace Campaigns.Desk.Setup;

/// <summary>The words of the settings: <c>SetupWords.resx</c>.</summary>
public sealed class SetupWords;
