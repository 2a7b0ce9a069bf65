using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Address;
using Campaigns.Desk.Checks;
using Campaigns.Desk.Units;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Hours;
using Campaigns.Scheduler.Notices;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Restores;
using Campaigns.Scheduler.Worker;

namespace Campaigns.Desk.Today;

/// <summary>What the first page shows, in one snapshot of the store.</summary>
internal sealed class TodayQuery(Database database, UnitStore units, AccountStore accounts, AddressBook addresses, NoticeDesk notices,
    RunningHours hours, AccountRests rests, RestoreDesk restores, TodayOwedQuery owed, UrgentDesk urgent, AiringStore airings, Installation installation, TimeProvider clock)
{
    // A list longer than this is not read; the number above it says how many there are.
    private const int Most = 50, MostOut = 12, MostComing = 5, MostNotices = 5;

    /// <summary>An unapproved post is told of this long before its time.</summary>
    private static readonly TimeSpan ApprovalWarning = TimeSpan.FromMinutes(120);

    /// <summary>What was told longer ago is no news any more.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(3);

    /// <summary>A worker that has been silent for longer counts as dead.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private const string Columns = """
        SELECT p.id AS Id, p.unit_id AS UnitId, i.id AS ItemId, i.title AS Title, a.id AS AccountId, a.name AS Account, a.kind AS Kind, a.sandbox AS Sandbox, a.active AS Active, CASE WHEN a.paused IS NULL THEN 0 ELSE 1 END AS Paused,
               p.state AS State, p.due AS Due, p.not_after AS NotAfter, p.published AS Published,
               CASE WHEN p.content_hash IS NULL THEN 0 ELSE 1 END AS Approved, p.why AS Said, p.expected AS Expected, u.zone AS Zone, p.url AS Url
        FROM post p JOIN item i ON i.id = p.item_id JOIN account a ON a.id = p.account_id JOIN unit u ON u.id = p.unit_id
        """;

    // Waiting for a hand, in doubt, failed, missed or held; or soon due and approved by nobody; or on an account that is off or whose queue is paused; or to be changed or taken down by hand.
    private const string NeedsAPerson =
        $"({ChangeList.PostNeedsPerson} OR p.state IN (@waiting, @unknown, @failed, @missed, @held) OR (p.state = @scheduled AND p.due < @soon AND (p.content_hash IS NULL OR a.active = 0 OR a.paused IS NOT NULL)))";

    // Handed over to a programme of a station: what was read of it, what is to be read later today, and what is read on a later day.
    private const string Entered = "SELECT e.post_id FROM bulletin b JOIN bulletin_entry e ON e.bulletin_id = b.id WHERE e.kind = 0 AND e.handed IS NOT NULL AND e.withdrawn IS NULL AND";
    private const string ReadToday = $"{Entered} b.day = @day AND b.start <= @minute", UnreadToday = $"{Entered} b.day = @day AND b.start > @minute", UnreadLater = $"{Entered} b.day > @day";

    private const string OutToday = $"""
        p.state = @published AND (p.published >= @from AND p.published < @to AND NOT EXISTS (SELECT 1 FROM bulletin_entry e WHERE e.post_id = p.id AND e.kind = 0 AND e.handed IS NOT NULL AND e.withdrawn IS NULL) OR p.id IN ({ReadToday}))
        """;

    private const string DueToday =
        $"(p.state IN (@sending, @pending) OR (p.state = @scheduled AND p.due < @to AND NOT (p.due < @soon AND (p.content_hash IS NULL OR a.active = 0 OR a.paused IS NOT NULL))) OR (p.state = @published AND p.id IN ({UnreadToday})))";

    /// <param name="mine">The units that are looked at.</param>
    /// <param name="cancel">Ends the wait for the store.</param>
    public async Task<TodayView> Read(IReadOnlyList<string> mine, CancellationToken cancel)
    {
        var all = (await units.All(cancel)).Where(u => mine.Contains(u.Id)).ToArray();
        var now = clock.GetUtcNow();
        var unit = all.Length > 0 ? all[0] : new Unit { Id = "", Code = "", Name = "", Place = "" };
        var (from, to) = unit.Day(now);
        var args = new
        {
            waiting = PostState.Waiting, unknown = PostState.Unknown, failed = PostState.Failed, missed = PostState.Missed, held = PostState.Held,
            scheduled = PostState.Scheduled, sending = PostState.Sending, pending = PostState.Pending, published = PostState.Published,
            soon = (now + ApprovalWarning).ToUnixTimeMilliseconds(), from = from.ToUnixTimeMilliseconds(), to = to.ToUnixTimeMilliseconds(),
            now = now.ToUnixTimeMilliseconds(), day = DateOnly.FromDateTime(unit.Local(now).DateTime).Iso(), minute = TimeOnly.FromDateTime(unit.Local(now).DateTime).Minutes(), silence = (long)Silence.TotalMilliseconds, mine, Most, MostOut, MostComing,
        };
        var knownAccounts = (await accounts.All(cancel)).Where(a => mine.Contains(a.UnitId)).ToArray();
        var address = await addresses.Situation(cancel);
        var week = await hours.Of(unit.Zone, cancel);
        var resting = await rests.Now(cancel);
        var restore = await restores.Show(cancel);
        // A report that is due stands in its own list, once and until it is sent: what was told of it days ago is no news beside that.
        var told = await notices.Newest(mine, MostNotices, duties: false, cancel);
        var beside = await owed.Read(all, knownAccounts, cancel);
        var unconfirmed = await urgent.Waiting(mine, cancel);
        var view = await database.Read(async session => new TodayView
        {
            Now = unit.Local(now),
            Units = all,
            Accounts = knownAccounts,
            Notices = [.. told.Where(notice => notice.At >= now - News)],
            NeedAPerson = await session.List<TodayPost>($"{Columns} WHERE p.unit_id IN @mine AND {NeedsAPerson} ORDER BY p.due, p.id LIMIT @Most", args),
            Due = await session.List<TodayPost>($"{Columns} WHERE p.unit_id IN @mine AND {DueToday} ORDER BY p.due, p.id LIMIT @Most", args),
            Out = await session.List<TodayPost>(
                $"{Columns} WHERE p.unit_id IN @mine AND {OutToday} ORDER BY p.published DESC, p.id LIMIT @MostOut", args),
            Coming = await session.List<TodayPost>(
                $"{Columns} WHERE p.unit_id IN @mine AND (p.state = @scheduled AND p.due >= @to AND p.due >= @soon OR p.state = @published AND p.id IN ({UnreadLater})) ORDER BY p.due, p.id LIMIT @MostComing", args),
            Counts = (await session.First<TodayCounts>($"""
                SELECT (SELECT COUNT(*) FROM post p JOIN account a ON a.id = p.account_id WHERE p.unit_id IN @mine AND {NeedsAPerson}) AS NeedAPerson,
                       (SELECT COUNT(*) FROM post p JOIN account a ON a.id = p.account_id WHERE p.unit_id IN @mine AND {DueToday}) AS Due,
                       (SELECT COUNT(*) FROM post p WHERE p.unit_id IN @mine AND {OutToday}) AS Out
                """, args))!,
            Owed = beside,
            Urgent = unconfirmed,
            Address = address,
            Working = await session.Value<int>("SELECT COUNT(*) FROM worker WHERE stopped IS NULL AND beat >= store_now(@now) - @silence", args) > 0,
            Resting = [.. knownAccounts.Where(a => a.Active && resting.ContainsKey(a.Id)).Select(a => (a.Id, a.Name, resting[a.Id]))],
            Week = week,
            Restore = restore,
            Trouble = Trouble(),
            OnHold = await session.Value<int>("SELECT COUNT(*) FROM store_flag WHERE name = 'hold'") > 0,
        }, cancel);
        return view with
        {
            Due = [.. (await OnAir(view.Due, all, now, cancel)).OrderBy(post => post.At)], Coming = [.. (await OnAir(view.Coming, all, now, cancel)).OrderBy(post => post.At)],
            Out = [.. (await OnAir(view.Out, all, now, cancel)).OrderByDescending(post => post.At)], NeedAPerson = await OnAir(view.NeedAPerson, all, now, cancel),
        };
    }

    /// <summary>A post of a station stands at its time on the air, and is out only once it is read.</summary>
    private async Task<IReadOnlyList<TodayPost>> OnAir(IReadOnlyList<TodayPost> posts, Unit[] all, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var some in posts.Where(post => post is { Kind: ChannelKind.Radio, Sandbox: false, State: PostState.Scheduled or PostState.Sending or PostState.Pending or PostState.Published }).GroupBy(post => post.UnitId, StringComparer.Ordinal))
        {
            var found = await airings.Of(Array.Find(all, unit => unit.Id == some.Key)!, [.. some.Select(post => new AirPost(post.Id, post.AccountId, post.DueAt))], cancel);
            foreach (var post in some)
            {
                post.Air = found.GetValueOrDefault(post.Id);
                post.Unread = post.State == PostState.Published && post.AirAt > now;
            }
        }
        return posts;
    }

    /// <summary>A full disk before what it leads to: the one is to be mended.</summary>
    private (Phrase, Phrase?)? Trouble() =>
        DiskRoom.Free(installation.DataFolder) is { } free && DiskRoom.Judge(free, installation.DataFolder) is (CheckLevel.Failed, var what, var mend) ? (what, mend)
        : database.Trouble is { } trouble ? (trouble.What, trouble.Mend) : null;
}
