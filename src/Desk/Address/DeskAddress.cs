using Campaigns.Channels.Portal;
using Campaigns.Content.Units;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Posts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Address;

/// <summary>
/// Makes whole the addresses that posts keep from the root of this host: a portal page stands under its unit's own public
/// address or the installation's, everything else, and where there is none, where the desk listens.
/// </summary>
internal sealed class DeskAddress(IOptions<DeskOptions> options, UnitStore units)
{
    /// <summary>Where this machine's browser finds the desk; null where the settings leave the port to the system.</summary>
    public string? Local => options.Value.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(url => Listening.Parse(url).Ok ? BindingAddress.Parse(url) : null).Where(at => at is { Port: > 0 }).Select(Reachable).FirstOrDefault();

    /// <summary>The posts with whole addresses; as they are where no address is known.</summary>
    public async Task<IReadOnlyList<PostView>> Whole(IReadOnlyList<PostView> posts, CancellationToken cancel)
    {
        if (!posts.Any(post => IsOfThisHost(post.Url)))
            return posts;
        var all = await units.All(cancel);
        return [.. posts.Select(post => IsOfThisHost(post.Url) ? post with { Url = Origin(post.Url!, all) + post.Url } : post)];
    }

    public async Task<PostView> Whole(PostView post, CancellationToken cancel) => (await Whole([post], cancel))[0];

    private static bool IsOfThisHost(string? url) => url is ['/', ..] and not ['/', '/', ..];

    private string? Origin(string path, IReadOnlyList<Unit> all)
    {
        var set = options.Value.PublicAddress;
        var unit = all.FirstOrDefault(u => path.StartsWith($"{PortalAddress.Of(u with { Settings = new() })}/", StringComparison.Ordinal));
        // What is no page of a portal (the wall of a sandbox account) is shown inside only.
        return unit is null ? Local : unit.Settings.PublicAddress is { Length: > 0 } own ? own.TrimEnd('/') : set.Length > 0 ? set : Local;
    }

    /// <summary>"Every address of this machine" is none that a browser can open.</summary>
    private static string Reachable(BindingAddress? at) =>
        $"{at!.Scheme}://{(at.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : at.Host)}{(at.Port == 80 ? "" : $":{at.Port}")}";
}
