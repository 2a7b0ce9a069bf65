using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Speech;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Programmes;

/// <summary>Reads the programmes of a station for their page, composed as of now.</summary>
internal sealed class ProgrammeQuery(ProgrammeComposer composer, BulletinStore bulletins, BulletinFrame frame, SpeechShelf speech, Database database, TimeProvider clock)
{
    /// <summary>Texts among which whoever chooses what stands in.</summary>
    private const int MostReserve = 200;

    /// <summary>Times of some days; every problem of frame and tables where they cannot be read, with the times alone.</summary>
    public async Task<(IReadOnlyList<ProgrammeTimeView> Times, IReadOnlyList<Problem> Problems)> Times(Account station, Unit unit, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var problems = new List<Problem>((await composer.Keep(station.Id, cancel)).Problems);
        var announcer = await speech.For(unit, station, cancel);
        problems.AddRange(announcer.Problems);
        var (_, languages) = await Slots(station.Id, cancel);
        var airtime = await database.Read(session => SlotStore.Airtime(session, station.Id), cancel);
        var there = (await bulletins.Between(station.Id, from, to, cancel)).ToDictionary(bulletin => (bulletin.Day, bulletin.Start));
        // What is composed is shown, whatever the programme waits for; that it waits stands beside it.
        var rules = ProgrammeRules.Of(station.Settings) with { Approval = false };
        var (times, now) = (new List<ProgrammeTimeView>(), clock.GetUtcNow());
        for (var day = from; day <= to; day = day.AddDays(1))
            foreach (var (start, minutes, language) in airtime.On(day).Select(slot => (slot.Start, slot.Minutes, Language: languages.GetValueOrDefault(slot.Start)))
                .Concat(there.Values.Where(bulletin => bulletin.Day == day && bulletin.Entries.Count > 0).Select(bulletin => (bulletin.Start, bulletin.Minutes, bulletin.Language)))
                .DistinctBy(time => time.Start).OrderBy(time => time.Start))
            {
                Script? script = null;
                if (problems.Count == 0 && there.GetValueOrDefault((day, start)) is { } bulletin)
                {
                    var composed = await frame.Compose(bulletin, unit, station.Name, announcer.Value!, rules, cancel);
                    problems.AddRange(composed.Problems);
                    script = composed.Value;
                }
                times.Add(new(day, start, script?.Bulletin.Minutes ?? minutes, language, unit.At(day, start) <= now, script));
            }
        return (times, problems);
    }

    /// <summary>The station's slots, and the languages of those that have another than Vietnamese, by their start.</summary>
    public Task<(IReadOnlyList<Slot> Slots, IReadOnlyDictionary<TimeOnly, string> Languages)> Slots(string accountId, CancellationToken cancel) => database.Read<(IReadOnlyList<Slot>, IReadOnlyDictionary<TimeOnly, string>)>(async session =>
        (await SlotStore.Of(session, accountId), (await session.List<(int Start, string Language)>("SELECT start, language FROM slot WHERE account_id = @accountId AND language IS NOT NULL", new { accountId }))
            .ToDictionary(row => WallMinutes.Time(row.Start), row => row.Language)), cancel);

    /// <summary>How the station reads its posts, and those that may stand in.</summary>
    public Task<(IReadOnlyDictionary<string, RadioPlan> Plans, IReadOnlyList<ReserveText> Reserve)> Plans(string accountId, IReadOnlyList<string> posts, CancellationToken cancel) =>
        database.Read<(IReadOnlyDictionary<string, RadioPlan>, IReadOnlyList<ReserveText>)>(async session =>
        {
            var plans = new Dictionary<string, RadioPlan>(StringComparer.Ordinal);
            foreach (var some in posts.Chunk(500))
                foreach (var row in await session.List<Row>("SELECT post_id AS PostId, priority AS Priority, repeats AS Repeats, until AS Until, reserve AS Reserve FROM radio_plan WHERE post_id IN @some", new { some }))
                    plans[row.PostId] = new RadioPlan(row.Priority, row.Repeats, row.Until is { } until ? Days.OfIso(until) : null, row.Reserve is not null);
            return (plans, await Reserve(session, accountId));
        }, cancel);

    /// <summary>Approved texts of the station: those that may stand in, all of them; then the newest others.</summary>
    private static async Task<IReadOnlyList<ReserveText>> Reserve(Session session, string accountId) =>
        [.. (await session.List<(string PostId, string Title, int State, long? Reserve)>($"""
            SELECT p.id, i.title, p.state, r.reserve FROM post p JOIN item i ON i.id = p.item_id LEFT JOIN radio_plan r ON r.post_id = p.id
             WHERE p.account_id = @accountId AND p.state IN (0, 3) AND p.content_hash IS NOT NULL AND EXISTS (SELECT 1 FROM approval a WHERE a.id = p.approval_id AND a.voided IS NULL)
             ORDER BY CASE WHEN r.reserve IS NULL THEN 1 ELSE 0 END, r.reserve, p.due DESC, p.id LIMIT {MostReserve}
            """, new { accountId })).Select(row => new ReserveText(row.PostId, row.Title) { Marked = row.Reserve is not null, Read = row.State == 3 })];

    private sealed class Row
    {
        public string PostId { get; set; } = "";
        public EntryPriority Priority { get; set; }
        public int Repeats { get; set; }
        public string? Until { get; set; }
        public long? Reserve { get; set; }
    }
}
