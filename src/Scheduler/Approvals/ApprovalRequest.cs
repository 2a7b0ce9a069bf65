using Campaigns.Content.Audit;

namespace Campaigns.Scheduler.Approvals;

/// <summary>Somebody approves an item.</summary>
/// <param name="ItemId">What is approved.</param>
/// <param name="Person">Who approves.</param>
public sealed record ApprovalRequest(string ItemId, string Person)
{
    public DateTimeOffset? WindowFrom { get; init; }

    public DateTimeOffset? WindowTo { get; init; }

    /// <summary>The revision that the person read; null: the newest.</summary>
    public int? Revision { get; init; }

    /// <summary>The <see cref="Proposal.Seal"/> of what the person read; null: whatever is rendered now.</summary>
    public string? Seal { get; init; }

    /// <summary>Id of the person where they signed in; null where nobody does.</summary>
    public string? PersonId { get; init; }

    /// <summary>In whose place they approve (duyệt thay); null: in their own right.</summary>
    public Actor? For { get; init; }

    /// <summary>The printed sheet that they signed; null: they pressed themselves.</summary>
    public SignedSheet? Paper { get; init; }

    /// <summary>It goes out at once, and who is asked afterwards; null: it is approved before.</summary>
    public UrgentCall? Urgent { get; init; }

    internal Actor Actor => new(Person, PersonId);

    /// <summary>The step that the person read as theirs; null: whichever is open.</summary>
    public string? Step { get; init; }

    /// <summary>Takes every step that is left, as who answers for all of them: at the machine, for a test post. Says so by <see cref="By"/>.</summary>
    public bool AtOnce { get; init; }

    public ApprovalBy By { get; init; }

    /// <summary>Who acts, for the audit: what was signed on paper is entered by who records it.</summary>
    internal Actor Acts => Paper?.RecordedBy ?? Actor;

    /// <summary>How it came about, for the audit; empty: as the desk always does it.</summary>
    public string How { get; init; } = "";
}
