namespace Campaigns.Channels.Facebook;

/// <summary>One post as it stands on its page.</summary>
/// <param name="Id">As the Graph API names it: <c>page_post</c>.</param>
/// <param name="Published">Whether citizens can see it.</param>
/// <param name="Url">Where; null where it was not said.</param>
/// <param name="Message">Its words.</param>
/// <param name="Created">When it came out; null where it was not said.</param>
/// <param name="AppId">Whose app made it; null where it was not said.</param>
/// <param name="Pictures">How many it shows; null where that cannot be told.</param>
internal sealed record FacebookPostState(string Id, bool Published, string? Url, string Message, DateTimeOffset? Created, string? AppId, int? Pictures);
