namespace Campaigns.Content.Speech.Rules;

/// <summary>Whether a sentence says itself who issued the document it cites.</summary>
internal static class IssuerInSentence
{
    /// <summary>"… ngày 22/12/2024 của Bộ Chính trị": right behind the number and its date stands "của" and a name.</summary>
    public static bool Follows(Passage p, int end)
    {
        var after = p.SentenceAfter(end);
        var at = 0;
        while (at < after.Length && (after[at] is ' ' or ',' or '/' or '-' or '.' || char.IsAsciiDigit(after[at]) || IsOf(after, ref at, "ngày") || IsOf(after, ref at, "tháng") || IsOf(after, ref at, "năm")))
            at++;
        after = after[at..];
        return after.Length > 4 && (after.StartsWith("của ", StringComparison.Ordinal) && char.IsUpper(after[4]))
            || after.StartsWith("do ", StringComparison.Ordinal) && after.Contains("ban hành", StringComparison.Ordinal);
    }

    /// <summary>Whether one of its names stands behind "của" later in the sentence, or before as the one who issues.</summary>
    public static bool Names(Passage p, int end, string name, IReadOnlyList<string> others)
    {
        var before = p.SentenceBefore(p.At);
        var after = p.SentenceAfter(end);
        if (Named(before, after, name))
            return true;
        foreach (var other in others)
            if (Named(before, after, other))
                return true;
        return false;
    }

    private static bool Named(ReadOnlySpan<char> before, ReadOnlySpan<char> after, string name)
    {
        var later = after.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        // Behind another number the name is that one's.
        if (later >= 4 && after[..later].TrimEnd().EndsWith("của", StringComparison.Ordinal) && after[..later].IndexOfAnyInRange('0', '9') < 0)
            return true;
        var earlier = before.LastIndexOf(name, StringComparison.OrdinalIgnoreCase);
        return earlier >= 0 && (before[earlier..].Contains("ban hành", StringComparison.Ordinal) || before[earlier..].Contains(" ký ", StringComparison.Ordinal))
            && before[earlier..].IndexOfAnyInRange('0', '9') < 0;
    }

    private static bool IsOf(ReadOnlySpan<char> text, ref int at, string word)
    {
        if (!text[at..].StartsWith(word, StringComparison.Ordinal))
            return false;
        at += word.Length - 1;
        return true;
    }
}
