using Campaigns.Content.Store;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Changes;

/// <summary>The changes of a store, as the desk and the command line read them.</summary>
public sealed class ChangeList(Database database)
{
    /// <summary>The condition of the index <c>change_open</c>, over <c>post_change AS c</c>.</summary>
    internal const string Open = "(c.state = 0 OR c.state = 1 OR c.state = 2)";

    /// <summary>The newest change of its post: an older one that failed was answered by it.</summary>
    internal const string Newest = "NOT EXISTS (SELECT 1 FROM post_change n WHERE n.post_id = c.post_id AND n.number > c.number)";

    /// <summary>Over <c>post_change AS c</c>: a person must look, or do it by hand.</summary>
    internal const string AsksPerson = $"(c.state IN (2, 4) AND {Newest} OR c.state = 0 AND c.person_asked IS NOT NULL)";

    /// <summary>Over <c>post AS p</c>: a change of it needs a person.</summary>
    public const string PostNeedsPerson = $"p.id IN (SELECT c.post_id FROM post_change c WHERE {AsksPerson})";

    /// <summary>How many changes the worker can go on with by itself, as a scalar subquery.</summary>
    internal const string Working = $"""
        (SELECT COUNT(*) FROM post_change c JOIN post p ON p.id = c.post_id JOIN account a ON a.id = p.account_id
         WHERE {Open} AND (c.state = 1 OR c.state = 0 AND c.person_asked IS NULL AND a.active = 1 AND p.state IN (3, 9, 10)
           AND NOT EXISTS (SELECT 1 FROM store_flag f WHERE f.name = 'hold')))
        """;

    /// <summary>How many changes are not as they were asked for, as a scalar subquery.</summary>
    internal const string NotDone = $"(SELECT COUNT(*) FROM post_change c WHERE {Open} OR c.state = 4 AND {Newest})";

    private const string Columns = $"""
        SELECT c.id AS Id, c.post_id AS Post, c.kind AS Kind, c.state AS State, c.person AS Person, c.reason AS Reason, c.why AS Why, c.asks AS Tries,
          {AsksPerson} AS NeedsPerson, c.again_post AS Again, c.created AS Created, c.ended AS Ended, c.wake AS Wake FROM post_change c
        """;

    /// <summary>Those of one post, oldest first; at most 500.</summary>
    public Task<IReadOnlyList<PostChange>> Of(string postId, CancellationToken cancel = default) => Of([postId], cancel);

    /// <summary>Those of some posts (at most 900), by post, oldest first; at most 500.</summary>
    public Task<IReadOnlyList<PostChange>> Of(IReadOnlyCollection<string> postIds, CancellationToken cancel = default) =>
        database.Read<IReadOnlyList<PostChange>>(async session =>
            [.. (await session.List<Row>($"{Columns} WHERE c.post_id IN @postIds ORDER BY c.post_id, c.number LIMIT 500", new { postIds })).Select(r => r.Change())], cancel);

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string Post { get; set; } = "";
        public AttemptKind Kind { get; set; }
        public ChangeState State { get; set; }
        public string Person { get; set; } = "";
        public string Reason { get; set; } = "";
        public string? Why { get; set; }
        public int Tries { get; set; }
        public bool NeedsPerson { get; set; }
        public string? Again { get; set; }
        public long Created { get; set; }
        public long? Ended { get; set; }
        public long Wake { get; set; }

        public PostChange Change() => new()
        {
            Id = Id, Post = Post, Kind = Kind, State = State, Person = Person, Reason = Reason, Why = Why, Tries = Tries, NeedsPerson = NeedsPerson, Again = Again,
            Created = At(Created), Ended = Ended is { } ended ? At(ended) : null, NextTry = State == ChangeState.Waiting ? At(Wake) : null,
        };

        private static DateTimeOffset At(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time);
    }
}
