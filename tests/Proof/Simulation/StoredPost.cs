namespace Campaigns.Proof.Simulation;

/// <summary>A post as its row says, read by the test's own words. Times are Unix milliseconds.</summary>
internal sealed class StoredPost
{
    public string Id { get; set; } = "";
    public string Item { get; set; } = "";
    public string Account { get; set; } = "";
    public string? InPlaceOf { get; set; }
    public int State { get; set; }
    public int Attempt { get; set; }
    public long NotAfter { get; set; }
    public string? Hash { get; set; }
    public string? Why { get; set; }
    public string? Words { get; set; }
    public bool Active { get; set; }

    /// <summary>Of its newest change; -1 where it has none.</summary>
    public int Change { get; set; }
    public int ChangeState { get; set; }
    public int ChangeAttempt { get; set; }
    public string? ChangeHash { get; set; }
    public string? ChangeWords { get; set; }

    /// <summary>A withdrawal was ever asked for; a change was ever tried and not carried out.</summary>
    public bool Withdrawn { get; set; }
    public bool Doubtful { get; set; }

    public const string Sql = """
        SELECT p.id AS Id, p.item_id AS Item, p.account_id AS Account, p.state AS State, p.attempt AS Attempt, p.not_after AS NotAfter, p.content_hash AS Hash, p.why AS Why,
          (SELECT k.post_id FROM post_change k WHERE k.again_post = p.id) AS InPlaceOf,
          (SELECT CAST(f.bytes AS TEXT) FROM frozen f WHERE f.hash = p.content_hash) AS Words, a.active AS Active,
          COALESCE(c.kind, -1) AS Change, COALESCE(c.state, -1) AS ChangeState, COALESCE(c.attempt, 0) AS ChangeAttempt, c.content_hash AS ChangeHash,
          (SELECT CAST(f.bytes AS TEXT) FROM frozen f WHERE f.hash = c.content_hash) AS ChangeWords,
          EXISTS (SELECT 1 FROM post_change w WHERE w.post_id = p.id AND w.kind = 2) AS Withdrawn,
          EXISTS (SELECT 1 FROM post_change w WHERE w.post_id = p.id AND w.attempt > 0 AND w.state <> 3) AS Doubtful
        FROM post p JOIN account a ON a.id = p.account_id
          LEFT JOIN post_change c ON c.post_id = p.id AND c.number = (SELECT MAX(n.number) FROM post_change n WHERE n.post_id = p.id)
        ORDER BY p.id
        """;
}
