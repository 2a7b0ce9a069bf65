using System.CommandLine;
using System.Diagnostics;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Worker;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Campaigns.Desk.Demo;

/// <summary><c>demo</c>: the main job, watched from the terminal, then the desk to walk through.</summary>
internal sealed class DemoVerb : Verb
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3), Look = TimeSpan.FromMilliseconds(200);

    private readonly Option<bool> _once = new("--once") { Says = new("dừng khi mọi bài đến giờ đã đăng", "end when everything due is out") };
    private readonly Option<bool> _wire = new("--wire") { Says = new("đăng qua bộ nối thật tới kênh giả lập, chạy từ thư mục mã nguồn", "through the real adapters, against simulators; from a checkout") };
    private readonly Option<string?> _urls = new("--urls") { Says = new("địa chỉ bàn làm việc lắng nghe (mặc định: cấu hình Desk:Urls)", "where the desk listens (default: the setting Desk:Urls)") };

    public DemoVerb() : base("demo", new("việc chính trên một xã mẫu, kho trống, kênh thử", "the main job on a sample commune, from an empty store, on sandbox channels"))
    {
        Add(_once);
        Add(_wire);
        Add(_urls);
    }

    protected override string DefaultData => Path.Combine("data", "demo");

    protected override async Task<Answer> Run(VerbCall call, CancellationToken cancel)
    {
        if (DemoStore.Empty(call.Data) is { } occupied)
            return occupied;
        var prepared = await Ground.Prepare(call.Data, call.Settings, TimeProvider.System, cancel, own: true);
        if (!prepared.Ok)
            return Answer.Failed(prepared.Problems);
        await using var ground = prepared.Value;
        var platforms = call.Get(_wire) ? await DemoWire.Start(cancel) : null;
        if (platforms is { Ok: false })
            return Answer.Failed(platforms.Problems);
        await using var wire = platforms?.Value;
        var options = ground.Settings.Configuration.GetSection(DeskOptions.Section).Get<DeskOptions>() ?? new DeskOptions();
        // With --once nobody comes to look: any free port will do, and a desk that runs already is not disturbed.
        var urls = call.Get(_urls) ?? (!call.Get(_once) ? options.Urls : wire is null ? "http://127.0.0.1:0" : DemoWire.FreeAddress());
        wire?.Point(ground.Settings.Configuration, urls);
        var listening = Listening.Parse(urls);
        if (!listening.Ok)
            return Answer.Failed(listening.Problems);
        await using var host = CampaignHost.BuildDesk(ground, listening.Value, Role.All);
        if (await ServeVerb.Start(host, cancel) is { } refused)
            return refused;
        var desk = call.Get(_once)
            ? options.Urls.Split(';')[0]
            : host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var answer = await Show(call, host.Services, wire, desk, cancel);
        if (!call.Get(_once) && answer.Exit == 0)
        {
            Tell(call, await ActivatorUtilities.CreateInstance<DemoPeople>(host.Services).Settle(cancel));
            Tell(call, new($"Bàn làm việc: {desk} (Ctrl+C để dừng)", $"The desk: {desk} (Ctrl+C to stop)"));
            await host.WaitForShutdownAsync(cancel);
            return Answer.Done(null, _ => { });
        }
        await host.StopAsync(CancellationToken.None);
        return answer;
    }

    private static async Task<Answer> Show(VerbCall call, IServiceProvider services, DemoWire? wire, string desk, CancellationToken cancel)
    {
        var report = await ActivatorUtilities.CreateInstance<DemoRun>(services, ActivatorUtilities.CreateInstance<DemoCommune>(services), ActivatorUtilities.CreateInstance<DemoRecords>(services))
            .Prepare(wire, phrase => Tell(call, phrase), cancel);
        if (!report.Ok)
            return Answer.Failed(report.Problems);
        var all = await Watch(call, services, report.Value.Unit, desk, cancel);
        if (wire is not null && await wire.Count(cancel) is var (facebook, zalo))
            Tell(call, new($"Kênh giả lập đếm được: {facebook} bài trên Facebook, {zalo} bài trên Zalo OA.", $"The simulators count {facebook} posts on Facebook, {zalo} on Zalo OA."));
        var out_ = all.Count > 0 && all.All(post => post.State == PostState.Published);
        return new Answer(out_ ? 0 : 1, new { posts = all, desk }, to => DemoTable.Write(to, all, report.Value.Unit, call.Language));
    }

    /// <summary>Tells each post as it goes out, until everything that was due has an end.</summary>
    private static async Task<IReadOnlyList<PostView>> Watch(VerbCall call, IServiceProvider services, Unit unit, string desk, CancellationToken cancel)
    {
        var (list, clock) = (services.GetRequiredService<PostList>(), services.GetRequiredService<TimeProvider>());
        var (told, started) = (new HashSet<string>(StringComparer.Ordinal), Stopwatch.StartNew());
        while (true)
        {
            var due = (await list.Find(new PostQuery { UnitId = unit.Id, To = clock.GetUtcNow().AddHours(1) }, cancel))
                .Select(post => post with { Url = post.Url is ['/', ..] ? desk.TrimEnd('/') + post.Url : post.Url }).ToArray();
            foreach (var post in due.Where(p => p.State == PostState.Published && told.Add(p.Id)))
                Tell(call, new($"  ✓ {post.Channel.Words().Vi}: {post.Title}", $"  ✓ {post.Channel.Words().En}: {post.Title}"));
            if (due.Length > 0 && due.All(p => p.State is not (PostState.Scheduled or PostState.Sending or PostState.Pending or PostState.Unknown)) || started.Elapsed > Patience)
                return due;
            await Task.Delay(Look, clock, cancel);
        }
    }

    private static void Tell(VerbCall call, Phrase phrase) => (call.Json ? Console.Error : Console.Out).WriteLine(phrase.In(call.Language));
}
