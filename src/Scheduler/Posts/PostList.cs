using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Dispatch;
using Campaigns.Scheduler.Followers;

namespace Campaigns.Scheduler.Posts;

/// <summary>The posts of a store, as the desk and the command line read them.</summary>
public sealed class PostList(Database database, TimeProvider clock)
{
    private const string Columns = $"""
        SELECT p.id AS Id, p.item_id AS Item, i.title AS Title, c.kind AS Channel, p.account_id AS Account, p.due AS Due, p.state AS State, p.url AS Url,
          (SELECT COUNT(*) FROM attempt t WHERE t.post_id = p.id AND t.kind = 0) AS Attempts, ({Claimable.Approved}) AS Approved, p.why AS Why, p.wake AS Wake, p.expected AS Expected, u.zone AS Zone
        FROM post p JOIN item i ON i.id = p.item_id JOIN account c ON c.id = p.account_id JOIN unit u ON u.id = p.unit_id
        """;

    /// <summary>The condition of the index <c>post_open</c>, over <c>post AS p</c>: SQLite uses a partial index only where the query repeats it.</summary>
    internal const string Open = "(p.state = 1 OR p.state = 2 OR p.state = 4 OR p.state = 5 OR p.state = 8)";

    private const string Person = $"(p.state IN (1, 6, 7, 8) OR p.person_asked IS NOT NULL AND p.state IN (4, 5) OR {ChangeList.PostNeedsPerson})";

    public async Task<PostView?> Find(string id, CancellationToken cancel = default) =>
        (await database.Read(session => session.First<Row>($"{Columns} WHERE p.id = @id", new { id }), cancel))?.View();

    /// <summary>Earliest due first.</summary>
    public Task<IReadOnlyList<PostView>> Find(PostQuery query, CancellationToken cancel = default) => database.Read<IReadOnlyList<PostView>>(async session =>
    {
        // A list of nothing is none that SQL knows.
        if (query.UnitIds is { Count: 0 })
            return [];
        var narrow = new List<string>();
        void Where(object? value, string sql) { if (value is not null) narrow.Add(sql); }
        Where(query.UnitId, "p.unit_id = @UnitId");
        Where(query.UnitIds, "p.unit_id IN @UnitIds");
        Where(query.ItemId, "p.item_id = @ItemId");
        Where(query.AccountId, "p.account_id = @AccountId");
        Where(query.Channel, "c.kind = @Channel");
        Where(query.CampaignId, "i.campaign_id = @CampaignId");
        Where(query.State, "p.state = @State");
        Where(query.From, "p.due >= @from");
        Where(query.To, "p.due < @to");
        Where(query.After, "p.due >= @afterDue AND (p.due > @afterDue OR p.id > @afterId)");
        Where(query.NeedsPerson ? query : null, Person);
        var where = narrow.Count == 0 ? "" : " WHERE " + string.Join(" AND ", narrow);
        var rows = await session.List<Row>($"{Columns}{where} ORDER BY p.due, p.id LIMIT @most OFFSET @Skip", new
        {
            query.UnitId, query.UnitIds, query.ItemId, query.AccountId, query.Channel, query.CampaignId, query.State, from = query.From?.ToUnixTimeMilliseconds(), to = query.To?.ToUnixTimeMilliseconds(),
            afterDue = query.After?.Due.ToUnixTimeMilliseconds(), afterId = query.After?.Id, most = Math.Clamp(query.Limit, 0, PostQuery.Most), query.Skip,
        });
        return [.. rows.Select(r => r.View())];
    }, cancel);

    /// <summary>The posts due on this day of the unit's zone.</summary>
    public Task<IReadOnlyList<PostView>> On(DateOnly day, TimeZoneInfo zone, string? unitId = null, CancellationToken cancel = default) =>
        Find(new PostQuery { UnitId = unitId, From = UnitClock.At(zone, day, TimeOnly.MinValue), To = UnitClock.At(zone, day.AddDays(1), TimeOnly.MinValue) }, cancel);

    /// <summary>How many posts stand in each state; a state without posts is left out.</summary>
    public Task<IReadOnlyDictionary<PostState, int>> Counts(string? unitId = null, CancellationToken cancel = default) =>
        database.Read<IReadOnlyDictionary<PostState, int>>(async session =>
            (await session.List<Count>($"SELECT state AS State, COUNT(*) AS Posts FROM post{(unitId is null ? "" : " WHERE unit_id = @unitId")} GROUP BY state", new { unitId }))
                .ToDictionary(c => c.State, c => c.Posts), cancel);

    /// <summary>How many posts the worker still has something to do with now: due and free to leave, on their way, pending, unknown and still asked about, or to be changed or taken down; and how many messages to followers.</summary>
    public Task<int> Working(CancellationToken cancel = default) => database.Read(session => session.Value<int>($"""
        SELECT (SELECT COUNT(*) FROM post p WHERE p.state = 0 AND p.due <= @now AND {Claimable.Approved} AND {Claimable.NoHold}
                  AND EXISTS (SELECT 1 FROM account c WHERE c.id = p.account_id AND c.active = 1 AND c.paused IS NULL))
             + (SELECT COUNT(*) FROM post p WHERE p.state = 0 AND p.not_after < @now)
             + (SELECT COUNT(*) FROM post p WHERE {Open} AND p.state = 2)
             + (SELECT COUNT(*) FROM post p WHERE {Open} AND p.state IN (4, 5) AND p.person_asked IS NULL)
             + {ChangeList.Working}
             + {FollowerStore.Working}
        """, new { now = clock.GetUtcNow().ToUnixTimeMilliseconds() }), cancel);

    /// <summary>How many posts that were due by now are not out, cancelled ones aside, and how many changes of what is out are not carried out.</summary>
    public Task<int> NotOut(CancellationToken cancel = default) => database.Read(session => session.Value<int>(
        $"SELECT (SELECT COUNT(*) FROM post WHERE due <= @now AND state NOT IN (3, 9, 10)) + {ChangeList.NotDone}", new { now = clock.GetUtcNow().ToUnixTimeMilliseconds() }), cancel);

    private sealed class Count
    {
        public PostState State { get; set; }
        public int Posts { get; set; }
    }

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string Item { get; set; } = "";
        public string Title { get; set; } = "";
        public ChannelKind Channel { get; set; }
        public string Account { get; set; } = "";
        public long Due { get; set; }
        public PostState State { get; set; }
        public string? Url { get; set; }
        public int Attempts { get; set; }
        public bool Approved { get; set; }
        public string? Why { get; set; }
        public long Wake { get; set; }
        public long? Expected { get; set; }
        public string Zone { get; set; } = "";

        public PostView View() => new()
        {
            Id = Id, Item = Item, Title = Title, Channel = Channel, Account = Account, Due = DateTimeOffset.FromUnixTimeMilliseconds(Due), State = State,
            Url = Url, Attempts = Attempts, Approved = Approved, Why = PendingWords.Why(State, Why, Expected, Zone), Zone = Zone,
            NextTry = State is PostState.Pending or PostState.Unknown || (State == PostState.Scheduled && Wake > Due) ? DateTimeOffset.FromUnixTimeMilliseconds(Wake) : null,
        };
    }
}
