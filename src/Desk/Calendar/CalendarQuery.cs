using Campaigns.Content.Accounts;
using Campaigns.Content.Library;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Calendar;

/// <summary>The posts of a span of time, read by the index of their unit, or of their account, and no others.</summary>
internal sealed class CalendarQuery(Database database)
{
    /// <summary>More posts than this are not read; the page says that there are more.</summary>
    public const int Most = 2_000;

    /// <summary>A page of the list.</summary>
    public const int PageSize = 100;

    /// <summary>An account with more posts than this on one day is a crowd to those who follow it.</summary>
    public const int Crowd = 3;

    private const string From = "FROM post p JOIN item i ON i.id = p.item_id JOIN account c ON c.id = p.account_id JOIN unit u ON u.id = p.unit_id LEFT JOIN approval a ON a.id = p.approval_id";

    private const string Columns = $"""
        SELECT p.id AS Id, p.item_id AS ItemId, p.unit_id AS UnitId, i.title AS Title, c.id AS AccountId, c.name AS Account, c.kind AS Kind, p.state AS State, p.due AS Due, u.zone AS Zone,
          CASE WHEN p.content_hash IS NOT NULL AND a.id IS NOT NULL AND a.voided IS NULL THEN 1 ELSE 0 END AS Seen, a.window_from AS WindowFrom, a.window_to AS WindowTo,
          i.earliest AS Earliest, i.not_after AS Last, CASE WHEN {StepDesk.Begun} THEN 1 ELSE 0 END AS Begun, {LibraryRights.Until} AS Until
        """;

    /// <summary>Null where there is no such post.</summary>
    public static async Task<CalendarPost?> Find(Session session, string id)
    {
        var post = await session.First<CalendarPost>($"{Columns} {From} WHERE p.id = @id", new { id });
        return post is null ? null : (await Judged(session, [post]))[0];
    }

    /// <summary>In order of time; at most <see cref="Most"/> and one, which says that there are more.</summary>
    /// <param name="filter">What is asked for; its unit is among <paramref name="units"/> already.</param>
    /// <param name="units">Ids of the units that are shown.</param>
    /// <param name="span">The first moment, and the first that does not count.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="skip">Leaves out the first.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<IReadOnlyList<CalendarPost>> Posts(
        CalendarFilter filter, IReadOnlyCollection<string> units, (DateTimeOffset From, DateTimeOffset To) span, int limit = Most + 1, int skip = 0, CancellationToken cancel = default)
    {
        if (units.Count == 0)
            return Task.FromResult<IReadOnlyList<CalendarPost>>([]);
        var where = new List<string> { filter.Account is null ? "p.unit_id IN @units" : "p.account_id = @Account AND p.unit_id IN @units", "p.due >= @from", "p.due < @to" };
        if (filter.Campaign is not null)
            where.Add("i.campaign_id = @Campaign");
        if (filter.Section is not null)
            where.Add("i.section = @Section");
        if (filter.Posts is not null)
            where.Add("p.state = @Posts");
        else if (filter.State == CalendarFilter.Unapproved)
            where.Add($"p.state = {PostState.Scheduled:D} AND (p.content_hash IS NULL OR a.id IS NULL OR a.voided IS NOT NULL OR a.window_from > p.due OR a.window_to < p.due)");
        return database.Read(async session => await Judged(session, await session.List<CalendarPost>($"{Columns} {From} WHERE {string.Join(" AND ", where)} ORDER BY p.due, p.id LIMIT @limit OFFSET @skip", new
        {
            units, filter.Account, filter.Campaign, filter.Section, filter.Posts, from = span.From.ToUnixTimeMilliseconds(), to = span.To.ToUnixTimeMilliseconds(),
            limit = Math.Clamp(limit, 1, Most + 1), skip = Math.Max(skip, 0),
        })), cancel);
    }

    /// <summary>Steps that were taken for other times have begun anew already.</summary>
    private static async Task<IReadOnlyList<CalendarPost>> Judged(Session session, IReadOnlyList<CalendarPost> posts)
    {
        var begun = posts.Where(post => post.Begun).ToArray();
        var counting = await StepDesk.UnderWay(session, begun.Select(post => post.ItemId));
        foreach (var post in begun)
            post.Begun = counting.Contains(post.ItemId);
        return posts;
    }

    /// <summary>
    /// The days on which an account pushes more than <see cref="Crowd"/> posts to those who follow it, whatever the filter shows: a
    /// portal is looked up, and a programme is full on purpose.
    /// </summary>
    public async Task<IReadOnlyList<(DateOnly Day, string Account, int Posts)>> Crowds(IReadOnlyCollection<string> units, (DateTimeOffset From, DateTimeOffset To) span, CancellationToken cancel = default)
    {
        if (units.Count == 0)
            return [];
        var rows = await database.Read(session => session.List<(string Account, string Name, long Due, string Zone)>("""
            SELECT c.id, c.name, p.due, u.zone FROM post p JOIN account c ON c.id = p.account_id JOIN unit u ON u.id = p.unit_id
            WHERE p.unit_id IN @units AND p.due >= @from AND p.due < @to AND p.state NOT IN (9, 10) AND c.kind IN @kinds ORDER BY p.due LIMIT 20000
            """, new { units, from = span.From.ToUnixTimeMilliseconds(), to = span.To.ToUnixTimeMilliseconds(), kinds = s_pushing }), cancel);
        return [.. rows.GroupBy(row => (Day: DateOnly.FromDateTime(UnitClock.Local(row.Zone, DateTimeOffset.FromUnixTimeMilliseconds(row.Due)).DateTime), row.Account, row.Name))
            .Where(day => day.Count() > Crowd).Select(day => (day.Key.Day, day.Key.Name, day.Count())).OrderBy(crowd => crowd.Day).ThenBy(crowd => crowd.Name, StringComparer.Ordinal)];
    }

    /// <summary>The columns of the units and of their items, for the filter.</summary>
    public Task<IReadOnlyList<string>> Sections(IReadOnlyCollection<string> units, CancellationToken cancel = default) => units.Count == 0
        ? Task.FromResult<IReadOnlyList<string>>([])
        : database.Read(session => session.List<string>("SELECT name FROM section WHERE unit_id IN @units AND retired IS NULL UNION SELECT section FROM item WHERE unit_id IN @units AND section IS NOT NULL ORDER BY 1 LIMIT 200", new { units }), cancel);

    private static readonly int[] s_pushing = [(int)ChannelKind.Facebook, (int)ChannelKind.ZaloOa, (int)ChannelKind.Assisted];
}
