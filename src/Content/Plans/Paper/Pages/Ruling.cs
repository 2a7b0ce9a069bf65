namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>A straight line of a table.</summary>
/// <param name="At">Its place across itself: y of a level one, x of an upright one, in pixels.</param>
/// <param name="From">Where it begins along itself.</param>
/// <param name="To">Where it ends along itself.</param>
/// <param name="Runs">The runs of ink that it is made of, each with its own place: a line that lies askew is a stair of them.</param>
internal sealed record Ruling(double At, int From, int To, IReadOnlyList<(int At, int From, int To)> Runs)
{
    public int Length => To - From;
}
