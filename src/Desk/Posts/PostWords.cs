namespace Campaigns.Desk.Posts;

/// <summary>The words of the page of one post: <c>PostWords.resx</c>.</summary>
public sealed class PostWords;
