namespace Campaigns.Scheduler.Posts;

/// <summary>A post that waits for a time at which its item may not use a picture or the video that it has any more.</summary>
/// <param name="PostId">The post.</param>
/// <param name="ItemId">Its item.</param>
/// <param name="UnitId">Whose.</param>
/// <param name="Title">Of the item.</param>
/// <param name="Account">On which account.</param>
/// <param name="Due">By the unit's wall clock.</param>
/// <param name="Until">The last day on which it may.</param>
public sealed record RightEnd(string PostId, string ItemId, string UnitId, string Title, string Account, DateTimeOffset Due, DateOnly Until);
