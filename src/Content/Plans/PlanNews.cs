namespace Campaigns.Content.Plans;

/// <summary>How many rows of a plan an import again left to be looked at.</summary>
/// <param name="New">That were not there before.</param>
/// <param name="Changed">That have other words.</param>
/// <param name="Gone">That the document has no more.</param>
public sealed record PlanNews(int New, int Changed, int Gone)
{
    /// <summary>Nothing to look at.</summary>
    public static PlanNews None { get; } = new(0, 0, 0);

    public int All => New + Changed + Gone;
}
