using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Campaigns.Channels.Wire;
using Campaigns.Content.Accounts;
using Campaigns.Content.Secrets;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.Facebook;

/// <summary>The Graph API's calls. A token goes into a header or a form, never into an address.</summary>
internal sealed class FacebookClient(WireClient wire, SecretStore secrets, IOptions<FacebookOptions> options, TimeProvider clock)
{
    public const string PageToken = "pageToken", AppSecret = "appSecret";

    /// <summary>Meta takes videos at a host of its own.</summary>
    private const string Own = "https://graph.facebook.com", OwnVideos = "https://graph-video.facebook.com";

    private readonly FacebookOptions _options = options.Value;

    /// <summary>Null where the account has no page or no token that the keys of this installation open.</summary>
    public async Task<FacebookLogin?> Login(Account account, CancellationToken cancel)
    {
        if (FacebookSettings.Of(account) is not { } settings)
            return null;
        var open = await secrets.Of(account.Id, cancel);
        return open.GetValueOrDefault(PageToken) is { Length: > 0 } token
            ? new FacebookLogin(account.Id, settings.PageId!, token, open.GetValueOrDefault(AppSecret), settings.AppId)
            : null;
    }

    public Task<FacebookReply> Get(FacebookLogin login, string path, CancellationToken cancel, params (string Name, string Value)[] query) =>
        Send(login, new WireRequest(HttpMethod.Get, Address(path, [.. query, .. Proof(login)]), CallKind.Repeatable) { Authorization = Bearer(login) }, cancel);

    /// <summary>A read whose answer is welcome and not needed: made once, and soon given up.</summary>
    public Task<FacebookReply> Glance(FacebookLogin login, string path, CancellationToken cancel, params (string Name, string Value)[] query) =>
        Send(login, new WireRequest(HttpMethod.Get, Address(path, [.. query, .. Proof(login)]), CallKind.Once)
        {
            Authorization = Bearer(login), AttemptLimit = TimeSpan.FromSeconds(8),
        }, cancel);

    public Task<FacebookReply> Post(FacebookLogin login, string path, CallKind kind, IEnumerable<(string Name, string Value)> form, CancellationToken cancel) =>
        Send(login, new WireRequest(HttpMethod.Post, Address(path, []), kind) { Form = [.. form, ("access_token", login.Token), .. Proof(login)] }, cancel);

    /// <summary>A step of a video on its way: a form, and for a piece its bytes.</summary>
    public Task<FacebookReply> Video(FacebookLogin login, CallKind kind, IEnumerable<(string Name, string Value)> form, WireFile? piece, CancellationToken cancel) =>
        Send(login, new WireRequest(HttpMethod.Post, Address(VideoUrl, _options.Version, $"{login.PageId}/videos", []), kind)
        {
            Form = [.. form, ("access_token", login.Token), .. Proof(login)], File = piece, AttemptLimit = TimeSpan.FromSeconds(_options.UploadSeconds),
        }, cancel);

    /// <summary>Bytes beside a form; made again when it fails, because what is uploaded is seen by nobody.</summary>
    public Task<FacebookReply> Upload(FacebookLogin login, string path, IEnumerable<(string Name, string Value)> form, WireFile file, CancellationToken cancel) =>
        Send(login, new WireRequest(HttpMethod.Post, Address(path, []), CallKind.Repeatable)
        {
            Form = [.. form, ("access_token", login.Token), .. Proof(login)], File = file, AttemptLimit = TimeSpan.FromSeconds(_options.UploadSeconds),
        }, cancel);

    public Task<FacebookReply> Delete(FacebookLogin login, string path, CancellationToken cancel) =>
        Send(login, new WireRequest(HttpMethod.Delete, Address(path, [.. Proof(login)]), CallKind.Repeatable) { Authorization = Bearer(login) }, cancel);

    /// <summary>The page without a version, which the oldest version that still serves the app answers.</summary>
    public Task<FacebookReply> Oldest(FacebookLogin login, CancellationToken cancel) =>
        Send(login, new WireRequest(HttpMethod.Get, Address(_options.GraphUrl, "", login.PageId, [("fields", "id"), .. Proof(login)]), CallKind.Repeatable) { Authorization = Bearer(login) }, cancel);

    private async Task<FacebookReply> Send(FacebookLogin login, WireRequest request, CancellationToken cancel)
    {
        var answer = await wire.Send(login.Account, request, cancel);
        var at = answer is WireAnswer.Answered answered
            && DateTimeOffset.TryParse(answered.Headers.GetValueOrDefault("Date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : (DateTimeOffset?)null;
        var reply = FacebookErrors.Of(answer, clock.GetUtcNow()) is { } verdict
            ? new FacebookReply(default, verdict, at)
            : new FacebookReply(((WireAnswer.Answered)answer).Json!.Value, null, at);
        return reply with { Version = (answer as WireAnswer.Answered)?.Headers.GetValueOrDefault("facebook-api-version") };
    }

    private string VideoUrl => _options.VideoUrl is { Length: > 0 } url ? url : _options.GraphUrl == Own ? OwnVideos : _options.GraphUrl;

    private Uri Address(string path, IReadOnlyList<(string Name, string Value)> query) => Address(_options.GraphUrl, _options.Version, path, query);

    private static Uri Address(string at, string version, string path, IReadOnlyList<(string Name, string Value)> query)
    {
        var address = new StringBuilder(at.TrimEnd('/'));
        if (version.Length > 0)
            address.Append('/').Append(version);
        foreach (var part in path.Split('/'))
            address.Append('/').Append(Uri.EscapeDataString(part));
        for (var i = 0; i < query.Count; i++)
            address.Append(i == 0 ? '?' : '&').Append(query[i].Name).Append('=').Append(Uri.EscapeDataString(query[i].Value));
        return new Uri(address.ToString());
    }

    private static AuthenticationHeaderValue Bearer(FacebookLogin login) => new("Bearer", login.Token);

    private static (string Name, string Value)[] Proof(FacebookLogin login) => login.Proof is { } proof ? [("appsecret_proof", proof)] : [];
}
