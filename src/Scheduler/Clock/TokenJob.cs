using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Scheduler.Notices;
using Microsoft.Extensions.Logging;

namespace Campaigns.Scheduler.Clock;

/// <summary>Has tokens refreshed before they expire, and tells people once a day what stands in the way.</summary>
internal sealed class TokenJob(IEnumerable<ITokenKeeper> keepers, AccountStore accounts, NoticeDesk notices, ILogger<TokenJob> log) : IClusterJob
{
    private static readonly TimeSpan Once = TimeSpan.FromDays(1);

    public string Cron => "0 15 * * * ?";

    public bool AtStart => true;

    public async Task Run(CancellationToken cancel)
    {
        foreach (var keeper in keepers)
            foreach (var problem in await keeper.RefreshDue(cancel))
            {
                log.LogWarning("{Problem}", problem.In("vi"));
                foreach (var account in (await accounts.All(cancel)).Where(a => a.Name == problem.Where))
                    await notices.Tell(account.UnitId, $"token:{account.Id}", $"Mã truy cập của kênh “{account.Name}”", $"{problem.In("vi")}{Steps(account)}", Once, cancel);
            }
    }

    /// <summary>Where the way back is written down, for those who have steps.</summary>
    private static string Steps(Account account) => account.Kind == ChannelKind.ZaloOa
        ? $"\nCác bước, in ra được: trang Kênh, chọn “{account.Name}”, “In các bước kết nối lại”; hoặc lệnh campaigns account reconnect {account.Id}" : "";
}
