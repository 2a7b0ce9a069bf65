using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.Facebook;

/// <summary>What Facebook counts of a post.</summary>
internal sealed class FacebookInsights(FacebookClient client, IOptions<FacebookOptions> options)
{
    private const string Counts = "shares,reactions.summary(total_count).limit(0),comments.summary(total_count).limit(0)";

    /// <summary>By Meta's names, and <c>shares</c>, <c>reactions</c>, <c>comments</c>; null where nothing could be read.</summary>
    public async Task<IReadOnlyDictionary<string, long>?> Of(FacebookLogin login, string id, CancellationToken cancel)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var reply = await client.Get(login, id, cancel, ("fields", Counts));
        if (reply.Fault is null)
        {
            Count(counts, "shares", FacebookReply.Text(FacebookReply.Inner(reply.Body, "shares"), "count") ?? "0");
            foreach (var name in new[] { "reactions", "comments" })
                Count(counts, name, FacebookReply.Text(FacebookReply.Inner(FacebookReply.Inner(reply.Body, name), "summary"), "total_count"));
        }
        var metrics = options.Value.Metrics.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var all = metrics.Length > 0 ? await Metrics(login, id, counts, string.Join(',', metrics), cancel) : null;
        // One name that Meta no longer knows spoils the answer for all of them: then each is asked alone.
        if (all?.Fault == FacebookFault.Rejected && metrics.Length > 1)
            foreach (var metric in metrics)
                await Metrics(login, id, counts, metric, cancel);
        return counts.Count > 0 ? counts : null;
    }

    private async Task<FacebookVerdict?> Metrics(FacebookLogin login, string id, Dictionary<string, long> counts, string metrics, CancellationToken cancel)
    {
        var reply = await client.Get(login, $"{id}/insights", cancel, ("metric", metrics));
        if (reply.Fault is not null)
            return reply.Fault;
        foreach (var metric in FacebookReply.Each(reply.Body, "data"))
            if (FacebookReply.Text(metric, "name") is { } name && FacebookReply.Each(metric, "values").LastOrDefault() is { ValueKind: JsonValueKind.Object } last)
                Count(counts, name, FacebookReply.Text(last, "value") ?? Sum(FacebookReply.Inner(last, "value")));
        return null;
    }

    /// <summary>A metric by type (<c>{"like":3,"love":1}</c>) counts as their sum.</summary>
    private static string? Sum(JsonElement byType) => byType.ValueKind == JsonValueKind.Object
        ? byType.EnumerateObject().Sum(t => t.Value.ValueKind == JsonValueKind.Number && t.Value.TryGetInt64(out var n) ? n : 0).ToString(CultureInfo.InvariantCulture)
        : null;

    private static void Count(Dictionary<string, long> counts, string name, string? value)
    {
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            counts[name] = count;
    }
}
