using Campaigns.Content.Audit;

namespace Campaigns.Scheduler.Approvals;

/// <summary>That an item goes out at once, before anybody approved it (Phát khẩn cấp).</summary>
/// <param name="Approver">Who is to confirm it afterwards; signed in with an account.</param>
/// <param name="Why">What cannot wait.</param>
public sealed record UrgentCall(Actor Approver, string Why)
{
    /// <summary>Of a reason, or of a word that comes back, in characters.</summary>
    public const int LongestWhy = 500;
}
