using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Checks;

/// <summary>Whether a worker beats on this store, and what waits for one.</summary>
internal sealed class WorkerCheck : ICheck
{
    /// <summary>A worker beats every five seconds; silent for this long it counts as gone.</summary>
    private static readonly TimeSpan Silent = TimeSpan.FromSeconds(15);

    public string Name => "worker";

    public async Task<IReadOnlyList<CheckFinding>> Look(CheckGround ground, CancellationToken cancel)
    {
        var now = ground.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        var (machine, overdue) = await ground.Services.GetRequiredService<Database>().Read(async session => (
            await session.First<string>("SELECT machine FROM worker WHERE stopped IS NULL AND beat >= store_now(@now) - @silent ORDER BY beat DESC", new { now, silent = (long)Silent.TotalMilliseconds }),
            await session.Value<long>("SELECT COUNT(*) FROM post WHERE state = @scheduled AND due < @now", new { scheduled = PostState.Scheduled, now })), cancel);
        return [Judge(machine, overdue)];
    }

    internal CheckFinding Judge(string? machine, long overdue) => machine is not null
        ? CheckFinding.Ok(Name, new($"Bộ gửi bài đang chạy trên máy {machine}.", $"The worker runs on {machine}."))
        : overdue == 0
            ? CheckFinding.Ok(Name, new("Bộ gửi bài không chạy; không có bài nào quá giờ.", "No worker runs, and no post is overdue."))
            : CheckFinding.Warning(Name, new($"Bộ gửi bài không chạy, {overdue} bài đã quá giờ.", $"No worker runs, and {overdue} posts are overdue."),
                new("Chạy `campaigns` để bài được gửi.", "Run `campaigns` so that they go out."));
}
