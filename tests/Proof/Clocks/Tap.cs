using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Campaigns.Proof.Clocks;

/// <summary>A port before a platform that passes every byte on and notes when the first of a request came.</summary>
internal sealed class Tap : IAsyncDisposable
{
    private readonly TcpListener _port = new(IPAddress.Loopback, 0);
    private readonly int _platform;
    private readonly Func<string, bool> _noted;
    private readonly Action<long> _note;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _accepting;

    /// <param name="platform">Where it passes on to.</param>
    /// <param name="noted">Which requests, by their first line.</param>
    /// <param name="note">Told of the moment (<see cref="Stopwatch"/>) at which such a request's first bytes were read.</param>
    public Tap(Uri platform, Func<string, bool> noted, Action<long> note)
    {
        (_platform, _noted, _note) = (platform.Port, noted, note);
        _port.Start();
        _accepting = Accept();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_port.LocalEndpoint).Port}";

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _port.Dispose();
        await _accepting;
        _end.Dispose();
    }

    private async Task Accept()
    {
        var passing = new List<Task>();
        try
        {
            while (true)
                passing.Add(Pass(await _port.AcceptSocketAsync(_end.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(passing);
        }
    }

    private async Task Pass(Socket client)
    {
        using var near = client;
        using var far = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        // What waits for company would come late.
        (near.NoDelay, far.NoDelay) = (true, true);
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _platform, _end.Token);
            using var over = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
            await Task.WhenAny(Pump(near, far, asks: true, over.Token), Pump(far, near, asks: false, over.Token));
            await over.CancelAsync();
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            // No platform behind it, or enough: the client's connection breaks.
        }
    }

    private async Task Pump(Socket from, Socket to, bool asks, CancellationToken cancel)
    {
        var bytes = new byte[16_384];
        try
        {
            while (await from.ReceiveAsync(bytes, cancel) is > 0 and var count)
            {
                var at = Stopwatch.GetTimestamp();
                if (asks && bytes.AsSpan(0, count).IndexOf("\r\n"u8) is > 0 and var line && _noted(System.Text.Encoding.ASCII.GetString(bytes, 0, line)))
                    _note(at);
                await to.SendAsync(bytes.AsMemory(0, count), cancel);
            }
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            // Broken by its other end.
        }
    }
}
