namespace Campaigns.Scheduler.Followers;

/// <summary>One article of a message to followers.</summary>
/// <param name="Post">The id of its post.</param>
/// <param name="Title">Of its item.</param>
/// <param name="Url">Where citizens read it; null where the channel gave none.</param>
/// <param name="RemoteId">Its id on the channel.</param>
public sealed record FollowerArticle(string Post, string Title, string? Url, string RemoteId);
