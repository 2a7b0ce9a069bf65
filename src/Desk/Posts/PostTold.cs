using Campaigns.Desk.Address;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Posts;

/// <summary>One post and everything that happened to it, as <c>post show --json</c> and the API write it.</summary>
/// <param name="Post">As it stands.</param>
/// <param name="Story">How it came to that, oldest first.</param>
public sealed record PostTold(PostView Post, IReadOnlyList<PostMoment> Story)
{
    internal static async Task<PostTold> Of(PostStory.Told told, DeskAddress address, string language, CancellationToken cancel) =>
        new(await address.Whole(told.Post, cancel), [.. told.Story.Select(line => new PostMoment(line.At, line.Text.In(language)))]);
}
