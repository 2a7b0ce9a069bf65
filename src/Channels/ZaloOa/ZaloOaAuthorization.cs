using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.ZaloOa;

/// <summary>Asks an administrator of the OA for permission (OAuth v4 with PKCE) and exchanges the code, which is good once and for ten minutes.</summary>
internal sealed class ZaloOaAuthorization(ZaloOaOAuth oauth, TokenLedger ledger, IOptions<ZaloOaOptions> options) : IAuthorizer
{
    private static readonly Phrase Office = new("Người giữ máy chạy chương trình", "Whoever keeps the machine of this program"),
        Owner = new("Quản trị viên của OA", "An administrator of the OA");

    public ChannelKind Kind => ChannelKind.ZaloOa;

    public IReadOnlyList<string> Brings { get; } = [ZaloOaConnector.OaId, ZaloOaAccount.AccessToken, ZaloOaAccount.RefreshToken];

    public PermissionAsked Ask(IReadOnlyDictionary<string, string> values, Uri back) => Ask(values[ZaloOaConnector.AppId], back);

    public async Task<Result<IReadOnlyDictionary<string, string>>> Exchange(
        IReadOnlyDictionary<string, string> values, string code, string? who, string verifier, CancellationToken cancel)
    {
        var known = values.GetValueOrDefault(ZaloOaConnector.OaId);
        if (known is not null && who is not null && known != who)
            return Problem.Input(new($"Quyền vừa cấp là của OA {who}, không phải OA {known} của kênh này.", $"The permission is of the OA {who}, not of {known}."), ZaloOaConnector.OaId,
                new("Xin quyền lại và chọn đúng OA.", "Ask for permission anew and choose the right OA."));
        if ((known ?? who) is not { Length: > 0 } oa)
            return Problem.World(new("Zalo không nói quyền vừa cấp là của OA nào.", "Zalo does not say which OA gave the permission."), null, new("Xin quyền lại từ đầu.", "Ask for permission anew."));
        var pair = await Exchange(values[ZaloOaConnector.AppId], values[ZaloOaAccount.AppSecret], code, verifier, cancel);
        return !pair.Ok ? pair.Problems.ToArray() : new Dictionary<string, string>(values, StringComparer.Ordinal)
        {
            [ZaloOaConnector.OaId] = oa, [ZaloOaAccount.AccessToken] = pair.Value.Access, [ZaloOaAccount.RefreshToken] = pair.Value.Refresh,
        };
    }

    public IReadOnlyList<ReconnectStep> Steps(Account account, string connect, Uri? back)
    {
        var of = ZaloOaAccount.Of(account);
        ReconnectStep[] first = [new(Office, new($"Trên máy chạy chương trình, mở trang kết nối lại kênh “{account.Name}”.", $"On the machine of this program, open the page that connects \"{account.Name}\" again."), connect)];
        ReconnectStep[] middle = back is not null ?
        [
            new(Owner, new($"Đăng nhập Zalo bằng tài khoản là quản trị viên của OA {of.OaId}, ngay trên trình duyệt đó.", $"Sign in to Zalo as an administrator of the OA {of.OaId}, in that same browser."), "https://oa.zalo.me"),
            new(Office, new("Bấm “Mở Zalo để cấp quyền” rồi bấm tiếp đường dẫn sang Zalo; các ô đã điền sẵn, không phải dán mã nào.", "Press “Mở Zalo để cấp quyền”, then follow the link to Zalo; no token has to be pasted.")),
            new(Owner, new($"Trên trang của Zalo: chọn đúng OA {of.OaId}, đánh dấu đồng ý rồi bấm Cho phép. Zalo đưa trình duyệt trở về trang “Đã kết nối”.", $"On Zalo's page choose the OA {of.OaId}, agree and allow. Zalo leads back to a page that says so.")),
            new(Owner, new("Nếu Zalo báo địa chỉ chuyển về không đúng (mã -14003): mở ứng dụng, mục Official Account, Thiết lập chung, điền địa chỉ chuyển về dưới đây vào ô Callback Url rồi làm lại.", "If Zalo says that the redirect address is wrong (-14003): open the app, Official Account, general settings, enter the address below as Callback Url, then do it again."), back.AbsoluteUri),
        ] :
        [
            new(Owner, new($"Mở API Explorer, đăng nhập Zalo bằng tài khoản là quản trị viên của OA {of.OaId}.", $"Open the API Explorer, signed in to Zalo as an administrator of the OA {of.OaId}."), "https://developers.zalo.me/tools/explorer"),
            new(Owner, new($"Chọn ứng dụng {of.AppId}, loại OA Access Token, bấm Lấy Access Token, chọn đúng OA rồi bấm Cho phép.", $"Choose the app {of.AppId} and OA Access Token, get the token, choose the OA and allow.")),
            new(Office, new("Dán Access Token và Refresh Token vào trang kết nối lại, điền khóa bí mật của ứng dụng, bấm Kết nối lại.", "Paste access token and refresh token into the page, with the app secret, and press the button.")),
        ];
        return [.. first, .. middle,
            new(Office, new("Kiểm tra: trang Kênh ghi “đang bật”, hoặc chạy lệnh dưới đây và thấy “Đăng được”. Từ lúc này không dùng cặp mã cũ hay mới ở phần mềm nào khác.", "Look: the account is on, or the command below says that it can post. Use the tokens in no other program."), $"campaigns account check {account.Id}")];
    }

    public async Task<DateTimeOffset?> Ends(Account account, CancellationToken cancel) =>
        await ledger.Read(account.Id, cancel) is { Refresh: not null } state ? state.RefreshEnds : null;

    /// <param name="appId">The app.</param>
    /// <param name="back">Where Zalo sends the browser afterwards; registered with the app.</param>
    public PermissionAsked Ask(string appId, Uri back)
    {
        // 32 bytes are 43 characters, the length that Zalo takes.
        var (verifier, state) = (Random(), Random());
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        var address = $"{options.Value.OAuthUrl}/oa/permission?app_id={Uri.EscapeDataString(appId)}&redirect_uri={Uri.EscapeDataString(back.AbsoluteUri)}&code_challenge={challenge}&state={state}";
        return new PermissionAsked(new Uri(address), state, verifier);
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
