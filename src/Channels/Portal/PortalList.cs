namespace Campaigns.Channels.Portal;

/// <summary>One page of a list, newest first.</summary>
/// <param name="Pages">At most <see cref="PageSize"/>.</param>
/// <param name="Page">From 1.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record PortalList(IReadOnlyList<PortalPage> Pages, int Page, int Total)
{
    public const int PageSize = 20;

    public int LastPage => Math.Max(1, (Total + PageSize - 1) / PageSize);
}
