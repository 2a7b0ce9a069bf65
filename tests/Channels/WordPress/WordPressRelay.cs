using Campaigns.Simulators;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Channels.Tests.WordPress;

/// <summary>A bad line to a real site: everything goes through, and what a test breaks is lost on the way back.</summary>
internal sealed class WordPressRelay(string site) : Simulator
{
    private static readonly HttpClient s_http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private readonly Dictionary<string, Func<Task>> _before = [];
    private readonly Dictionary<string, Action> _after = [];

    /// <summary>What somebody else does right before the next call of that name reaches the site.</summary>
    public void Before(string call, Func<Task> act) => _before[call] = act;

    /// <summary>What happens once the site has answered the next call of that name.</summary>
    public void After(string call, Action act) => _after[call] = act;

    public static async Task<WordPressRelay> Open(string site)
    {
        var relay = new WordPressRelay(site);
        await relay.Start();
        return relay;
    }

    protected override void Map(WebApplication app) => app.Map("/{**path}", (Delegate)((HttpContext context) => Call(Name(context.Request), context, () => Forward(context))));

    /// <summary>A post made, a post changed or published, a picture sent, a post taken down, or something read.</summary>
    private static string Name(HttpRequest request) => (request.Method, request.Path.Value!.Split('/')[3..]) switch
    {
        ("POST", ["v2", "posts"]) => "create",
        ("POST", ["v2", "posts", _]) => "set",
        ("POST", ["v2", "media"]) => "upload",
        ("DELETE", _) => "trash",
        _ => "read",
    };

    private async Task<IResult> Forward(HttpContext context)
    {
        var name = Name(context.Request);
        if (_before.Remove(name, out var before))
            await before();
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), site + context.Request.Path + context.Request.QueryString);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (header, value) in context.Request.Headers)
            if (header is "Authorization" or "Content-Type" or "Content-Disposition")
                if (!request.Headers.TryAddWithoutValidation(header, (string?)value))
                    request.Content.Headers.TryAddWithoutValidation(header, (string?)value);
        using var response = await s_http.SendAsync(request);
        if (_after.Remove(name, out var after))
            after();
        return Results.Text(await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.ToString(), statusCode: (int)response.StatusCode);
    }
}
