using System.Text.Json;
using Campaigns.Channels.Wire;
using Campaigns.Content;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.WordPress;

/// <summary>The REST API of a site (WordPress 5.6 and later), over the wire.</summary>
internal sealed class WordPressClient(WireClient wire, IOptions<WordPressOptions> options)
{
    public Task<WordPressReply> Get(WordPressSite site, string route, CancellationToken cancel, params (string Name, string Value)[] query) =>
        Send(site, new WireRequest(HttpMethod.Get, site.Route(route, query), CallKind.Repeatable), cancel);

    /// <summary>Makes something new: once.</summary>
    public Task<WordPressReply> Create(WordPressSite site, string route, object body, CancellationToken cancel, params (string Name, string Value)[] query) =>
        Send(site, new WireRequest(HttpMethod.Post, site.Route(route, query), CallKind.Once) { Json = Text(body) }, cancel);

    /// <summary>Brings what is there to these values; the same however often.</summary>
    public Task<WordPressReply> Set(WordPressSite site, string route, object body, CancellationToken cancel, params (string Name, string Value)[] query) =>
        Send(site, new WireRequest(HttpMethod.Post, site.Route(route, query), CallKind.Repeatable) { Json = Text(body) }, cancel);

    /// <summary>Into the trash, or away for good.</summary>
    public async Task<WordPressReply> Delete(WordPressSite site, string route, bool force, CancellationToken cancel)
    {
        var address = site.Route(route, ("force", force ? "true" : "false"), ("_fields", "id,status"));
        var reply = await Send(site, new WireRequest(HttpMethod.Delete, address, CallKind.Repeatable), cancel);
        // Some hosts let no DELETE through; WordPress takes it in the clothes of a POST.
        return reply is { Status: System.Net.HttpStatusCode.MethodNotAllowed, Code: null }
            ? await Send(site, new WireRequest(HttpMethod.Post, address, CallKind.Repeatable) { Headers = [("X-HTTP-Method-Override", "DELETE")] }, cancel)
            : reply;
    }

    /// <summary>Puts a file into the media library: once, for each makes an entry of its own.</summary>
    public Task<WordPressReply> Upload(WordPressSite site, WireFile file, CancellationToken cancel) =>
        Send(site, new WireRequest(HttpMethod.Post, site.Route("/wp/v2/media", ("_fields", WordPressMedium.Fields)), CallKind.Once)
        {
            File = file, AttemptLimit = TimeSpan.FromSeconds(file.Open is null ? options.Value.UploadSeconds : options.Value.VideoSeconds),
            Headers = [("Content-Disposition", $"attachment; filename=\"{file.FileName}\"")],
        }, cancel);

    private async Task<WordPressReply> Send(WordPressSite site, WireRequest request, CancellationToken cancel) =>
        new(await wire.Send(site.AccountId, request with { Authorization = site.Authorization }, cancel));

    private static string Text(object body) => JsonSerializer.Serialize(body, Json.Compact);
}
