namespace Campaigns.Content.Bulletins;

/// <summary>A paragraph as it is read: a sentence a line.</summary>
public static class SentenceSplit
{
    /// <summary>The sentences of a reading, each with its mark. A reading has no figures, so that a full stop ends a sentence.</summary>
    public static IReadOnlyList<string> Of(string paragraph)
    {
        var (sentences, start) = (new List<string>(), 0);
        for (var at = 0; at < paragraph.Length; at++)
        {
            if (paragraph[at] is not ('.' or '!' or '?' or '…'))
                continue;
            var end = at + 1;
            while (end < paragraph.Length && paragraph[end] is '.' or '!' or '?' or '…' or '”' or '"' or ')' or '»')
                end++;
            if (end < paragraph.Length && paragraph[end] != ' ')
                continue;
            Add(paragraph[start..end]);
            (start, at) = (end, end - 1);
        }
        Add(paragraph[start..]);
        return sentences;

        void Add(string sentence)
        {
            if (sentence.Trim() is { Length: > 0 } said)
                sentences.Add(said);
        }
    }
}
