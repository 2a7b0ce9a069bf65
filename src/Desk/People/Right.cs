namespace Campaigns.Desk.People;

/// <summary>What an endpoint asks of whoever calls it. What role brings what: <see cref="Rights"/>.</summary>
public enum Right
{
    /// <summary>To be somebody: one's own account.</summary>
    Own,

    /// <summary>To see the desk's pages.</summary>
    See,

    /// <summary>To write: a correction's draft, what is said of a post from outside.</summary>
    Write,

    /// <summary>To approve what another proposed, or send it back.</summary>
    Approve,

    /// <summary>To post by hand, to change and take down what is out, to propose that it is sent to followers.</summary>
    Publish,

    /// <summary>To write into the log of a station what was on the air.</summary>
    Log,

    /// <summary>To give an operator the link by which a station's programme is read and ticked, and to take it away.</summary>
    Station,

    /// <summary>To collect figures from those who report to a unit, and to accept what they send.</summary>
    Collect,

    /// <summary>To connect, switch and try accounts.</summary>
    Connect,

    /// <summary>To say who may do what, and to read the audit.</summary>
    Administer,
}
