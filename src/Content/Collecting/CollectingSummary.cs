namespace Campaigns.Content.Collecting;

/// <summary>A round in a list.</summary>
/// <param name="Round">What is asked.</param>
/// <param name="Asked">How many owe an answer.</param>
/// <param name="Sent">How many gave one that was not sent back.</param>
/// <param name="Accepted">How many of these were accepted.</param>
public sealed record CollectingSummary(CollectingRound Round, int Asked, int Sent, int Accepted);
