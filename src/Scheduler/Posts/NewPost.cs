namespace Campaigns.Scheduler.Posts;

/// <summary>A post to be made: one item on one account at one time.</summary>
/// <param name="UnitId">The unit it belongs to.</param>
/// <param name="ItemId">What is said.</param>
/// <param name="AccountId">Where.</param>
/// <param name="Due">When.</param>
/// <param name="NotAfter">The last moment it may still go out by itself.</param>
/// <param name="Round">0 the first time the item stands on the account; a repeat counts on.</param>
public sealed record NewPost(string UnitId, string ItemId, string AccountId, DateTimeOffset Due, DateTimeOffset NotAfter, int Round = 0);
