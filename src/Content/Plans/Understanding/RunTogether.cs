namespace Campaigns.Content.Plans.Understanding;

/// <summary>A table of tasks whose columns a scan wrote line by line into each other.</summary>
/// <param name="Head">The index of the first line of its heading.</param>
/// <param name="First">The index of the first line below the heading.</param>
/// <param name="Last">The index after its last line.</param>
/// <param name="Partners">Whether a column of its own names who takes part.</param>
/// <param name="Finish">Whether its time is that of the end.</param>
internal sealed record RunTogether(int Head, int First, int Last, bool Partners, bool Finish)
{
    /// <summary>Whether the column of those who take part stands before that of who leads.</summary>
    public bool PartnersFirst { get; init; }

    /// <summary>Whether the heading names the time before the units.</summary>
    public bool TimeFirst { get; init; }

    /// <summary>Whether the heading names a column of products or of notes.</summary>
    public bool Product { get; init; }

    /// <summary>Whether a column beside the tasks says in what form they are done.</summary>
    public bool Form { get; init; }

    /// <summary>Whether its heading was lost, so that the columns are those which most annexes have.</summary>
    public bool Guessed { get; init; }
}
