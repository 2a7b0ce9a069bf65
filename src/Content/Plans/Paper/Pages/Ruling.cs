namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>A straight line of a table.</summary>
/// <param name="At">Its place across itself: y of a level one, x of an upright one, in pixels.</param>
/// <param name="From">Where it begins along itself.</param>
/// <param name="To">Where it ends along itself.</param>
internal sealed record Ruling(double At, int From, int To)
{
    public int Length => To - From;
}
