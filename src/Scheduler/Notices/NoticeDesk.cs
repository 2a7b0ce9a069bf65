using System.Globalization;
using System.Text;
using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Dispatch;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Notices;

/// <summary>
/// Finds trouble that nobody was told of and makes notices of it: one a cause (a kind of trouble on one account, or with one item) and at most
/// one an hour for the same cause; what comes within the hour is told in the next.
/// </summary>
public sealed class NoticeDesk(Database database, TimeProvider clock)
{
    /// <summary>Trouble older than this was seen on the desk, or never will be.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(3);

    /// <summary>How long before its time an unapproved post is told, and told again.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(120), VerySoon = TimeSpan.FromMinutes(30);

    /// <summary>What was to be taken down and still stands is told again so often.</summary>
    private static readonly TimeSpan StillUp = TimeSpan.FromHours(4);

    /// <summary>What went out as urgent and waits to be confirmed is told again so often.</summary>
    private static readonly TimeSpan Unconfirmed = TimeSpan.FromHours(2);

    private static readonly TimeSpan Once = TimeSpan.FromHours(1);

    /// <summary>Posts told of in one notice, and titles named in it.</summary>
    private const int Most = 200, Named = 10;

    /// <summary>Of these units, newest first; at most <paramref name="most"/>.</summary>
    /// <param name="units">Whose.</param>
    /// <param name="most">How many.</param>
    /// <param name="duties">Whether those of reports that are due are among them.</param>
    /// <param name="cancel">Ends the wait for the store.</param>
    public Task<IReadOnlyList<Notice>> Newest(IReadOnlyList<string> units, int most, bool duties = true, CancellationToken cancel = default) => database.Read<IReadOnlyList<Notice>>(async session =>
        [.. (await session.List<(string Id, string Subject, string Text, long At, string Cause)>(
                $"SELECT id, subject, text, created, cause FROM notice WHERE unit_id IN @units{(duties ? "" : " AND cause NOT LIKE 'duty:%'")} ORDER BY created DESC LIMIT @most", new { units, most }))
            .Select(row => new Notice(row.Id, row.Subject, row.Text, DateTimeOffset.FromUnixTimeMilliseconds(row.At)) { Cause = row.Cause })], cancel);

    /// <summary>Tells one thing now, unless the same cause was told within <paramref name="once"/>.</summary>
    public Task Tell(string unitId, string cause, string subject, string text, TimeSpan once, CancellationToken cancel) => database.Write(session =>
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        return session.Run("""
            INSERT INTO notice (id, unit_id, cause, subject, text, created, tries, next_try) SELECT @id, @unitId, @cause, @subject, @text, @now, 0, @now
            WHERE NOT EXISTS (SELECT 1 FROM notice n WHERE n.cause = @cause AND n.created > @since)
            """, new { id = Id.New(clock), unitId, cause, subject, text, now, since = now - (long)once.TotalMilliseconds });
    }, cancel);

    /// <summary>Makes the notices that are due; how many.</summary>
    public async Task<int> Gather(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var args = new { since = now - (long)Recent.TotalMilliseconds, now, soon = now + (long)Soon.TotalMilliseconds, verySoon = now + (long)VerySoon.TotalMilliseconds, again = (long)StillUp.TotalMilliseconds, urgently = (long)Unconfirmed.TotalMilliseconds, Most };
        var (found, mended) = await database.Read<(IReadOnlyList<Found>, bool)>(async session =>
            ([.. await session.List<Found>(Untold, args), .. await Rights(session)], await session.Value<bool>($"SELECT EXISTS ({Mended})")), cancel);
        if (found.Count == 0 && !mended)
            return 0;
        return await database.Write(async session =>
        {
            // An account that is on again may be switched off again, and that will be news.
            await session.Run($"DELETE FROM noticed WHERE trouble = 3 AND subject IN ({Mended})");
            var made = 0;
            foreach (var cause in found.GroupBy(f => f.Cause, StringComparer.Ordinal))
                if (await session.Value<int>("SELECT COUNT(*) FROM notice WHERE cause = @Key AND created > @hour", new { cause.Key, hour = now - (long)Once.TotalMilliseconds }) == 0)
                    made += await Make(session, cause.Key, [.. cause], now);
            return made;
        }, cancel);
    }

    // Posts: 6 failed, 7 missed, 5 unknown with a person asked. Accounts: those that a channel switched off, with its words.
    // Changes: what needs a person; a withdrawal again and again while it does. Messages to followers: 4 unknown, 5 not sent.
    // Urgent: again and again until it is answered. Unapproved: told of by item, so that a post on five channels is one notice.
    private const string Untold = $"""
        SELECT p.unit_id AS UnitId, p.id AS Subject, CASE p.state WHEN 6 THEN 0 WHEN 7 THEN 1 ELSE 2 END AS Trouble, COALESCE(p.person_asked, p.updated) AS Since,
          c.id AS AccountId, c.name AS Account, i.title AS Title, COALESCE(p.why, '') AS Why
        FROM post p JOIN account c ON c.id = p.account_id JOIN item i ON i.id = p.item_id
        WHERE (p.state = 5 OR p.state = 6 OR p.state = 7) AND p.updated >= @since AND (p.state <> 5 OR p.person_asked IS NOT NULL)
          AND NOT EXISTS (SELECT 1 FROM noticed n WHERE n.subject = p.id AND n.trouble = CASE p.state WHEN 6 THEN 0 WHEN 7 THEN 1 ELSE 2 END
            AND n.since = COALESCE(p.person_asked, p.updated))
        UNION ALL
        SELECT c.unit_id, c.id, 3, 0, c.id, c.name, '', c.inactive_why FROM account c
        WHERE c.active = 0 AND c.inactive_why IS NOT NULL AND NOT EXISTS (SELECT 1 FROM noticed n WHERE n.subject = c.id AND n.trouble = 3)
        UNION ALL
        SELECT c.unit_id, c.id, 4, COALESCE(c.person_asked, c.ended, c.created), a.id, a.name, i.title, COALESCE(c.why, '')
        FROM post_change c JOIN post p ON p.id = c.post_id JOIN account a ON a.id = p.account_id JOIN item i ON i.id = p.item_id
        WHERE c.updated >= @since AND {ChangeList.AsksPerson}
          AND NOT EXISTS (SELECT 1 FROM noticed n WHERE n.subject = c.id AND n.trouble = 4 AND n.since = COALESCE(c.person_asked, c.ended, c.created))
        UNION ALL
        SELECT c.unit_id, c.id, 7, c.created + (@now - c.created) / @again * @again, a.id, a.name, i.title, COALESCE(c.why, '')
        FROM post_change c JOIN post p ON p.id = c.post_id JOIN account a ON a.id = p.account_id JOIN item i ON i.id = p.item_id
        WHERE c.kind = 2 AND c.created >= @since AND c.created <= @now - @again AND {ChangeList.AsksPerson}
          AND NOT EXISTS (SELECT 1 FROM noticed n WHERE n.subject = c.id AND n.trouble = 7 AND n.since = c.created + (@now - c.created) / @again * @again)
        UNION ALL
        SELECT m.unit_id, m.id, 12, COALESCE(m.person_asked, m.ended, m.updated), c.id, c.name, 'Gửi rộng tới người quan tâm', COALESCE(m.why, '')
        FROM follower_message m JOIN account c ON c.id = m.account_id
        WHERE (m.state = 4 OR m.state = 5 AND m.updated >= @since) AND m.closed_by IS NULL
          AND NOT EXISTS (SELECT 1 FROM noticed n WHERE n.subject = m.id AND n.trouble = 12 AND n.since = COALESCE(m.person_asked, m.ended, m.updated))
        UNION ALL
        SELECT g.unit_id, g.approval_id, 13, g.at + (@now - g.at) / @urgently * @urgently, i.id, i.title, 'Chờ ' || g.approver || ' xác nhận', g.person || ' đã phát: ' || g.why
        FROM approval_urgent g JOIN item i ON i.id = g.item_id
        WHERE g.answered IS NULL AND g.at >= @since AND g.at <= @now - @urgently
          AND NOT EXISTS (SELECT 1 FROM noticed n WHERE n.subject = g.approval_id AND n.trouble = 13 AND n.since = g.at + (@now - g.at) / @urgently * @urgently)
        UNION ALL
        SELECT p.unit_id, p.id, {Nearness}, p.due, i.id, i.title, a.name, 'chưa duyệt.'
        FROM post p JOIN account a ON a.id = p.account_id JOIN item i ON i.id = p.item_id
        WHERE p.state = 0 AND p.wake > @now AND p.wake <= @soon AND NOT ({Claimable.Approved})
          AND NOT EXISTS (SELECT 1 FROM noticed n WHERE n.subject = p.id AND n.trouble = {Nearness} AND n.since = p.due)
        LIMIT @Most
        """;

    private const string Nearness = "CASE WHEN p.due <= @verySoon THEN 6 ELSE 5 END";

    private const string Mended = "SELECT n.subject FROM noticed n JOIN account c ON c.id = n.subject WHERE n.trouble = 3 AND c.active = 1";

    /// <summary>Once for a post and the day on which its right ends.</summary>
    private async Task<IReadOnlyList<Found>> Rights(Session session)
    {
        var ending = await RightWatch.Ending(session, clock.GetUtcNow());
        if (ending.Count == 0)
            return [];
        var told = (await session.List<(string Subject, long Since)>($"SELECT subject, since FROM noticed WHERE trouble = {Trouble.Right:D} AND subject IN @ids", new { ids = ending.Select(end => end.PostId).ToArray() })).ToHashSet();
        return [.. ending.Select(end => new Found
        {
            UnitId = end.UnitId, Subject = end.PostId, Trouble = (int)Trouble.Right, Since = end.Until.DayNumber, AccountId = end.ItemId, Account = end.Title, Title = end.Account,
            Why = string.Create(CultureInfo.InvariantCulture, $"đăng {end.Due:HH:mm dd/MM/yyyy}, được dùng đến hết ngày {end.Until:dd/MM/yyyy}."),
        }).Where(found => !told.Contains((found.Subject, found.Since)))];
    }

    private async Task<int> Make(Session session, string cause, IReadOnlyList<Found> found, long now)
    {
        var (first, id) = (found[0], Id.New(clock));
        var text = new StringBuilder();
        foreach (var one in found.Take(Named))
            text.Append(one.Title.Length > 0 ? $"• {one.Title}: {one.Why}" : one.Why).Append('\n');
        if (found.Count > Named)
            text.Append(CultureInfo.InvariantCulture, $"… và {found.Count - Named} bài nữa.\n");
        text.Append('\n').Append(TroubleWords.Mend((Trouble)first.Trouble));
        await session.Run("INSERT INTO notice (id, unit_id, cause, subject, text, created, tries, next_try) VALUES (@id, @UnitId, @cause, @subject, @text, @now, 0, @now)",
            new { id, first.UnitId, cause, subject = TroubleWords.Subject((Trouble)first.Trouble, first.Account, found.Count), text = text.ToString(), now });
        foreach (var one in found)
            await session.Run("INSERT INTO noticed (subject, trouble, since, notice_id) VALUES (@Subject, @Trouble, @Since, @id) ON CONFLICT (subject, trouble, since) DO NOTHING",
                new { one.Subject, one.Trouble, one.Since, id });
        return 1;
    }

    private sealed class Found
    {
        public string UnitId { get; set; } = "";
        public string Subject { get; set; } = "";
        public int Trouble { get; set; }
        public long Since { get; set; }
        public string AccountId { get; set; } = "";
        public string Account { get; set; } = "";
        public string Title { get; set; } = "";
        public string Why { get; set; } = "";

        public string Cause => $"{Trouble}:{AccountId}";
    }
}
