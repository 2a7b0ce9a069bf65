using System.Collections.Concurrent;
using Campaigns.Tests.Kit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Campaigns.Simulators;

/// <summary>
/// A platform on a loopback port: real HTTP, its own memory, faults on demand. A platform derives from this and maps its
/// calls; each call that a test may want to break bears a name.
/// </summary>
public abstract class Simulator : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Fault>> _faults = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _calls = new();
    private WebApplication? _app;
    private int _hanging;

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The named calls that came in, oldest first.</summary>
    public IReadOnlyList<string> Calls => [.. _calls];

    /// <summary>Calls that hang right now: what they do is done, and their callers wait.</summary>
    public int Hanging => Volatile.Read(ref _hanging);

    /// <summary>The next call of that name goes wrong in this way; several queue up.</summary>
    public void Break(string call, Fault fault) => _faults.GetOrAdd(call, _ => new()).Enqueue(fault);

    /// <summary>Called when a caller is left hanging: a test moves its clock to the end of the caller's patience.</summary>
    public Action? OnHang { get; set; }

    /// <summary>Called when a named call has come in, and again (true) when it was done and is not answered yet: a test stops the caller there.</summary>
    public Action<string, bool>? OnCall { get; set; }

    public async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // Videos are larger than what a web server takes unasked.
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = 256 * 1024 * 1024);
        builder.Logging.ClearProviders();
        _app = builder.Build();
        // An address is written down by every proxy on its way.
        _app.Use((context, next) =>
        {
            SecretWatch.Suite.Look("address", $"{context.Request.Path}{context.Request.QueryString}");
            return next(context);
        });
        Map(_app);
        await _app.StartAsync();
        Address = _app.Urls.First();
    }

    /// <summary>Closes the port: from here on connections are refused.</summary>
    public async Task Refuse()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _app = null;
    }

    public async ValueTask DisposeAsync()
    {
        await Refuse();
        GC.SuppressFinalize(this);
    }

    protected abstract void Map(WebApplication app);

    /// <summary>Runs one named call: <paramref name="act"/> does it and gives the answer; a fault that waits for the call takes its place or spoils it.</summary>
    protected async Task<IResult> Call(string name, HttpContext context, Func<Task<IResult>> act)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(act);
        _calls.Enqueue(name);
        if (!_faults.TryGetValue(name, out var queue) || !queue.TryDequeue(out var fault))
            return await Watched(name, act);
        switch (fault)
        {
            case Fault.HangBefore:
                return await Hang(context);
            case Fault.HangAfter:
                await act();
                return await Hang(context);
            case Fault.ResetBefore:
                return Reset(context);
            case Fault.ResetAfter:
                await act();
                return Reset(context);
            case Fault.HalfAnswer:
                await act();
                context.Response.ContentType = "application/json";
                context.Response.ContentLength = 1_000;
                await context.Response.WriteAsync("{\"id\":\"12", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                return Reset(context);
            case Fault.Redirect:
                return Results.Redirect("/login");
            case Fault.LoginPage:
                return Results.Content("<!doctype html><title>Đăng nhập</title><form method=post></form>", "text/html; charset=utf-8");
            case Fault.BusySeconds:
                return Busy(context, "2");
            case Fault.BusyDate:
                return Busy(context, TimeProvider.System.GetUtcNow().AddMinutes(10).ToString("R"));
            case Fault.BusyNonsense:
                return Busy(context, "soon");
            case Fault.ErrorBefore:
                return Results.Text("oops", statusCode: 500);
            case Fault.ErrorAfter:
                await act();
                return Results.Text("oops", statusCode: 500);
            default:
                throw new InvalidOperationException($"{fault} is no fault.");
        }
    }

    private async Task<IResult> Watched(string name, Func<Task<IResult>> act)
    {
        OnCall?.Invoke(name, false);
        var answer = await act();
        OnCall?.Invoke(name, true);
        return answer;
    }

    private async Task<IResult> Hang(HttpContext context)
    {
        OnHang?.Invoke();
        Interlocked.Increment(ref _hanging);
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(() => gone.TrySetResult());
        await gone.Task;
        Interlocked.Decrement(ref _hanging);
        return Results.Empty;
    }

    private static IResult Reset(HttpContext context)
    {
        context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>().Abort();
        return Results.Empty;
    }

    private static IResult Busy(HttpContext context, string wait)
    {
        context.Response.Headers.RetryAfter = wait;
        return Results.Text("busy", statusCode: 429);
    }
}
