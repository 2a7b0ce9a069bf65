namespace Campaigns.Desk.Restores;

/// <summary>The words of the page of a store on hold: <c>HoldWords.resx</c>.</summary>
public sealed class HoldWords;
