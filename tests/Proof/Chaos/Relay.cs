using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Campaigns.Proof.Chaos;

/// <summary>
/// The network between a worker and its server: a port on this machine that passes every byte on to the server's socket, until it
/// is cut. A connection that lost a byte stays dead for good, as behind a firewall that forgot it, and neither side hears of it
/// before the network is back: it hangs until whoever waits has waited long enough.
/// </summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly TcpListener _port = new(IPAddress.Loopback, 0);
    private readonly EndPoint _server;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _accepting;
    private readonly ConcurrentDictionary<Link, bool> _links = [];
    private int _broken;
    private volatile TaskCompletionSource _whole = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Relay(string socket)
    {
        _server = new UnixDomainSocketEndPoint(socket);
        _whole.SetResult();
        _port.Start();
        _accepting = Accept();
    }

    public int Port => ((IPEndPoint)_port.LocalEndpoint).Port;

    /// <summary>Connections that the server's side ended so far.</summary>
    public int Broken => Volatile.Read(ref _broken);

    /// <summary>Connections that wait for an answer now, or will never get one.</summary>
    public int Hanging => _links.Keys.Count(link => link.Dead || link.Asked);

    public static Relay To(string socket) => new(socket);

    /// <summary>From here on every byte is swallowed, either way.</summary>
    public void Cut() => _whole = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The network is back; who gave a connection up meanwhile is heard now.</summary>
    public void Mend() => _whole.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        Mend();
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
            {
                var client = await _port.AcceptSocketAsync(_end.Token);
                passing.RemoveAll(task => task.IsCompleted);
                passing.Add(Pass(client));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(passing);
        }
    }

    private async Task Pass(Socket client)
    {
        using var near = client;
        using var far = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await far.ConnectAsync(_server, _end.Token);
            using var over = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
            var link = new Link();
            _links[link] = true;
            try
            {
                var (asks, answers) = (Pump(near, far, link, asks: true, over.Token), Pump(far, near, link, asks: false, over.Token));
                if (await Task.WhenAny(asks, answers) == answers)
                    Interlocked.Increment(ref _broken);
            }
            finally
            {
                _links.TryRemove(link, out _);
            }
            // The end of a side is news too, and travels when the network is back.
            await _whole.Task;
            await over.CancelAsync();
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            // No server behind it, or the run is over: the client's connection breaks.
        }
    }

    /// <summary>Passes bytes on until its side ends.</summary>
    private async Task Pump(Socket from, Socket to, Link link, bool asks, CancellationToken cancel)
    {
        var bytes = new byte[16_384];
        try
        {
            while (await from.ReceiveAsync(bytes, cancel) is > 0 and var count)
            {
                link.Asked = asks;
                link.Dead |= !_whole.Task.IsCompleted;
                if (!link.Dead)
                    await to.SendAsync(bytes.AsMemory(0, count), cancel);
            }
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            // Broken by its other end.
        }
    }

    private sealed class Link
    {
        /// <summary>It lost a byte.</summary>
        public volatile bool Dead;

        /// <summary>Its last byte went to the server.</summary>
        public volatile bool Asked;
    }
}
