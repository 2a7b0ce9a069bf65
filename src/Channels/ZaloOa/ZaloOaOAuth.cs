using System.Globalization;
using System.Text.Json;
using Campaigns.Channels.Wire;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.ZaloOa;

/// <summary>Asks Zalo for tokens: once a refresh token, once a code; an answer that did not come is never asked for again.</summary>
internal sealed class ZaloOaOAuth(WireClient wire, IOptions<ZaloOaOptions> options)
{
    /// <summary>The longest wait for tokens: an answer that is lost costs a person's work.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>What Zalo gives where it does not say: 25 hours.</summary>
    private const double UsualLife = 90_000;

    public Task<TokenGrant> Refresh(string accountId, string appId, string appSecret, string refreshToken, CancellationToken cancel) =>
        Ask(accountId, appSecret, [("refresh_token", refreshToken), ("app_id", appId), ("grant_type", "refresh_token")], cancel);

    public Task<TokenGrant> Exchange(string appId, string appSecret, string code, string verifier, CancellationToken cancel) =>
        Ask("zalo", appSecret, [("code", code), ("app_id", appId), ("grant_type", "authorization_code"), ("code_verifier", verifier)], cancel);

    private async Task<TokenGrant> Ask(string accountId, string appSecret, (string, string)[] form, CancellationToken cancel)
    {
        // A pipeline of its own: what goes wrong with articles must not keep tokens from being refreshed.
        var answer = await wire.Send($"{accountId}/oauth", new WireRequest(HttpMethod.Post, new Uri($"{options.Value.OAuthUrl}/oa/access_token"), CallKind.Once)
        {
            Headers = [("secret_key", appSecret)], Form = form, AttemptLimit = Limit,
        }, cancel);
        return answer switch
        {
            WireAnswer.Answered { Status: System.Net.HttpStatusCode.TooManyRequests } => new TokenGrant.NotSent("Zalo báo gọi quá nhiều."),
            WireAnswer.Answered { Json: { ValueKind: JsonValueKind.Object } json } => Read(json),
            WireAnswer.Answered x => new TokenGrant.Lost($"Zalo trả lời không đọc được (HTTP {(int)x.Status})."),
            WireAnswer.NeverLeft x => new TokenGrant.NotSent(x.Why),
            WireAnswer.Forbidden x => new TokenGrant.NotSent(x.Why),
            WireAnswer.Lost x => new TokenGrant.Lost(x.Why),
            _ => throw new InvalidOperationException($"{answer.GetType().Name} is no answer."),
        };
    }

    /// <summary>Errors come with status 200; the life may be a number or a text.</summary>
    private static TokenGrant Read(JsonElement json)
    {
        if (ZaloOaAnswer.Done.Of(json, "access_token") is { Length: > 0 } access && ZaloOaAnswer.Done.Of(json, "refresh_token") is { Length: > 0 } refresh)
        {
            var life = double.TryParse(ZaloOaAnswer.Done.Of(json, "expires_in"), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 ? seconds : UsualLife;
            return new TokenGrant.Granted(new TokenPair(access, refresh, TimeSpan.FromSeconds(Math.Min(life, UsualLife * 100))));
        }
        if (!int.TryParse(ZaloOaAnswer.Done.Of(json, "error"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code) || code == 0)
            return new TokenGrant.Lost("Zalo trả lời mà không đưa mã mới.");
        var error = ZaloOaErrors.Of(code, ZaloOaAnswer.Done.Of(json, "error_description") ?? ZaloOaAnswer.Done.Of(json, "error_name") ?? ZaloOaAnswer.Done.Of(json, "message"));
        return error.Reaction == ZaloOaReaction.Wait ? new TokenGrant.NotSent(error.Why) : new TokenGrant.Refused(error);
    }
}
