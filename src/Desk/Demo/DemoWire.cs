using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Demo;

/// <summary>
/// The platforms of <c>demo --wire</c>: the simulators of a checkout in a process of their own, so that the real adapters are
/// seen at work over real HTTP. They end with this one, whose end closes their standard input.
/// </summary>
internal sealed class DemoWire : IAsyncDisposable
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly JsonElement _platforms;

    private DemoWire(Process process, JsonElement platforms) => (_process, _platforms) = (process, platforms);

    public static async Task<Result<DemoWire>> Start(CancellationToken cancel)
    {
        if (Program() is not { } program)
            return Problem.World(new("Không thấy các kênh giả lập.", "The simulators are not there."), "--wire",
                new("Chạy ./campaigns demo --wire từ thư mục mã nguồn.", "Run ./campaigns demo --wire from a checkout."));
        var process = Process.Start(new ProcessStartInfo("dotnet", [program]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        within.CancelAfter(StartWithin);
        try
        {
            if (await process.StandardOutput.ReadLineAsync(within.Token) is { } line)
                return new DemoWire(process, JsonDocument.Parse(line).RootElement);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Said below.
        }
        process.Kill(entireProcessTree: true);
        process.Dispose();
        return Problem.World(new("Các kênh giả lập không chạy được.", "The simulators did not start."), program);
    }

    /// <summary>Points the channels at the simulators, and the desk at a port where they can fetch its pictures.</summary>
    public void Point(IConfiguration settings, string urls)
    {
        settings["Desk:Urls"] = urls;
        settings["Desk:PublicAddress"] = "";
        settings["Channels:AllowPrivateAddresses"] = "true";
        settings["Channels:Facebook:GraphUrl"] = Address("facebook");
        settings["Channels:ZaloOa:OpenApiUrl"] = Address("zaloOa");
        settings["Channels:ZaloOa:OAuthUrl"] = Address("zaloOa") + "/v4";
    }

    /// <summary>Connects the commune's page and official account as a person would.</summary>
    public async Task<IReadOnlyList<Problem>> Connect(Unit unit, IEnumerable<IConnector> connectors, ConnectDesk desk, CancellationToken cancel)
    {
        var problems = new List<Problem>();
        foreach (var connector in connectors.Where(c => c.Kind is ChannelKind.Facebook or ChannelKind.ZaloOa))
        {
            var facebook = connector.Kind == ChannelKind.Facebook;
            var values = _platforms.GetProperty(facebook ? "facebook" : "zaloOa").GetProperty("values").EnumerateObject().ToDictionary(v => v.Name, v => v.Value.GetString()!, StringComparer.Ordinal);
            problems.AddRange((await desk.Connect(connector, unit, facebook ? DemoCommune.Facebook : DemoCommune.Zalo, values, Administrator.AtTheMachine, cancel)).Problems);
        }
        return problems;
    }

    /// <summary>How many posts citizens would see on each platform, as the platforms themselves count.</summary>
    public async Task<(int Facebook, int Zalo)> Count(CancellationToken cancel)
    {
        await _process.StandardInput.WriteLineAsync("count".AsMemory(), cancel);
        await _process.StandardInput.FlushAsync(cancel);
        using var counted = JsonDocument.Parse(await _process.StandardOutput.ReadLineAsync(cancel) ?? "{}");
        return (counted.RootElement.GetProperty("facebook").GetInt32(), counted.RootElement.GetProperty("zaloOa").GetInt32());
    }

    /// <summary>A port nobody listens on, for a desk whose address must be known before it starts.</summary>
    public static string FreeAddress()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private string Address(string platform) => _platforms.GetProperty(platform).GetProperty("address").GetString()!;

    private static string? Program()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Campaigns.sln")))
            {
                var program = Path.Combine(folder.FullName, "tests", "Simulators", "bin", "Release", "net10.0", "Campaigns.Simulators.dll");
                return File.Exists(program) ? program : null;
            }
        return null;
    }
}
