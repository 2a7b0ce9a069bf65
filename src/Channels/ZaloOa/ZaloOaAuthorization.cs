using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Campaigns.Content;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.ZaloOa;

/// <summary>Asks an administrator of the OA for permission (OAuth v4 with PKCE) and exchanges the code, which is good once and for ten minutes.</summary>
internal sealed class ZaloOaAuthorization(ZaloOaOAuth oauth, IOptions<ZaloOaOptions> options)
{
    /// <param name="appId">The app.</param>
    /// <param name="back">Where Zalo sends the browser afterwards; registered with the app.</param>
    public ZaloOaPermission Ask(string appId, Uri back)
    {
        // 32 bytes are 43 characters, the length that Zalo takes.
        var (verifier, state) = (Random(), Random());
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        var address = $"{options.Value.OAuthUrl}/oa/permission?app_id={Uri.EscapeDataString(appId)}&redirect_uri={Uri.EscapeDataString(back.AbsoluteUri)}&code_challenge={challenge}&state={state}";
        return new ZaloOaPermission(new Uri(address), state, verifier);
    }

    /// <summary>The tokens for a code; a problem where Zalo says no or where the answer is lost, and then permission has to be asked for anew.</summary>
    public async Task<Result<TokenPair>> Exchange(string appId, string appSecret, string code, string verifier, CancellationToken cancel) =>
        await oauth.Exchange(appId, appSecret, code, verifier, cancel) switch
        {
            TokenGrant.Granted x => x.Pair,
            TokenGrant.Refused x => x.Error.Problem(null),
            TokenGrant.NotSent x => Problem.World(new(x.Why, "Zalo could not be reached."), null, new("Thử lại trong ít phút.", "Try again in some minutes.")),
            TokenGrant.Lost x => Problem.World(new(x.Why, "The answer of Zalo was lost."), null, new("Xin quyền lại từ đầu.", "Ask for permission anew.")),
            var other => throw new InvalidOperationException($"{other} is no grant."),
        };

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
