using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;

namespace Campaigns.Desk.Accounts;

/// <summary>Stands for a platform that knows one token.</summary>
internal sealed class TestConnector(ChannelKind kind = ChannelKind.Facebook) : IConnector
{
    public const string Right = "ma-dung-8f2c", Wrong = "ma-sai-41d7";

    static TestConnector() => Array.ForEach([Right, Wrong], secret => TestSecret.Of(secret));

    public ChannelKind Kind => kind;

    public IReadOnlyList<ConnectField> Fields { get; } =
    [
        new("pageId", new("Mã số của Trang", "Page ID"), new("Trong mục Giới thiệu của Trang.", "In the page's About section.")),
        new("token", new("Mã truy cập của Trang", "Page token"), new("Trong Graph API Explorer.", "In the Graph API Explorer."), Secret: true),
        new("note", new("Ghi chú", "Note"), new("Tùy ý.", "As you like."), Required: false),
    ];

    public IReadOnlyDictionary<string, string> Given { get; private set; } = new Dictionary<string, string>();

    public Task<Result<Connection>> Connect(IReadOnlyDictionary<string, string> values, CancellationToken cancel)
    {
        Given = values;
        return Task.FromResult<Result<Connection>>(values["token"] == Right
            ? new Connection($$"""{"pageId":"{{values["pageId"]}}"}""", new Dictionary<string, string> { ["token"] = Right }, [new("Mã hết hạn ngày 01/12/2026.", "Expires on 1 December 2026.")])
            : Problem.Input(new("Đây là mã của một người, không phải của Trang.", "This is a person's token."), "token", new("Lấy mã trong /me/accounts.", "Take the one of /me/accounts.")));
    }
}
