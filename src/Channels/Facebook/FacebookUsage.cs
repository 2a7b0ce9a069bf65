using System.Text.Json;

namespace Campaigns.Channels.Facebook;

/// <summary>What Meta says of the calls used up: <c>{"PAGE":[{"type":"pages","estimated_time_to_regain_access":5}]}</c>, in minutes.</summary>
internal static class FacebookUsage
{
    /// <summary>The longest wait that is named; null where none is.</summary>
    public static TimeSpan? Regain(string? header)
    {
        if (string.IsNullOrWhiteSpace(header))
            return null;
        try
        {
            using var usage = JsonDocument.Parse(header);
            if (usage.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            var minutes = usage.RootElement.EnumerateObject().SelectMany(o => FacebookReply.Each(usage.RootElement, o.Name))
                .Select(use => FacebookReply.Number(use, "estimated_time_to_regain_access") ?? 0).DefaultIfEmpty().Max();
            return minutes > 0 ? TimeSpan.FromMinutes(minutes) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
