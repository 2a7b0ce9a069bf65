namespace Campaigns.Content.Broadcasts;

/// <summary>A text in pieces that a service takes at once: cut behind a line, else behind a sentence, a comma or a word.</summary>
internal static class SpokenParts
{
    private static readonly string[] Ends = ["\n", ". ", "? ", "! ", "; ", ", ", " "];

    /// <param name="text">Any.</param>
    /// <param name="most">Characters of a piece.</param>
    public static IReadOnlyList<string> Of(string text, int most)
    {
        var parts = new List<string>();
        for (var rest = text.Trim(); rest.Length > 0;)
        {
            var end = rest.Length <= most ? rest.Length : End(rest[..most]);
            parts.Add(rest[..end].Trim());
            rest = rest[end..].TrimStart();
        }
        return parts;
    }

    private static int End(string piece)
    {
        // Not too short a piece: a service is asked as seldom as may be.
        foreach (var end in Ends)
            if (piece.LastIndexOf(end, StringComparison.Ordinal) is var at && at >= piece.Length / 2)
                return at + end.Length;
        return char.IsHighSurrogate(piece[^1]) ? piece.Length - 1 : piece.Length;
    }
}
