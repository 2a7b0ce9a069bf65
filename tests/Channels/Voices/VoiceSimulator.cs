using Campaigns.Simulators;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Channels.Tests.Voices;

/// <summary>A speech service of the three kinds there are: the sound itself, an address where it is soon to be, and base64.</summary>
internal sealed class VoiceSimulator : Simulator
{
    public static readonly byte[] Sound = [.. "RIFF"u8, .. new byte[40]];

    private int _unready = 2;

    public string Key { get; } = TestSecret.Of($"khoa-{Campaigns.Content.Id.New(TimeProvider.System)}");

    /// <summary>What came in, oldest first: kind of body, body.</summary>
    public List<(string Kind, string Body)> Taken { get; } = [];

    /// <summary>Headers with which the sound was fetched.</summary>
    public List<string> Fetched { get; } = [];

    /// <summary>What the JSON names; null: where this serves it.</summary>
    public string? Names { get; set; }

    public static async Task<VoiceSimulator> Open()
    {
        var simulator = new VoiceSimulator();
        await simulator.Start();
        return simulator;
    }

    protected override void Map(WebApplication app)
    {
        app.MapPost("/doc", Task<IResult> (HttpContext context) => Call("doc", context, () => Take(context, () => Results.Bytes(Sound, "audio/wav"))));
        app.MapPost("/dia-chi", Task<IResult> (HttpContext context) => Call("dia-chi", context, () => Take(context, () => Results.Json(new { error = 0, data = new { url = Names ?? $"{Address}/tep/1.wav" } }))));
        app.MapPost("/chu", Task<IResult> (HttpContext context) => Call("chu", context, () => Take(context, () => Results.Json(new { audioContent = Sound }))));
        app.MapPost("/trang/{status:int}", (int status) => Results.StatusCode(status));
        app.MapPost("/dai", () => Results.Bytes(new byte[49 * 1024 * 1024], "audio/wav"));
        app.MapGet("/tep/1.wav", Task<IResult> (HttpContext context) => Call("tep", context, () =>
        {
            Fetched.Add(string.Join(' ', context.Request.Headers.Select(header => $"{header.Key}={header.Value}")));
            return Task.FromResult(_unready-- > 0 ? Results.NotFound() : Results.Bytes(Sound, "audio/wav"));
        }));
    }

    private async Task<IResult> Take(HttpContext context, Func<IResult> answer)
    {
        if (context.Request.Headers["api-key"] != Key)
            return Results.Unauthorized();
        using var reader = new StreamReader(context.Request.Body);
        Taken.Add((context.Request.ContentType!, await reader.ReadToEndAsync()));
        return answer();
    }
}
