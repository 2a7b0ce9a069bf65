namespace Campaigns.Content.Speech;

/// <summary>One meaning of a token, and what stands around it when it is meant. No neighbours: always.</summary>
/// <param name="Say">What is said.</param>
/// <param name="After">Words of which one stands right before.</param>
/// <param name="Before">Words of which one stands right after.</param>
internal sealed record Sense(string Say, IReadOnlyList<string> After, IReadOnlyList<string> Before)
{
    /// <summary>Stand for any number, any word with a capital, and the end of the sentence.</summary>
    public const string Number = "<số>", Name = "<tên>", End = "<hết>";

    public bool Fits(Passage passage, int start, int end) => (After.Count == 0 || IsAfter(passage, start)) && (Before.Count == 0 || IsBefore(passage, end));

    private bool IsAfter(Passage passage, int start)
    {
        foreach (var word in After)
            if (word == Number ? passage[passage.BeforeSpaces(start) - 1] is >= '0' and <= '9' : passage.Ends(start, word))
                return true;
        return false;
    }

    private bool IsBefore(Passage passage, int end)
    {
        var next = passage.AfterSpaces(end);
        foreach (var word in Before)
            if (word switch
            {
                Number => char.IsAsciiDigit(passage[next]),
                Name => char.IsUpper(passage[next]),
                End => next >= passage.Text.Length || Signs.Kind(passage[next]) is Sign.Mark or Sign.Line,
                _ => passage.Begins(end, word),
            })
                return true;
        return false;
    }
}
