using Campaigns.Simulators;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Channels.Tests.Links;

/// <summary>A site with a page, a page that moved, one that is gone, one without end and one that is none.</summary>
internal sealed class PageSimulator : Simulator
{
    public static async Task<PageSimulator> Open()
    {
        var simulator = new PageSimulator();
        await simulator.Start();
        return simulator;
    }

    protected override void Map(WebApplication app)
    {
        app.MapGet("/tin", () => Results.Content("<title>Tin</title>", "text/html; charset=utf-8"));
        app.MapGet("/cu", () => Results.Redirect("/tin"));
        app.MapGet("/vong", () => Results.Redirect("/vong"));
        app.MapGet("/ra-tep", () => Results.Redirect("file:///etc/passwd"));
        app.MapGet("/mat", () => Results.NotFound());
        app.MapGet("/ban", () => Results.StatusCode(503));
        app.MapGet("/anh", () => Results.Bytes([1, 2, 3], "image/png"));
        app.MapGet("/dai", () => Results.Content(new string('x', 5 * 1024 * 1024), "text/html"));
        app.MapGet("/cham", async (HttpContext context) => await new TaskCompletionSource().Task.WaitAsync(context.RequestAborted));
    }
}
