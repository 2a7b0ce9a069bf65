using System.CommandLine;
using System.Net.Sockets;
using Campaigns.Content;
using Campaigns.Desk.People;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Worker;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Serve;

/// <summary><c>serve</c>: the desk's pages and the worker, until the process is told to stop.</summary>
internal sealed class ServeVerb : Verb
{
    private readonly Option<Role> _role = new("--role") { Says = new("all, desk (chỉ các trang) hoặc worker (chỉ gửi bài)", "all, desk (pages only) or worker (sending only)"), DefaultValueFactory = _ => Role.All };
    private readonly Option<string?> _urls = new("--urls") { Says = new("địa chỉ bàn làm việc lắng nghe (mặc định: cấu hình Desk:Urls)", "where the desk listens (default: the setting Desk:Urls)") };

    public ServeVerb() : base("serve", new("mở bàn làm việc và bộ gửi bài", "the desk's pages and the worker"))
    {
        _role.AcceptOnlyFromAmong("all", "desk", "worker");
        Options.Add(_role);
        Options.Add(_urls);
    }

    protected override async Task<Answer> Run(VerbCall call, CancellationToken cancel)
    {
        var prepared = await Ground.Prepare(call.Data, call.Settings, TimeProvider.System, cancel);
        if (!prepared.Ok)
            return Answer.Failed(prepared.Problems);
        await using var ground = prepared.Value;
        if (ground.Keys is { } keys && await keys.Refusal(cancel) is { } shut)
            return shut;
        var options = ground.Settings.Configuration.GetSection(DeskOptions.Section).Get<DeskOptions>() ?? new DeskOptions();
        var listening = Listening.Parse(call.Get(_urls) ?? options.Urls);
        if (!listening.Ok)
            return Answer.Failed(call.Get(_urls) is not null ? listening.Problems
                : [.. listening.Problems.Select(p => p with { Kind = ProblemKind.Configuration, Where = $"{DeskOptions.Section}:{nameof(DeskOptions.Urls)}: {p.Where}" })]);
        return call.Get(_role) == Role.Worker
            ? await Keep(CampaignHost.BuildWorker(ground), call, cancel)
            : await Keep(CampaignHost.BuildDesk(ground, listening.Value, call.Get(_role)), call, cancel);
    }

    private static async Task<Answer> Keep(IHost host, VerbCall call, CancellationToken cancel)
    {
        using (host)
        {
            if (await Start(host, cancel) is { } refused)
                return refused;
            Greet(host.Services, call.Language);
            await Invite(host.Services, call.Language, cancel);
            await host.WaitForShutdownAsync(cancel);
            return Answer.Done(null, _ => { });
        }
    }

    /// <summary>Starts the host; what kept it from starting, in words.</summary>
    internal static async Task<Answer?> Start(IHost host, CancellationToken cancel)
    {
        try
        {
            await host.StartAsync(cancel);
            return null;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return Answer.Done(null, _ => { });
        }
        catch (WorkerRefusedException e)
        {
            return e.Problem;
        }
        catch (Exception e) when (e is IOException or SocketException or OptionsValidationException)
        {
            return Explain(e);
        }
    }

    private static void Greet(IServiceProvider services, string language)
    {
        if (services.GetService<IServer>() is null)
            Console.Out.WriteLine(new Phrase("Bộ phận gửi bài đang chạy.", "The worker is running.").In(language));
        foreach (var url in services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            Console.Out.WriteLine(new Phrase($"Bàn làm việc: {url}", $"The desk: {url}").In(language));
        if (services.GetService<Listening>() is { Wide: true })
            services.GetRequiredService<ILogger<ServeVerb>>().LogWarning(
                "Bàn làm việc mở cho cả mạng nội bộ qua http: mật khẩu đi qua mạng không mã hóa. (The desk is open to the whole network over http: passwords travel in the clear.)");
    }

    /// <summary>Where nobody can sign in yet: the code by which the first one does, here and wherever the page asks for a new one.</summary>
    private static async Task Invite(IServiceProvider services, string language, CancellationToken cancel)
    {
        if (services.GetService<FirstCode>() is not { } code || services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is not { } address)
            return;
        code.Tell = letters => Console.Out.WriteLine(new Phrase(
            $"Chưa có ai đăng nhập được. Mở {address}{SignInEndpoints.First} và nhập mã {letters} (dùng một lần, trong một giờ).",
            $"Nobody can sign in yet. Open {address}{SignInEndpoints.First} and type the code {letters} (good once, for an hour).").In(language));
        if (!await services.GetRequiredService<PersonStore>().Any(cancel))
            code.Ready();
    }

    private static Answer Explain(Exception e) => e switch
    {
        OptionsValidationException wrong => Answer.Failed([.. wrong.Failures.Select(failure => Problem.Configuration(new(failure, failure)))]),
        { InnerException: AddressInUseException } => Problem.World(
            new("Cổng này đang có chương trình khác dùng; có thể Campaigns đã chạy rồi.", "Another program listens on this port; perhaps Campaigns is running already."),
            "--urls", new("Mở địa chỉ đó trong trình duyệt, hoặc chọn cổng khác: --urls http://localhost:5081.", "Open that address in a browser, or choose another port: --urls http://localhost:5081.")),
        _ => Problem.World(new("Không mở được địa chỉ này.", $"This address cannot be opened ({e.Message})."), "--urls",
            new("Chọn địa chỉ hoặc cổng khác, từ 1024 trở lên.", "Choose another address, or a port from 1024 up.")),
    };
}
