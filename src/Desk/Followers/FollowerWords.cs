namespace Campaigns.Desk.Followers;

/// <summary>The words of the pages of messages to followers: <c>FollowerWords.resx</c>.</summary>
public sealed class FollowerWords;
