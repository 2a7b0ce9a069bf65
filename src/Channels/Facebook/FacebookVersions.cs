using System.Globalization;
using Campaigns.Content;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.Facebook;

/// <summary>
/// How long the configured version of the Graph API lasts. Meta lets each live about two years; a call to one that has ended is
/// answered by the oldest that lives, which the header <c>facebook-api-version</c> tells, or refused (2635).
/// </summary>
internal sealed class FacebookVersions(FacebookClient client, IOptions<FacebookOptions> options, TimeProvider clock)
{
    public const string Setting = FacebookOptions.Section + ":Version";

    /// <summary>The newest version that was known when this was written.</summary>
    public const string Newest = "v26.0";

    private static readonly TimeSpan Ahead = TimeSpan.FromDays(90);

    /// <summary>Announced ends, by Meta's changelog of autumn 2026; of later versions the page itself is asked.</summary>
    private static readonly Dictionary<string, DateOnly> Ends = new(StringComparer.Ordinal)
    {
        ["v20.0"] = new(2026, 9, 24), ["v21.0"] = new(2027, 1, 21), ["v22.0"] = new(2027, 5, 20), ["v23.0"] = new(2027, 10, 8), ["v24.0"] = new(2028, 2, 18), ["v25.0"] = new(2028, 7, 29),
    };

    private string Spoken => options.Value.Version;

    /// <summary>Null while the version that was asked is the one that answers, or nothing is said of it.</summary>
    public Phrase? Ended(FacebookReply reply) => Number(reply.Version) is { } answered && answered > Number(Spoken)
        ? new($"Phiên bản {Spoken} của Graph API đã ngừng: Facebook trả lời bằng {reply.Version}. Hãy đặt {Setting} là {Newer(answered)}.",
            $"Version {Spoken} of the Graph API has ended: {reply.Version} answered. Set {Setting} to {Newer(answered)}.")
        : null;

    /// <summary>Three months ahead where the end is announced; else when no older version serves the app any more. Null: nothing to say.</summary>
    public async Task<Phrase?> EndsSoon(FacebookLogin login, CancellationToken cancel)
    {
        if (Ends.TryGetValue(Spoken, out var end))
        {
            var day = end.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            return DateOnly.FromDateTime((clock.GetUtcNow() + Ahead).UtcDateTime) < end ? null
                : new($"Phiên bản {Spoken} của Graph API ngừng ngày {day}. Hãy đặt {Setting} là {Newest} trước ngày đó.", $"Version {Spoken} of the Graph API ends on {day}. Set {Setting} to {Newest} before.");
        }
        var oldest = (await client.Oldest(login, cancel)).Version;
        return Number(oldest) is { } floor && floor >= Number(Spoken)
            ? new($"Facebook không còn phiên bản Graph API nào cũ hơn {Spoken}: phiên bản này sẽ ngừng trước nhất. Hãy đặt {Setting} là bản mới hơn (xem developers.facebook.com).",
                $"No version of the Graph API older than {Spoken} answers: it is the next to end. Set {Setting} to a newer one (see developers.facebook.com).")
            : null;
    }

    /// <summary>For who connects: what has ended, else what ends soon.</summary>
    public async Task<IReadOnlyList<Phrase>> Notes(FacebookLogin login, FacebookReply reply, CancellationToken cancel) =>
        (Ended(reply) ?? await EndsSoon(login, cancel)) is { } note ? [note] : [];

    private static string Newer(decimal answered) => answered > Number(Newest) ? $"v{answered.ToString("0.0", CultureInfo.InvariantCulture)}" : Newest;

    private static decimal? Number(string? version) => decimal.TryParse(version?.TrimStart('v'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
