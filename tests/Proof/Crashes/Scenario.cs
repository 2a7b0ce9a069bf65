using System.Collections.Concurrent;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Changes;

namespace Campaigns.Proof.Crashes;

/// <summary>Something the program does, whose every point is one to die at.</summary>
/// <param name="Name">As <c>points.txt</c> has it.</param>
/// <param name="Where">On which channel.</param>
/// <param name="Before">What an ordinary life has done before.</param>
/// <param name="Do">What is done; the life that dies in it.</param>
internal sealed record Scenario(string Name, Where Where, Func<World, Life, Task> Before, Func<World, Life, Task> Do)
{
    /// <summary>What people asked for, after which a post must come to its end: "publish", "update", "withdraw"; else nothing of a post is open.</summary>
    public string Kind => Name[..Name.IndexOf(' ', StringComparison.Ordinal)];

    public static IReadOnlyList<Scenario> All { get; } =
    [
        .. Enum.GetValues<Where>().Select(where => new Scenario($"publish {where}", where, Approve, async (world, life) => { await life.Enter(); await Work(world, life); })),
        .. Enum.GetValues<Where>().Select(where => new Scenario($"update {where}", where, async (world, life) => { await Publish(world, life); await World.Revise(life, world.Item); },
            async (world, life) => { await life.Enter(); await life.Service<ChangeDesk>().Update(world.Item, "Biên tập viên"); await Work(world, life); })),
        .. Enum.GetValues<Where>().Select(where => new Scenario($"withdraw {where}", where, Publish,
            async (world, life) => { await life.Enter(); await life.Service<ChangeDesk>().WithdrawItem(world.Item, "Biên tập viên", "Sai ngày."); await Work(world, life); })),
        new("refresh tokens", Where.ZaloOa, (world, _) => { world.Clock.Advance(TimeSpan.FromHours(21)); return Task.CompletedTask; },
            (_, life) => life.Service<ITokenKeeper>().RefreshDue(CancellationToken.None)),
        new("approve item", Where.Facebook, (_, _) => Task.CompletedTask, (world, life) => life.Service<ApprovalDesk>().Approve(world.Item, "Lãnh đạo")),
        new("keep item", Where.Facebook, (_, _) => Task.CompletedTask, (world, life) =>
        {
            var item = world.NewItem() with { Title = "Tin mới" };
            return life.Service<ApprovalDesk>().Keep(new NewItem(item, [world.NewPost(item.Id)]), new ApprovalRequest(item.Id, "Lãnh đạo"));
        }),
    ];

    /// <summary>Rounds of the worker until nothing is open, time going on between them.</summary>
    public static async Task Work(World world, Life life)
    {
        for (var round = 0; round < 60 && (round == 0 || await Open(life)); round++)
        {
            await life.Round();
            world.Clock.Advance(TimeSpan.FromSeconds(round < 12 ? 3 : 45));
        }
    }

    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<Point>>>> s_points = new(StringComparer.Ordinal);

    /// <summary>Every point that it passes when nothing dies.</summary>
    public Task<IReadOnlyList<Point>> Points() => s_points.GetOrAdd(Name, _ => new(Whole)).Value;

    private async Task<IReadOnlyList<Point>> Whole()
    {
        await using var world = await World.Make(Where);
        await world.Live(life => Before(world, life));
        await using var whole = await Life.Begin(world);
        await Do(world, whole);
        return whole.Points;
    }

    public override string ToString() => Name;

    private static Task<bool> Open(Life life) => life.Service<Database>().Read(session => session.Value<bool>(
        "SELECT EXISTS (SELECT 1 FROM post WHERE state IN (2, 4, 5) OR state = 0 AND content_hash IS NOT NULL) OR EXISTS (SELECT 1 FROM post_change WHERE state IN (0, 1))"));

    private static async Task Approve(World world, Life life) => (await life.Service<ApprovalDesk>().Approve(world.Item, "Lãnh đạo")).Ok.ShouldBeTrue();

    private static async Task Publish(World world, Life life)
    {
        await Approve(world, life);
        await life.Enter();
        await Work(world, life);
        (await world.Seen(life)).Count.ShouldBe(1, (await life.Service<Database>().Read(session => session.Value<string>("SELECT why FROM post")))!);
    }
}
