namespace Campaigns.Content.Plans.Paper;

/// <summary>The name of a column, on one line or several.</summary>
/// <param name="Start">The character its leftmost line starts at.</param>
/// <param name="End">The character after its rightmost.</param>
/// <param name="Text">Its words.</param>
internal readonly record struct LaidName(int Start, int End, string Text)
{
    public double Middle => (Start + End) / 2.0;
}
