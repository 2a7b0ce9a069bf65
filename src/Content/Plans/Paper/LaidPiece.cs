namespace Campaigns.Content.Plans.Paper;

/// <summary>Words of a laid-out line that stand together, parted from the next by more than one space.</summary>
/// <param name="Start">The character they start at.</param>
/// <param name="Text">Themselves.</param>
internal readonly record struct LaidPiece(int Start, string Text)
{
    public int End => Start + Text.Length;
    public double Middle => Start + Text.Length / 2.0;

    /// <summary>The pieces of a line, in order.</summary>
    public static List<LaidPiece> Of(string line)
    {
        var pieces = new List<LaidPiece>();
        for (var i = 0; i < line.Length;)
        {
            if (char.IsWhiteSpace(line[i]))
            {
                i++;
                continue;
            }
            var end = i;
            while (end < line.Length && !(char.IsWhiteSpace(line[end]) && (end + 1 >= line.Length || char.IsWhiteSpace(line[end + 1]))))
                end++;
            pieces.Add(new(i, line[i..end]));
            i = end;
        }
        return pieces;
    }
}
