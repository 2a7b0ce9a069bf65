namespace Campaigns.Desk.Writing.Starts;

/// <summary>The words of the ways to begin an item: <c>StartWords.resx</c>.</summary>
public sealed class StartWords;
