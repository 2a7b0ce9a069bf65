using System.Net;
using System.Text.Json.Nodes;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Api;

/// <summary>A program that reads the desk by a token, and no cookie.</summary>
internal static class ApiBench
{
    /// <summary>A token of this person's, good for a month.</summary>
    public static async Task<string> Token(this DeskBench desk, Person person, string name = "Trang của tỉnh") =>
        (await desk.Service<ApiTokenStore>().Add(new Sitting("bài kiểm thử", person, new Dictionary<string, string?>()), name, 30, default)).Value!;

    /// <summary>Reads; a body that is none is null.</summary>
    public static async Task<ApiReply> Read(this DeskBench desk, string path, string? token, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = desk.Client.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, text.Length > 0 ? JsonNode.Parse(text) : null, response.Content.Headers.ContentType?.MediaType,
            response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>What was answered.</summary>
    internal sealed record ApiReply(HttpStatusCode Status, JsonNode? Body, string? MediaType, IReadOnlyDictionary<string, string> Headers)
    {
        /// <summary>The ids of a list.</summary>
        public string[] Ids(string list) => [.. Body![list]!.AsArray().Select(one => one!["id"]!.GetValue<string>())];

        public string? Next => Body!["next"]?.GetValue<string>();
    }
}
