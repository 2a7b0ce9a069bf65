using System.Globalization;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Speech;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Channels.Radio;

/// <summary>
/// A loudspeaker station: publishing puts the approved text into the programme of the next slot with room for it. What was
/// really read is the station's log, not this.
/// </summary>
internal sealed class RadioChannel(Database database, BulletinStore bulletins, SlotStore slots, UnitStore units, SpeechShelf speech, TimeProvider clock) : IChannel
{
    /// <summary>How many days ahead a slot with room is looked for.</summary>
    private const int DaysAhead = 7;

    /// <summary>A person mends a table of readings; meanwhile nothing is put into a programme.</summary>
    private static readonly TimeSpan TablesWait = TimeSpan.FromMinutes(5);

    public TimeSpan Settle => TimeSpan.Zero;

    public async Task<Outcome> Publish(Dispatch dispatch, CancellationToken cancel)
    {
        var unit = await units.ByCodeOrName(dispatch.Account.UnitId, cancel);
        if (unit is null)
            return new Outcome.Rejected("Không còn đơn vị của đài này.");
        var announcer = await speech.For(unit, dispatch.Account, cancel);
        if (!announcer.Ok)
            return new Outcome.RetryAfter(TablesWait, announcer.Problems[0].In("vi"));
        var now = clock.GetUtcNow();
        var from = unit.Local(dispatch.Due > now ? dispatch.Due : now);
        var placed = await database.Write(async session =>
        {
            var free = await FirstWithRoom(session, dispatch, announcer.Value, DateOnly.FromDateTime(from.DateTime), TimeOnly.FromDateTime(from.DateTime));
            if (free is not null)
                await BulletinStore.Append(session, free, dispatch.PostId, dispatch.Variant.Title, dispatch.Variant.Text, dispatch.ContentHash);
            return free is not null;
        }, cancel);
        return placed && await Find(dispatch, cancel) is Finding.Present(var id, var url)
            ? new Outcome.Published(id, url)
            : new Outcome.Rejected($"Trong {DaysAhead} ngày tới đài không có khung giờ nào đủ chỗ cho bài này. Thêm khung giờ, hoặc rút ngắn bài.");
    }

    public async Task<Outcome> Update(Dispatch dispatch, CancellationToken cancel) =>
        await bulletins.Change(dispatch.PostId, dispatch.Variant.Title, dispatch.Variant.Text, dispatch.ContentHash, cancel)
            ? new Outcome.Updated(null)
            : new Outcome.Rejected("Bài này không có trong chương trình nào.");

    public async Task<Outcome> Withdraw(Dispatch dispatch, CancellationToken cancel)
    {
        await bulletins.Withdraw(dispatch.PostId, cancel);
        return new Outcome.Withdrawn();
    }

    public async Task<Outcome> Follow(Dispatch dispatch, CancellationToken cancel) =>
        await Find(dispatch, cancel) is Finding.Present(var id, var url) ? new Outcome.Published(id, url) : new Outcome.Unknown("Bài chưa có trong chương trình nào.");

    public async Task<Finding> Find(Dispatch dispatch, CancellationToken cancel) => await bulletins.Placed(dispatch.PostId, cancel) is var (day, start)
        ? new Finding.Present(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {start:HH\\:mm}"),
            string.Create(CultureInfo.InvariantCulture, $"/radio/{dispatch.Account.Id}?date={day:yyyy-MM-dd}"))
        : new Finding.Absent();

    public Task<IReadOnlyList<Standing>> List(Account account, int most, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Standing>>([]);

    public Task<IReadOnlyDictionary<string, long>?> Measure(Dispatch dispatch, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<string, long>?>(null);

    public async Task<Problem?> Check(Account account, CancellationToken cancel) => (await slots.Of(account.Id, cancel)).Count > 0
        ? null
        : Problem.Input(new("Đài chưa có khung giờ phát.", "The station has no slot."), account.Name,
            new("Thêm ở Cài đặt, Khung giờ phát; hoặc bằng: campaigns station slot \"" + account.Name + "\" --at 17:00 --minutes 15", "Add one in the settings of the desk, or by: campaigns station slot \"" + account.Name + "\" --at 17:00 --minutes 15"));

    private async Task<Bulletin?> FirstWithRoom(Session session, Dispatch dispatch, Announcer announcer, DateOnly day, TimeOnly time)
    {
        var airtime = await SlotStore.Airtime(session, dispatch.Account.Id);
        var needed = announcer.Seconds(dispatch.Variant.Text);
        for (var ahead = 0; ahead <= DaysAhead; ahead++)
            foreach (var slot in airtime.On(day.AddDays(ahead)).Where(s => ahead > 0 || s.Start >= time))
            {
                var bulletin = await bulletins.Open(session, slot, day.AddDays(ahead));
                if (bulletin.Entries.Sum(e => announcer.Seconds(e.Text) + announcer.Pace.Item) + needed <= bulletin.Minutes * 60)
                    return bulletin;
            }
        return null;
    }
}
