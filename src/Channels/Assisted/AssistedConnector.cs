using System.Text.Json;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;

namespace Campaigns.Channels.Assisted;

/// <summary>Connecting what is worked by hand asks no platform: who posts there, what it is, how it speaks, where it opens.</summary>
internal sealed class AssistedConnector : IConnector
{
    /// <summary>The longest name, in characters, and the longest address.</summary>
    private const int LongestName = 100, LongestLink = 2_000;

    private static readonly IReadOnlyList<(string Value, Phrase Label)> s_forms =
    [
        .. Enum.GetValues<VariantForm>().Select(form => (CaptionChannels.Name(form), form switch
        {
            VariantForm.PortalHtml => new Phrase("Cổng, trang thông tin điện tử (cả bài)", "A portal (the whole article)"),
            VariantForm.FacebookText => new("Trang Facebook", "A Facebook page"),
            VariantForm.ZaloArticle => new("Bài viết Zalo OA", "An article of a Zalo OA"),
            VariantForm.RadioText => new("Bài đọc trên loa truyền thanh", "A text that is read on the air"),
            VariantForm.Sms => new("Tin nhắn SMS", "A text message (SMS)"),
            VariantForm.Notice => new("Thông báo dán bảng tin", "A notice on a board"),
            VariantForm.TalkingPoints => new("Ý chính để nói chuyện, họp thôn", "Points for a talk"),
            _ => new("Tin nhắn nhóm (Zalo, Viber)", "A message for a group (Zalo, Viber)"),
        })),
    ];

    private static readonly string Forms = string.Join(", ", CaptionChannels.Names);

    public ChannelKind Kind => ChannelKind.Assisted;

    public IReadOnlyList<ConnectField> Fields { get; } =
    [
        new("person", new("Người đăng", "Who posts"), new("Tên người mở kênh và đăng bài: Trưởng bản Lò Văn Toản.", "The name of the person who opens it and posts.")),
        new("what", new("Kênh này là gì", "What it is"),
            new("Nhóm Zalo thôn, cổng thông tin tỉnh, OA do đơn vị khác giữ, TikTok, báo chí…", "A hamlet's Zalo group, the province's portal, an OA another office holds, TikTok, the press …")),
        new("form", new("Lời văn viết cho", "Written for"), new("Bài được viết theo cách của kênh này. Không chọn là tin nhắn nhóm.", "Posts are worded for it. Left out: a message for a group."), Required: false),
        new("link", new("Địa chỉ mở kênh", "Where it opens"), new("Đường dẫn https của nhóm hoặc trang, để bấm mở ngay khi đăng.", "The https address of the group or page, opened by one tap."), Required: false),
    ];

    public Task<Result<Connection>> Connect(IReadOnlyDictionary<string, string> values, CancellationToken cancel) => Task.FromResult(Read(values));

    public Task<IReadOnlyDictionary<string, IReadOnlyList<(string Value, Phrase Label)>>> Choices(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<string, IReadOnlyList<(string, Phrase)>>>(new Dictionary<string, IReadOnlyList<(string, Phrase)>> { ["form"] = s_forms });

    private static Result<Connection> Read(IReadOnlyDictionary<string, string> values)
    {
        var (form, link) = (Given(values, "form"), Given(values, "link"));
        var problems = new List<Problem>();
        foreach (var name in new[] { "person", "what" })
            if (values[name].Length > LongestName)
                problems.Add(Problem.Input(new($"Dài quá {LongestName} ký tự.", $"Longer than {LongestName} characters."), name));
        if (form is not null && CaptionChannels.Form(form) is null)
            problems.Add(Problem.Input(new("Không có kiểu lời văn này.", "There is no such form."), $"form={form}",
                NearestWord.To(form, CaptionChannels.Names) is { } near ? new($"Có phải “{near}”?", $"Did you mean \"{near}\"?") : new($"Chọn một trong: {Forms}.", $"Choose one of: {Forms}.")));
        if (link is not null && !IsOfTheWeb(link))
            problems.Add(Problem.Input(new("Địa chỉ này không mở được bằng trình duyệt.", "A browser cannot open this address."), "link",
                new("Ghi đầy đủ, bắt đầu bằng https://", "Write it in full, beginning with https://")));
        if (problems.Count > 0)
            return problems.ToArray();
        var settings = new AssistedSettings
        {
            Person = values["person"].Normalize(), What = values["what"].Normalize(), Link = link,
            Form = form is null ? null : CaptionChannels.Name(CaptionChannels.Form(form)!.Value),
        };
        return new Connection(JsonSerializer.Serialize(settings, Json.Compact), new Dictionary<string, string>(),
            [new($"Đến giờ, bài chờ {settings.Person} đăng tay; mở trang “Đăng tay” trên bàn làm việc.", $"At its time a post waits for {settings.Person}, on the desk's page \"Đăng tay\".")]);
    }

    private static string? Given(IReadOnlyDictionary<string, string> values, string name) => values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    private static bool IsOfTheWeb(string link) => link.Length <= LongestLink && Uri.TryCreate(link, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.UserInfo.Length == 0;
}
