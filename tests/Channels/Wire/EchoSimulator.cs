using Campaigns.Simulators;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Channels.Tests.Wire;

/// <summary>Takes anything and remembers what it was sent.</summary>
internal sealed class EchoSimulator : Simulator
{
    private int _writes;

    /// <summary>How often something was really done.</summary>
    public int Writes => _writes;

    public string Body { get; private set; } = "";

    public string? FileName { get; private set; }

    public string? Caption { get; private set; }

    public static async Task<EchoSimulator> Open()
    {
        var simulator = new EchoSimulator();
        await simulator.Start();
        return simulator;
    }

    protected override void Map(WebApplication app)
    {
        app.MapGet("/read", (Delegate)((HttpContext context) => Call("read", context, () => Task.FromResult(Results.Json(new { ok = true })))));
        app.MapGet("/login", () => Results.Text("log in"));
        app.MapGet("/long", () => Results.Text(new string('x', 5 * 1024 * 1024)));
        app.MapPost("/write", (Delegate)((HttpContext context) => Call("write", context, async () =>
        {
            Interlocked.Increment(ref _writes);
            using var reader = new StreamReader(context.Request.Body);
            Body = await reader.ReadToEndAsync(context.RequestAborted);
            return Results.Json(new { id = "1" });
        })));
        app.MapPost("/upload", (Delegate)((HttpContext context) => Call("upload", context, async () =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            (FileName, Caption) = (form.Files[0].FileName, form["caption"].ToString());
            return Results.Json(new { id = "1" });
        })));
    }
}
