using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Campaigns.Simulators.Mail;

/// <summary>A mail server on a loopback port that takes every message and keeps it, or refuses all.</summary>
public sealed class MailSimulator : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _messages = new();
    private Task _running = Task.CompletedTask;

    public int Port { get; private set; }

    /// <summary>Whether every sender is refused.</summary>
    public bool Refusing { get; set; }

    /// <summary>What was taken, head and body as they came.</summary>
    public IReadOnlyList<string> Messages => [.. _messages];

    public void Start()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _running = Listen();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        // Only then the listener: one that is closed cannot be asked for the next caller.
        await _running;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await Talk(client.GetStream());
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or IOException or SocketException)
        {
            // Closed.
        }
    }

    private async Task Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 ready");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            var verb = line.Length < 4 ? line : line[..4].ToUpperInvariant();
            if (verb == "QUIT")
            {
                await writer.WriteLineAsync("221 bye");
                return;
            }
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var message = new StringBuilder();
                while (await reader.ReadLineAsync(_stop.Token) is { } part && part != ".")
                    message.Append(part).Append('\n');
                _messages.Enqueue(message.ToString());
            }
            await writer.WriteLineAsync(verb == "MAIL" && Refusing ? "550 no" : "250 ok");
        }
    }
}
