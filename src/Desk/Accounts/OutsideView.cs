using Campaigns.Scheduler.Outside;

namespace Campaigns.Desk.Accounts;

/// <summary>One account with what stands on it that is not ours.</summary>
/// <param name="Line">The account.</param>
/// <param name="Posts">Of this page, newest first.</param>
/// <param name="Page">From 1.</param>
/// <param name="More">There are older ones.</param>
public sealed record OutsideView(AccountLine Line, IReadOnlyList<OutsidePost> Posts, int Page, bool More)
{
    public const int PageSize = 20;
}
