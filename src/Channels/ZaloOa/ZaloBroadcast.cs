using System.Globalization;
using System.Text.Json;
using Campaigns.Channels.Contract;
using Campaigns.Channels.Wire;
using Campaigns.Content.Accounts;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.ZaloOa;

/// <summary>Sends articles that stand already to everybody who follows the OA. Irreversible, and nothing tells afterwards whether it went out.</summary>
internal sealed class ZaloBroadcast(ZaloOaClient zalo, IOptions<ZaloOaOptions> options) : IFollowerChannel
{
    public ChannelKind Kind => ChannelKind.ZaloOa;

    public int Most => 5;

    public TimeSpan Review => TimeSpan.FromMinutes(options.Value.ModerationMinutes);

    public async Task<Outcome> Send(Account account, IReadOnlyList<string> articles, Func<CancellationToken, Task<bool>> stillMine, CancellationToken cancel)
    {
        if (articles.Count == 0 || articles.Count > Most)
            return new Outcome.Rejected($"Một lần gửi có từ 1 đến {Most} bài.");
        if (!await stillMine(cancel))
            return new Outcome.RetryAfter(TimeSpan.Zero, "Lượt gửi này đã thuộc về lần khác; dừng lại.");
        var answer = await zalo.Post(account, "oa/message", new
        {
            recipient = new { target = new { } },
            message = new
            {
                attachment = new
                {
                    type = "template",
                    payload = new { template_type = "media", elements = articles.Select(id => new { media_type = "article", attachment_id = id }) },
                },
            },
        }, CallKind.Once, cancel);
        return answer switch
        {
            ZaloOaAnswer.Done x => new Outcome.Published(x.Text("message_id") ?? "", null),
            ZaloOaAnswer.NotSent x => new Outcome.RetryAfter(x.Delay, x.Why),
            ZaloOaAnswer.NoRight x => new Outcome.Reconnect(x.Why),
            ZaloOaAnswer.Refused x => Refused(x.Error),
            _ => new Outcome.Unknown($"{ZaloOaShelf.Why(answer)} Tin có thể đã gửi. Xem mục Tin truyền thông đã gửi tại oa.zalo.me trước khi gửi lại."),
        };
    }

    public async Task<FollowerQuota?> Quota(Account account, CancellationToken cancel)
    {
        if (await zalo.Post(account, "oa/quota/message", new { }, CallKind.Repeatable, cancel) is not ZaloOaAnswer.Done { Data: var data })
            return null;
        // One allowance, or a list of them of which the first is the OA's own.
        var first = data.ValueKind == JsonValueKind.Array && data.GetArrayLength() > 0 ? data[0] : data;
        return Number(first, "remain") is { } left ? new FollowerQuota(left, Number(first, "total")) : null;
    }

    /// <summary>
    /// What keeps this message back keeps no article back: a package without messages to followers, or an allowance that is used
    /// up, is told to the person who sent it, and the account stays on.
    /// </summary>
    private static Outcome Refused(ZaloOaError error) => error switch
    {
        { Reaction: ZaloOaReaction.Processing } or { Reaction: ZaloOaReaction.Wait, Code: not ZaloOaErrors.QuotaUsedUp } => new Outcome.RetryAfter(error.Delay, error.Why),
        { Reaction: ZaloOaReaction.Refresh } => new Outcome.Reconnect(error.Why),
        { Code: ZaloOaErrors.NotInPackage } => new Outcome.Rejected($"Gói dịch vụ của OA không có quyền gửi tin truyền thông tới người quan tâm. Nâng gói tại oa.zalo.me rồi lập lần gửi khác. (Zalo {error.Code})"),
        _ => new Outcome.Rejected(error.Why),
    };

    private static long? Number(JsonElement data, string name) =>
        long.TryParse(ZaloOaAnswer.Done.Of(data, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
