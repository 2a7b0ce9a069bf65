using Campaigns.Channels.Wire;
using Campaigns.Content.Accounts;

namespace Campaigns.Channels.ZaloOa;

/// <summary>Sends articles that stand already to everybody who follows the OA. Irreversible, and nothing tells afterwards whether it went out.</summary>
internal sealed class ZaloBroadcast(ZaloOaClient zalo)
{
    /// <summary>The most articles of one broadcast.</summary>
    public const int Most = 5;

    /// <param name="account">The OA.</param>
    /// <param name="articles">One to five, the first on top.</param>
    /// <param name="cancel">Ends the wait for the answer; what was sent stays sent.</param>
    public async Task<ZaloBroadcastOutcome> Send(Account account, IReadOnlyList<string> articles, CancellationToken cancel)
    {
        if (articles.Count is 0 or > Most)
            return new ZaloBroadcastOutcome.NotSent($"Một lần gửi có từ 1 đến {Most} bài.");
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
            ZaloOaAnswer.Done x => new ZaloBroadcastOutcome.Taken(x.Text("message_id") ?? ""),
            ZaloOaAnswer.Lost x => new ZaloBroadcastOutcome.AskPerson($"{x.Why} Tin có thể đã gửi. Xem mục Tin truyền thông đã gửi tại oa.zalo.me trước khi gửi lại."),
            _ => new ZaloBroadcastOutcome.NotSent(ZaloOaShelf.Why(answer)),
        };
    }
}
