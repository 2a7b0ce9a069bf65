namespace Campaigns.Content.Plans.Understanding;

/// <summary>The columns of a run-together table, from left to right, and how many characters a line of each holds.</summary>
/// <param name="Columns">Behind the numbers.</param>
/// <param name="Widths">Learned from the lines; 0 where it is not known yet.</param>
/// <param name="Top">Whether cells begin at the top of their row rather than stand in its middle.</param>
internal sealed record AnnexLayout(IReadOnlyList<AnnexColumn> Columns, IReadOnlyList<double> Widths, bool Top)
{
    /// <summary>What it costs that a task does not end as a sentence: much where most do.</summary>
    public double Unended { get; init; } = 0.5;
}
