namespace Campaigns.Channels.Contract;

/// <summary>What forbids to show something that was made unseen.</summary>
/// <param name="Why">For the desk, in Vietnamese.</param>
/// <param name="ForGood">These words are not wanted any more: what was made of them is to be removed. False: it stays unseen, and may be shown later.</param>
public sealed record Veto(string Why, bool ForGood);
