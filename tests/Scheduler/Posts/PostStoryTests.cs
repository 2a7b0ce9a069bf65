using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Posts;

public sealed class PostStoryTests
{
    [StoreFact]
    public async Task A_move_is_told_by_the_clock_of_the_unit()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post(TimeSpan.FromHours(1));
        var due = workshop.Now.AddHours(3);

        (await workshop.Posts.Move(post, due, due.AddHours(2), "Chị Hoa")).ShouldBeNull();

        var story = (await new PostStory(workshop.Database, workshop.List, workshop.ChangeList, workshop.Clock).Of(post)).ShouldNotBeNull();
        story.Story.Select(line => line.Text.Vi).ShouldContain("Chị Hoa: dời giờ đăng (11:00:00 05/10/2026).");
    }
}
