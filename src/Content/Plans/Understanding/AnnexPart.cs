namespace Campaigns.Content.Plans.Understanding;

/// <summary>Lines of a run-together table that stand together.</summary>
/// <param name="From">Its first line.</param>
/// <param name="To">The line behind it.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Mark">A row's number; null where it is lost.</param>
internal sealed record AnnexPart(int From, int To, char Kind, RowMark? Mark)
{
    /// <summary>A row.</summary>
    public const char Row = 'r';

    /// <summary>The heading of a group of rows.</summary>
    public const char Heading = 'h';

    /// <summary>A line that says nothing.</summary>
    public const char Dirt = 'd';
}
