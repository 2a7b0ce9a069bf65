using System.Globalization;
using Campaigns.Content.Plans;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Scheduler.Notices;

/// <summary>
/// Tells that a report of a unit's own is due: a fortnight, three days, and on the last day itself, once each, until somebody says that it
/// was sent; of a report of every month without the fortnight. By day only: nobody sends a report at night.
/// </summary>
internal sealed class DutyReminder(Database database, PlanBook book, UnitStore units, NoticeDesk notices, TimeProvider clock)
{
    /// <summary>Days before the last one.</summary>
    private static readonly int[] Ahead = [0, 3, 14];

    /// <summary>The hour from which people are told, by their unit's clock.</summary>
    private const int Morning = 7;

    /// <summary>A report of one year has one last day, which names what was told of it.</summary>
    private static readonly TimeSpan Once = TimeSpan.FromDays(60);

    public async Task Gather(CancellationToken cancel)
    {
        var owing = await database.Read(session => session.List<string>("SELECT DISTINCT unit_id FROM plan_duty WHERE mine = 1 AND dropped IS NULL AND before_day IS NOT NULL AND NOT EXISTS (SELECT 1 FROM plan p WHERE p.id = plan_duty.plan_id AND p.aside IS NOT NULL)"), cancel);
        foreach (var id in owing)
            if (await units.ById(id, cancel) is { } unit && unit.Local(clock.GetUtcNow()).Hour >= Morning)
                foreach (var duty in (await book.Duties([id], unit.Today(clock), unit.Today(clock).AddDays(Ahead[^1]), cancel)).Where(duty => duty.Sent is null))
                    await Tell(unit, duty, cancel);
    }

    private Task Tell(Unit unit, OwedDuty owed, CancellationToken cancel)
    {
        var (duty, left) = (owed.Kept.Duty, owed.Last.DayNumber - unit.Today(clock).DayNumber);
        if (duty.Kind == DutyKind.Month && left > Ahead[^2])
            return Task.CompletedTask;   // a fortnight ahead of a report of every month, the last one was just sent
        // Several plans may ask for a report by the same day: whose and whom it is for is said before anything is opened.
        var kind = $"{DutyWords.Of(duty.Kind).Vi}{(duty.To is { } whom ? $" gửi {whom}" : "")} ({owed.Plan})";
        return notices.Tell(unit.Id, string.Create(CultureInfo.InvariantCulture, $"duty:{owed.Kept.Id}:{owed.Last:yyyy-MM-dd}:{Ahead.First(days => left <= days)}"),
            left == 0 ? string.Create(CultureInfo.InvariantCulture, $"{kind}: hôm nay {owed.Last:dd/MM/yyyy} là hạn cuối, chưa gửi") : string.Create(CultureInfo.InvariantCulture, $"{kind}: còn {left} ngày, hạn cuối {owed.Last:dd/MM/yyyy}"),
            string.Join('\n', new[]
            {
                duty.To is { } to ? $"• Gửi: {to}" : null, duty.Via is { } via ? $"• Qua: {via}" : null,
                $"• Theo kế hoạch {owed.Plan}: trước ngày {DutyWords.Before(duty)?.Vi}",
                "\nGửi xong thì bấm “Đã gửi” ở trang Tuần này hoặc trang kế hoạch; bấm rồi thì không nhắc nữa.",
            }.OfType<string>()), Once, cancel);
    }
}
