using System.Net;
using System.Text.Json;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.WordPress;

/// <summary>Connects a site by an application password: finds where its API answers, and asks it who this is and what it may do.</summary>
internal sealed class WordPressConnector(WordPressClient client, IOptions<ChannelsOptions> options, TimeProvider clock) : IConnector
{
    /// <summary>The name of the secret.</summary>
    public const string Password = "password";

    /// <summary>The pipeline of calls made before there is an account.</summary>
    private const string Connecting = "wordpress.connect";

    public ChannelKind Kind => ChannelKind.WordPress;

    public IReadOnlyList<ConnectField> Fields { get; } =
    [
        new("url", new("địa chỉ trang WordPress", "the address of the WordPress site"), new("Địa chỉ người dân vào xem, ví dụ https://xa.example.gov.vn", "As citizens visit it, for instance https://xa.example.gov.vn")),
        new("user", new("tên đăng nhập", "the user name"), new("Tài khoản trên trang có vai trò Biên tập viên (Editor)", "A user of the site with the role Editor")),
        new(Password, new("mật khẩu ứng dụng", "the application password"), new("Trên trang: Hồ sơ (Users → Profile) → Mật khẩu ứng dụng (Application Passwords) → thêm “Campaigns”", "On the site: Users → Profile → Application Passwords → add \"Campaigns\""), Secret: true),
    ];

    public async Task<Result<Connection>> Connect(IReadOnlyDictionary<string, string> values, CancellationToken cancel)
    {
        var address = WordPressAddress.Of(values["url"], options.Value.AllowPrivateAddresses);
        if (!address.Ok)
            return address.Problems.ToArray();
        var site = new WordPressSite(Connecting, address.Value, values["user"], values[Password], Plain: false);
        var reply = await Me(site, cancel);
        // A host that rewrites no addresses knows nothing of /wp-json/: its own 404, or the front page.
        if (reply is { Finished: true, Ok: false, Code: null } && (reply.Status is HttpStatusCode.NotFound || (int)reply.Status!.Value < 300)
            && await Me(site with { Plain = true }, cancel) is var plain && (plain.Ok || plain.Code is not null))
            (site, reply) = (site with { Plain = true }, plain);
        return reply.Read<WordPressPerson>() is { } person ? Known(site, person) : await Refused(site, reply, cancel);
    }

    private Task<WordPressReply> Me(WordPressSite site, CancellationToken cancel) =>
        client.Get(site, "/wp/v2/users/me", cancel, ("context", "edit"), ("_fields", WordPressPerson.Fields));

    private static Result<Connection> Known(WordPressSite site, WordPressPerson person)
    {
        if (!person.May("publish_posts"))
            return Problem.World(WordPressErrors.MayNotPublish, "user");
        var notes = new List<Phrase> { new($"Đã đăng nhập trang với tên “{person.Name}”.", $"Signed in to the site as \"{person.Name}\".") };
        if (!person.May("upload_files"))
            notes.Add(new("Tài khoản này không tải ảnh lên được: bài có ảnh sẽ không đăng được.", "This user may not upload files: posts with a picture cannot be published."));
        if (!person.May("manage_categories"))
            notes.Add(new("Tài khoản này không tạo được chuyên mục: chuyên mục chưa có trên trang thì bài vào chuyên mục mặc định.", "This user may not make categories: where one is missing a post goes into the default one."));
        if (person.May("manage_options"))
            notes.Add(new("Đây là tài khoản quản trị. Nên dùng tài khoản riêng với vai trò Biên tập viên (Editor).", "This is an administrator. Better use a user of its own with the role Editor."));
        return Made(site, notes);
    }

    /// <summary>What the site plainly refuses is a problem; what it could not be asked, or answers strangely, is a note.</summary>
    private async Task<Result<Connection>> Refused(WordPressSite site, WordPressReply reply, CancellationToken cancel)
    {
        var failure = WordPressErrors.Of(reply, clock.GetUtcNow());
        if (failure.Verdict is WordPressVerdict.Reconnect or WordPressVerdict.Refused)
            return Problem.World(reply.Status == HttpStatusCode.Unauthorized && await Offers(site, cancel) is false ? WordPressErrors.NoPasswords : failure.What, site.Address);
        return Made(site, [new($"Chưa kiểm tra được: {failure.What.Vi}", $"Not checked: {failure.What.En}")]);
    }

    /// <summary>Whether the site takes application passwords at all; null where it does not say.</summary>
    private async Task<bool?> Offers(WordPressSite site, CancellationToken cancel)
    {
        var index = (await client.Get(site, "/", cancel, ("_fields", "authentication"))).Read<Dictionary<string, JsonElement>>();
        return index is not null && index.TryGetValue("authentication", out var ways)
            ? ways.ValueKind == JsonValueKind.Object && ways.TryGetProperty("application-passwords", out _)
            : null;
    }

    private static Connection Made(WordPressSite site, IReadOnlyList<Phrase> notes) => new(
        JsonSerializer.Serialize(new WordPressSettings(site.Address, site.User, site.Plain), Json.Compact),
        new Dictionary<string, string>(StringComparer.Ordinal) { [Password] = site.Password }, notes);
}
