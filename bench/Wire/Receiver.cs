using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Campaigns.Bench.Wire;

/// <summary>A platform on a loopback port: takes five milliseconds over a post, throttles one in a hundred the first time it comes, and counts what it took.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private static readonly TimeSpan ServiceTime = TimeSpan.FromMilliseconds(5);

    private readonly ConcurrentDictionary<string, int> _taken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _throttled = new(StringComparer.Ordinal);
    private readonly WebApplication _app;
    private int _come;

    private Receiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/posts/{id}", Take);
    }

    public Uri Address { get; private set; } = null!;

    public int Taken => _taken.Count;

    public int Twice => _taken.Values.Count(n => n > 1);

    public static async Task<Receiver> Open()
    {
        var receiver = new Receiver();
        await receiver._app.StartAsync();
        receiver.Address = new Uri(receiver._app.Urls.First());
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> Take(string id, HttpContext context)
    {
        await Task.Delay(ServiceTime, TimeProvider.System, context.RequestAborted);
        if (Interlocked.Increment(ref _come) % 100 == 0 && _throttled.TryAdd(id, true))
        {
            context.Response.Headers.RetryAfter = "1";
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }
        _taken.AddOrUpdate(id, 1, (_, n) => n + 1);
        return Results.Json(new { id });
    }
}
