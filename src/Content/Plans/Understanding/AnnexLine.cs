namespace Campaigns.Content.Plans.Understanding;

/// <summary>A line of a run-together table, without its row's number.</summary>
/// <param name="Number">In the document.</param>
/// <param name="NewPage">Whether a page begins with it.</param>
/// <param name="Words">Its words in order.</param>
internal sealed record AnnexLine(int Number, bool NewPage, IReadOnlyList<AnnexWord> Words)
{
    /// <summary>Whether nothing on it can be read.</summary>
    public bool Dirt { get; } = Words.All(w => w.Dirt || w.Dash);

    public static AnnexLine Of(int number, bool newPage, string text, AnnexWords known)
    {
        var words = new List<AnnexWord>();
        var bar = false;
        foreach (var word in ScanWords.Of(text))
        {
            var raw = text.Substring(word.Index, word.Length);
            if (raw == "|")
            {
                bar = words.Count > 0;
                continue;
            }
            var tied = words.Count > 0 && !bar && AnnexWord.Tied(words[^1].Folded, word.Text);
            words.Add(new(raw, word.Text, word.Index, word.Index + word.Length, bar, raw.FirstOrDefault(char.IsLetterOrDigit) is var first && char.IsUpper(first), known.Units.Of(word.Text), known.Times.Of(word.Text), known.Results.Of(word.Text)) { UnitHead = !tied && known.Units.Begins(word.Text), TimeHead = !tied && known.Times.Begins(word.Text), ResultHead = known.Results.Begins(word.Text) });
            bar = false;
        }
        // Signs that stand alone, one after the other, are dirt whatever they are.
        bool Alone(int at) => at >= 0 && at < words.Count && (words[at].Folded.Length == 1 || words[at].Dirt) && !words[at].Dash;
        return new(number, newPage, [.. words.Select((w, i) => Alone(i) && (Alone(i - 1) || Alone(i + 1)) ? w with { Dirt = true } : w)]);
    }
}
