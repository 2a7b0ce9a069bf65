using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;

namespace Campaigns.Channels.ZaloOa;

/// <summary>Connects an official account by the tokens that its administrator was given.</summary>
internal sealed class ZaloOaConnector(ZaloOaClient zalo) : IConnector
{
    public const string OaId = "oaId", AppId = "appId";

    private const string Author = "author", Cover = "cover";

    private static readonly Phrase Explorer = new(
        "developers.zalo.me, mục Công cụ, API Explorer: chọn ứng dụng, chọn OA Access Token rồi Lấy Access Token.",
        "developers.zalo.me, Tools, API Explorer: choose the app and OA Access Token, then get the token.");

    public ChannelKind Kind => ChannelKind.ZaloOa;

    public IReadOnlyList<ConnectField> Fields { get; } =
    [
        new(OaId, new("mã OA", "OA id"), new("oa.zalo.me, mục Thông tin tài khoản.", "oa.zalo.me, account information.")),
        new(AppId, new("mã ứng dụng", "app id"), new("developers.zalo.me, trang của ứng dụng.", "developers.zalo.me, the page of the app.")),
        new(ZaloOaAccount.AppSecret, new("khóa bí mật của ứng dụng", "app secret"), new("developers.zalo.me, trang của ứng dụng, Khóa bí mật; không phải khóa bí mật của OA.", "developers.zalo.me, the page of the app; not the OA's own secret key."), Secret: true),
        new(ZaloOaAccount.AccessToken, new("mã truy cập của OA (access token)", "OA access token"), Explorer, Secret: true),
        new(ZaloOaAccount.RefreshToken, new("mã làm mới của OA (refresh token)", "OA refresh token"), Explorer, Secret: true),
        new(Author, new("tên tác giả dưới bài", "author under articles"), new("Dưới 50 ký tự; để trống thì lấy tên của OA.", "Under 50 characters; the OA's name where it is empty."), Required: false),
        new(Cover, new("địa chỉ ảnh bìa mặc định", "address of the default cover"), new("Ảnh JPG hoặc PNG dưới 1 MB, ở địa chỉ https công khai; dùng cho tin, bài không có ảnh.", "JPG or PNG under 1 MB at a public https address; for items without a picture."), Required: false),
    ];

    public async Task<Result<Connection>> Connect(IReadOnlyDictionary<string, string> values, CancellationToken cancel)
    {
        if (Wrong(values) is { } wrong)
            return wrong;
        var (token, secret) = (values[ZaloOaAccount.AccessToken], values[ZaloOaAccount.AppSecret]);
        var notes = new List<Phrase>
        {
            new("Mã làm mới chỉ dùng được một lần: từ nay đừng dùng cặp mã này ở phần mềm khác, nếu không kênh sẽ mất kết nối.",
                "A refresh token is good only once: do not use this pair in another program, or the account will lose its connection."),
        };
        var (name, checkable) = (values.GetValueOrDefault(Author) ?? "", true);
        switch (await zalo.Get(token, secret, "oa/getoa", cancel))
        {
            case ZaloOaAnswer.Done x when x.Text("oa_id") is { } id && id != values[OaId]:
                return Problem.Input(new($"Mã truy cập này là của OA {id}.", $"This token belongs to OA {id}."), OaId,
                    new("Lấy mã truy cập bằng tài khoản quản trị đúng OA, hoặc sửa mã OA.", "Get the token as an administrator of the right OA, or correct the id."));
            case ZaloOaAnswer.Done x:
                notes.Insert(0, new($"OA: {x.Text("name") ?? values[OaId]} (mã {values[OaId]}).", $"OA: {x.Text("name") ?? values[OaId]} (id {values[OaId]})."));
                name = name.Length > 0 ? name : x.Text("name") ?? "";
                break;
            case ZaloOaAnswer.Refused { Error.Reaction: ZaloOaReaction.Refresh } x:
                return x.Error.Problem(ZaloOaAccount.AccessToken) with { Mend = Explorer };
            case ZaloOaAnswer.Refused { Error.Reaction: ZaloOaReaction.Reconnect } x:
                return x.Error.Problem(OaId);
            case var other:
                checkable = false;
                notes.Add(Unchecked(other));
                break;
        }
        switch (await zalo.Get(token, secret, "article/getslice?offset=0&limit=1&type=normal", cancel))
        {
            case ZaloOaAnswer.Done:
                break;
            case ZaloOaAnswer.Refused { Error.Reaction: ZaloOaReaction.Reconnect } x:
                return x.Error.Problem(OaId);
            case var other when checkable:
                notes.Add(Unchecked(other));
                break;
            default:
                break;
        }
        var cover = values.GetValueOrDefault(Cover) is { Length: > 0 } address ? new Uri(address) : null;
        return new Connection(new ZaloOaAccount(values[OaId], values[AppId], name, cover).Settings,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [ZaloOaAccount.AppSecret] = secret, [ZaloOaAccount.AccessToken] = token, [ZaloOaAccount.RefreshToken] = values[ZaloOaAccount.RefreshToken],
            }, notes);
    }

    private static Problem? Wrong(IReadOnlyDictionary<string, string> values) =>
        values.GetValueOrDefault(Author) is { Length: > ZaloOaAccount.LongestAuthor }
            ? Problem.Input(new("Tên tác giả phải dưới 50 ký tự.", "The author must be under 50 characters."), Author, new("Viết ngắn hơn.", "Make it shorter."))
            : values.GetValueOrDefault(Cover) is { Length: > 0 } cover && !(Uri.TryCreate(cover, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)
                ? Problem.Input(new("Ảnh bìa phải ở địa chỉ https công khai.", "The cover must be at a public https address."), Cover, new("Ví dụ: https://xa.gov.vn/bia.jpg.", "For example https://xa.gov.vn/bia.jpg."))
                : null;

    private static Phrase Unchecked(ZaloOaAnswer answer) => new($"Chưa kiểm tra được với Zalo. {ZaloOaShelf.Why(answer)}", "It could not be checked with Zalo.");
}
