using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Campaigns.Desk.People;

namespace Campaigns.Bench;

/// <summary>The desk as a process of its own over a folder, and browsers that are signed in at it.</summary>
internal sealed class DeskProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Uri _address;

    private DeskProcess(Process process, Uri address) => (_process, _address) = (process, address);

    /// <summary>Of its memory what lies in the machine's; in bytes.</summary>
    public long Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Started, and answering.</summary>
    public static async Task<DeskProcess> Start(string folder)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "Campaigns.Desk.dll"), "serve", "--role", "desk", "--data", folder, "--urls", address.ToString() })
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var desk = new DeskProcess(process, address);
        await desk.Ready();
        return desk;
    }

    /// <summary>A browser with connections of its own, in which the sitting's person is signed in.</summary>
    public HttpClient Browser(string? sitting)
    {
        var browser = new HttpClient { BaseAddress = _address, Timeout = TimeSpan.FromSeconds(30) };
        if (sitting is not null)
            browser.DefaultRequestHeaders.Add("Cookie", $"{SignInCookie.Name}={sitting}");
        browser.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task Ready()
    {
        using var client = Browser(null);
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if ((await client.GetAsync("/health")).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
            if (_process.HasExited || watch.Elapsed > Patience)
                throw new InvalidOperationException("The program does not answer.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, default);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
