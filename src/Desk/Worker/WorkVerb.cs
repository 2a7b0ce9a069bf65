using System.CommandLine;
using System.Globalization;
using Campaigns.Content;
using Campaigns.Desk.Address;
using Campaigns.Desk.Keys;
using Campaigns.Desk.Posts;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Worker;

namespace Campaigns.Desk.Worker;

/// <summary><c>work</c>: the worker alone, until it is stopped, until a time is over, or until nothing is left to do.</summary>
internal sealed class WorkVerb : ServicesVerb
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly Option<bool> _untilIdle = new("--until-idle") { Says = new("dừng khi không còn bài nào đến giờ, đang gửi, chờ kênh, đang kiểm tra, chờ sửa hay chờ gỡ", "end when nothing is due, sending, pending, unknown and still asked about, or to be changed or taken down") };
    private readonly Option<string?> _for = new("--for") { Says = new("dừng chậm nhất sau: 90s, 5m, 2h", "end after this long at the latest: 90s, 5m, 2h") };

    public WorkVerb() : base("work", new("chỉ chạy bộ gửi bài; xong in các bài đăng, mã thoát 0 khi mọi bài đến giờ đã đăng, đã sửa và đã gỡ như yêu cầu", "the worker alone; then the posts, exit 0 when all that was due is published, and changed or withdrawn as asked"))
    {
        Add(_untilIdle);
        Add(_for);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var limit = call.Get(_for) is { } text ? Span(text) : Timeout.InfiniteTimeSpan;
        if (limit is not { } most)
            return Problem.Input(new("Thời hạn viết như 90s, 5m hoặc 2h.", "A time limit is written like 90s, 5m or 2h."), $"--for {call.Get(_for)}");
        if (services.GetService<StoreKeys>() is { } keys && await keys.Refusal(cancel) is { } shut)
            return shut;
        var worker = services.GetRequiredService<CampaignWorker>();
        if (await worker.Start(cancel) is { } refused)
            return refused;
        var posts = services.GetRequiredService<PostList>();
        await Wait(posts, call.Get(_untilIdle), most, services.GetRequiredService<TimeProvider>(), cancel);
        await worker.Stop();
        var view = await posts.Find(new PostQuery { Limit = PostQuery.Most }, CancellationToken.None);
        var done = await posts.NotOut(CancellationToken.None) == 0;
        var report = await PostReport.Of(services.GetRequiredService<DeskAddress>(), view, CancellationToken.None);
        return new Answer(done ? 0 : 1, report, to => PostTable.Write(to, report.Posts, call.Language));
    }

    /// <summary>Returns for each of its reasons alike; an interrupt is one of them.</summary>
    private static async Task Wait(PostList posts, bool untilIdle, TimeSpan most, TimeProvider clock, CancellationToken cancel)
    {
        using var over = new CancellationTokenSource(most, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel, over.Token);
        try
        {
            if (!untilIdle)
                await Task.Delay(Timeout.InfiniteTimeSpan, clock, end.Token);
            while (await posts.Working(end.Token) > 0)
                await Task.Delay(Look, clock, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The time is over, or a person stopped it.
        }
    }

    /// <summary>Seconds where no unit is said.</summary>
    private static TimeSpan? Span(string text)
    {
        var unit = text.Length > 0 && char.IsAsciiLetter(text[^1]) ? text[^1] : 's';
        if (!double.TryParse(text.AsSpan().TrimEnd(unit), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number is not (>= 0 and <= 1_000_000))
            return null;
        return unit switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(Math.Min(number, 40_000)),
            'h' => TimeSpan.FromHours(Math.Min(number, 1_000)),
            _ => null,
        };
    }
}
