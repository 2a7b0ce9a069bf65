using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;

namespace Campaigns.Channels.Facebook;

/// <summary>Connects a page: whose token it is, whether it may post, until when.</summary>
internal sealed class FacebookConnector(FacebookClient client, FacebookRights rights, FacebookVersions versions) : IConnector
{
    /// <summary>The pipeline of connecting; an account has none yet.</summary>
    private const string Pipeline = "connect:facebook";

    private static readonly Phrase
        NotChecked = new("Chưa kiểm tra được với Facebook; hãy chạy campaigns check khi có mạng.", "Not checked with Facebook; run campaigns check when it can be reached."),
        NotSeen = new("Chưa xác nhận công khai: hãy đăng một bài thử và xem bằng điện thoại không đăng nhập Facebook.", "Not confirmed as public: post once and look with a phone that is not signed in."),
        Review = new("Ứng dụng phải ở chế độ Hoạt động (Live): ở chế độ Phát triển, chỉ người có vai trò trong ứng dụng thấy bài. Đăng lên Trang không phải của mình thì ứng dụng phải được Meta xét duyệt (App Review).",
            "The app must be Live: in development mode only people with a role in the app see its posts. For pages of others it needs App Review.");

    public ChannelKind Kind => ChannelKind.Facebook;

    public IReadOnlyList<ConnectField> Fields => FacebookFields.All;

    public async Task<Result<Connection>> Connect(IReadOnlyDictionary<string, string> values, CancellationToken cancel)
    {
        var login = new FacebookLogin(Pipeline, values[FacebookFields.PageId], values[FacebookClient.PageToken], values.GetValueOrDefault(FacebookClient.AppSecret));
        if (!Simple(login.PageId))
            return Problem.Input(new("Mã số của Trang chỉ gồm chữ số, không phải địa chỉ hay tên.", "A page ID is digits, no address and no name."), FacebookFields.PageId, FacebookFields.All[0].Where);
        var me = await client.Get(login, "me", cancel, ("fields", "id,name"));
        if (me.Fault is { } fault)
            return fault.OldVersion ? fault.Problem() : fault.Fault is FacebookFault.Reconnect ? Refused(login, fault) : Connected(login, new(login.PageId), [NotChecked, fault.Why, Review, NotSeen]);
        if (me.Text("id") is not { } id)
            return Connected(login, new(login.PageId), [NotChecked, Review, NotSeen]);
        if (id != login.PageId)
            return await Stranger(login, me.Text("name") ?? id, cancel);
        var app = await client.Get(login, "app", cancel, ("fields", "id,name"));
        var known = await rights.Of(login, app.Text("id"), cancel);
        return known.Problem is { } problem
            ? problem
            : Connected(login, new(id, me.Text("name"), app.Text("id")), [.. known.Notes, .. await versions.Notes(login, me, cancel), Review, NotSeen]);
    }

    private static Result<Connection> Connected(FacebookLogin login, FacebookSettings settings, IReadOnlyList<Phrase> notes)
    {
        var secrets = new Dictionary<string, string>(StringComparer.Ordinal) { [FacebookClient.PageToken] = login.Token };
        if (login.AppSecret is { } secret)
            secrets[FacebookClient.AppSecret] = secret;
        return new Connection(settings.ToString(), secrets, notes);
    }

    private static Problem Refused(FacebookLogin login, FacebookVerdict fault)
    {
        var secret = login.Proof is not null && fault.Why.En.Contains("app secret", StringComparison.OrdinalIgnoreCase);
        return Problem.Input(fault.Why, secret ? FacebookClient.AppSecret : FacebookClient.PageToken, FacebookFields.All[secret ? 2 : 1].Where);
    }

    /// <summary>The token is not this page's: a person's (very often), or another page's.</summary>
    private async Task<Problem> Stranger(FacebookLogin login, string name, CancellationToken cancel)
    {
        var pages = await client.Get(login, "me/accounts", cancel, ("fields", "id,name"), ("limit", "100"));
        if (!pages.Has("data"))
            return Problem.Input(new($"Mã này là của “{name}”, không phải của Trang {login.PageId}.", $"This token is that of \"{name}\", not of page {login.PageId}."), FacebookClient.PageToken, FacebookFields.All[1].Where);
        var own = FacebookReply.Each(pages.Body, "data").FirstOrDefault(p => FacebookReply.Text(p, "id") == login.PageId);
        var page = FacebookReply.Text(own, "name") ?? login.PageId;
        return FacebookReply.Text(own, "id") is not null
            ? Problem.Input(new($"Đây là mã của người dùng “{name}”, không phải mã của Trang “{page}”.", $"This is the token of the person \"{name}\", not of the page \"{page}\"."), FacebookClient.PageToken,
                new($"Trong Graph API Explorer, gọi GET /me/accounts với mã này, tìm Trang “{page}” và lấy access_token ở đó.", $"Call GET /me/accounts with this token and take the access_token of \"{page}\" there."))
            : Problem.Input(new($"Đây là mã của người dùng “{name}”, và người này không quản lý Trang {login.PageId}.", $"This is the token of the person \"{name}\", who does not manage page {login.PageId}."), FacebookClient.PageToken,
                new("Hãy để quản trị viên của Trang lấy mã, hoặc xem lại mã số của Trang.", "Let an administrator of the page get the token, or look at the page ID again."));
    }

    /// <summary>It becomes a part of an address.</summary>
    private static bool Simple(string id) => id.Length is > 0 and <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
