namespace Campaigns.Scheduler.Dispatch;

/// <summary>What a post must be before it may leave, as SQL over <c>post AS p</c>: asked at the claim, and again in the commit that marks it as sending.</summary>
internal static class Claimable
{
    /// <summary>Approved, the approval stands, and the time is inside the approved window.</summary>
    public const string Approved = """
        p.content_hash IS NOT NULL AND EXISTS (SELECT 1 FROM approval a WHERE a.id = p.approval_id AND a.voided IS NULL
          AND (a.window_from IS NULL OR a.window_from <= p.due) AND (a.window_to IS NULL OR a.window_to >= p.due))
        """;

    /// <summary>Its account is switched on, and sent to by program: 4 is <c>Assisted</c>, which a person works.</summary>
    public const string AccountSends = "EXISTS (SELECT 1 FROM account c WHERE c.id = p.account_id AND c.active = 1 AND (c.kind <> 4 OR c.sandbox = 1))";

    /// <summary>The same, and its queue is not paused. What has left is shown all the same.</summary>
    public const string AccountTakes = "EXISTS (SELECT 1 FROM account c WHERE c.id = p.account_id AND c.active = 1 AND c.paused IS NULL AND (c.kind <> 4 OR c.sandbox = 1))";

    /// <summary>Its account is switched on, worked by a person, and its queue is not paused.</summary>
    public const string AccountWaits = "EXISTS (SELECT 1 FROM account c WHERE c.id = p.account_id AND c.active = 1 AND c.paused IS NULL AND c.kind = 4 AND c.sandbox = 0)";

    /// <summary>The whole store is not on hold.</summary>
    public const string NoHold = "NOT EXISTS (SELECT 1 FROM store_flag f WHERE f.name = 'hold')";

    /// <summary>Somebody asked for it to be taken down, and that has not begun.</summary>
    public const string Unwanted = "EXISTS (SELECT 1 FROM post_change w WHERE w.post_id = p.id AND w.kind = 2 AND w.state = 0)";

    /// <summary>All of it.</summary>
    public const string All = $"{Approved} AND {AccountTakes} AND {NoHold}";
}
