using System.Globalization;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Speech;
using Campaigns.Content.Units;

namespace Campaigns.Scheduler.Notices;

/// <summary>
/// Tells, two hours before a programme begins and again half an hour before, that it is not approved: at stations where only approved
/// programmes are read. What stands in would be read instead.
/// </summary>
internal sealed class ProgrammeReminder(AccountStore accounts, UnitStore units, BulletinStore bulletins, BulletinFrame frame, SpeechShelf speech, NoticeDesk notices, TimeProvider clock)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(120), VerySoon = TimeSpan.FromMinutes(30);

    /// <summary>A programme has one day: what was told of it is not told again.</summary>
    private static readonly TimeSpan Once = TimeSpan.FromDays(2);

    public async Task Gather(CancellationToken cancel)
    {
        foreach (var station in (await accounts.All(cancel)).Where(account => account is { Kind: ChannelKind.Radio, Active: true, Sandbox: false }))
            if (ProgrammeRules.Of(station.Settings) is { Approval: true } rules && await units.ById(station.UnitId, cancel) is { } unit)
                await Look(station, unit, rules, cancel);
    }

    private async Task Look(Account station, Unit unit, ProgrammeRules rules, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = unit.Today(clock);
        foreach (var bulletin in await bulletins.Between(station.Id, today, today.AddDays(1), cancel))
        {
            var left = unit.At(bulletin.Day, bulletin.Start) - now;
            if (left <= TimeSpan.Zero || left > Soon || bulletin.Entries.All(entry => entry.Urgent || entry.Kind == EntryKind.Reserve))
                continue;
            // A frame or a table that cannot be read is told where programmes are composed.
            if (await speech.For(unit, station, cancel) is not { Ok: true, Value: { } announcer } || await frame.Compose(bulletin, unit, station.Name, announcer, rules, cancel) is not { Ok: true, Value: { Approved: false } script })
                continue;
            var still = left <= VerySoon;
            await notices.Tell(unit.Id, $"programme:{station.Id}:{bulletin.Id}:{(still ? "30" : "120")}",
                string.Create(CultureInfo.InvariantCulture, $"Chương trình {bulletin.Start:HH\\:mm} {(still ? "vẫn chưa" : "chưa")} được duyệt, còn dưới {(still ? "30 phút" : "2 giờ")}: “{station.Name}”"),
                $"{string.Join('\n', script.Left.Select(entry => $"• {entry.Written.Title}"))}\n\nLãnh đạo duyệt ở trang Phát thanh trước giờ phát; không kịp thì đài đọc tin, bài dự phòng, và các tin, bài này chuyển sang buổi sau.", Once, cancel);
        }
    }
}
