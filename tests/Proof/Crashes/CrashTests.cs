using Campaigns.Channels.Contract;
using Campaigns.Channels.ZaloOa;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Posts;
using Campaigns.Tests.Kit;

namespace Campaigns.Proof.Crashes;

/// <summary>The program dies at every point between two steps, and another life takes up what it left.</summary>
[TakesMinutes]
public sealed class CrashTests
{
    /// <summary>Longer than any lease, deadline and settle time.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(4);

    public static TheoryData<string> Names => [.. Scenario.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_moment_the_program_dies_at_the_next_life_brings_it_to_the_one_end(string name)
    {
        var scenario = Scenario.All.Single(s => s.Name == name);
        var points = await scenario.Points();
        for (var at = 0; at < points.Count; at++)
            try
            {
                await DieAt(scenario, at);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"{name}, dead {points[at].Name} (point {at + 1} of {points.Count}): {e.Message}", e);
            }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_step_of_what_the_program_does_has_its_point(string name)
    {
        var passed = (await Scenario.All.Single(s => s.Name == name).Points()).Select(p => p.Name).Distinct(StringComparer.Ordinal).ToArray();

        var known = PointList.Of(name);

        var missing = passed.Except(known, StringComparer.Ordinal).ToArray();
        var gone = known.Except(passed, StringComparer.Ordinal).ToArray();
        (missing.Length + gone.Length).ShouldBe(0, $"The steps of “{name}” have changed. See what a death at each new point leaves, then bring {PointList.File} up: "
            + $"add [{string.Join("; ", missing)}], take away [{string.Join("; ", gone)}]. The whole section is now:\n{string.Join('\n', passed)}");
    }

    [Fact]
    public async Task Every_commit_and_every_call_is_reached_or_it_is_said_why_not()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scenario in Scenario.All)
            reached.UnionWith((await scenario.Points()).Select(p => p.Step));

        var (unreached, listed) = (Steps.All.Except(reached, StringComparer.Ordinal).ToArray(), PointList.Unreached.Keys.ToArray());

        unreached.Except(listed, StringComparer.Ordinal).ShouldBeEmpty($"These commits or calls are in no scenario: reach them, or say in {PointList.UnreachedFile} why not.");
        listed.Except(unreached, StringComparer.Ordinal).ShouldBeEmpty($"These lines of {PointList.UnreachedFile} speak of what is reached, or is no more.");
        PointList.Unreached.Values.ShouldAllBe(why => why.Length > 0);
    }

    private static async Task DieAt(Scenario scenario, int at)
    {
        await using var world = await World.Make(scenario.Where);
        await world.Live(life => scenario.Before(world, life));
        await using (var dying = await Life.Begin(world, at))
        {
            var doing = scenario.Do(world, dying);
            (await Task.WhenAny(doing, dying.Died)).ShouldBe(dying.Died, "the point was not passed");
        }
        world.Clock.Advance(Long);
        await using var next = await Life.Begin(world);
        await next.Enter();
        await Scenario.Work(world, next);
        await Check(scenario, world, next);
    }

    private static async Task Check(Scenario scenario, World world, Life life)
    {
        switch (scenario.Kind)
        {
            case "refresh":
                await CheckTokens(world, life);
                return;
            case "approve" or "keep":
                await CheckApproval(life);
                break;
        }
        await CheckPosts(scenario, world, life);
    }

    /// <summary>The platform shows once what the row says, with the words that the row says, and the story tells every attempt.</summary>
    private static async Task CheckPosts(Scenario scenario, World world, Life life)
    {
        var posts = await life.Service<PostList>().Find(new PostQuery { Limit = 10 });
        var seen = await world.Seen(life);
        seen.Count.ShouldBe(posts.Count(p => p.State == PostState.Published));
        foreach (var post in posts)
        {
            var approved = await life.Service<Database>().Read(session => session.Value<string>("SELECT CAST(f.bytes AS TEXT) FROM post p JOIN frozen f ON f.hash = p.content_hash WHERE p.id = @Id", new { post.Id }));
            var asked = await life.Service<Database>().Read(session => session.Value<bool>("SELECT EXISTS (SELECT 1 FROM post_change WHERE post_id = @Id)", new { post.Id }));
            post.State.ShouldBe(scenario.Kind == "withdraw" && asked ? PostState.Withdrawn : approved is null ? PostState.Scheduled : PostState.Published);
            var words = approved?.Contains("tám giờ", StringComparison.Ordinal) == true ? "tám giờ" : "bảy giờ";
            if (scenario.Kind == "update" && asked)
                words.ShouldBe("tám giờ");
            seen.ShouldAllBe(text => world.Where == Where.ZaloOa || text.Contains(words, StringComparison.Ordinal));
            var attempts = await life.Service<Database>().Read(session => session.Value<long>("SELECT COUNT(*) FROM attempt WHERE post_id = @Id AND outcome IS NULL", new { post.Id }));
            attempts.ShouldBe(0, "an attempt has no outcome");
            (await life.Service<PostStory>().Of(post.Id))!.Story.Count.ShouldBeGreaterThan(1);
        }
    }

    /// <summary>The pair in the store is the one that Zalo takes, or it is said that it was lost; and nothing was sent twice.</summary>
    private static async Task CheckTokens(World world, Life life)
    {
        world.Clock.Advance(Long);
        var problems = await life.Service<ITokenKeeper>().RefreshDue(CancellationToken.None);
        var state = await life.Service<TokenGuardian>().Read(world.Account.Id, CancellationToken.None);
        world.Zalo.Tokens.Reuses.ShouldBe(0);
        if (state.Refresh != world.Zalo.Tokens.Refresh)
            problems.Count.ShouldBe(1, "the refresh token is lost and nobody says it");
    }

    private static async Task CheckApproval(Life life)
    {
        var (items, posts, approvals, carrying, heard) = await life.Service<Database>().Read(session => session.First<(long, long, long, long, long)>("""
            SELECT (SELECT COUNT(*) FROM item), (SELECT COUNT(*) FROM post), (SELECT COUNT(*) FROM approval), (SELECT COUNT(*) FROM post WHERE approval_id IS NOT NULL AND content_hash IS NOT NULL),
              (SELECT COUNT(*) FROM audit WHERE act = 'item.approve')
            """));
        posts.ShouldBe(items);
        carrying.ShouldBe(approvals);
        heard.ShouldBe(approvals);
    }
}
