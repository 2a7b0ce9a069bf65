namespace Campaigns.Desk.Turns;

/// <summary>The words of what waits for somebody: <c>TurnWords.resx</c>.</summary>
public sealed class TurnWords;
