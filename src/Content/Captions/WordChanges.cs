using System.Net;
using System.Text.RegularExpressions;

namespace Campaigns.Content.Captions;

/// <summary>What changed between two texts, word by word, for a person who has to make the same change by hand.</summary>
public static partial class WordChanges
{
    /// <summary>Pairs of words that are compared at most; beyond it, what lies between the same beginning and the same end is shown as changed whole.</summary>
    private const int MostPairs = 4_000_000;

    /// <summary>In the order of reading; neighbours differ. The texts come back whole: those of one side, put together, are that side's text.</summary>
    public static IReadOnlyList<WordChange> Between(string old, string now)
    {
        var (a, b) = (Split(old), Split(now));
        var (head, most) = (0, Math.Min(a.Length, b.Length));
        while (head < most && a[head] == b[head])
            head++;
        var tail = 0;
        while (tail < most - head && a[^(tail + 1)] == b[^(tail + 1)])
            tail++;
        var changes = new List<WordChange>();
        Add(changes, a.AsSpan(0, head), old: true, now: true);
        Middle(changes, a.AsSpan(head, a.Length - head - tail), b.AsSpan(head, b.Length - head - tail));
        Add(changes, a.AsSpan(a.Length - tail), old: true, now: true);
        return changes;
    }

    /// <summary>The words of safe HTML, a line a block.</summary>
    public static string Plain(string html) => Lines.Replace(
        WebUtility.HtmlDecode(HtmlWords.Of(BlockEnd.Replace(html, "$0\n"))).Replace('\u00a0', ' '), "\n").Trim();

    private static void Middle(List<WordChange> changes, ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        if ((long)a.Length * b.Length > MostPairs)
        {
            Add(changes, a, old: true, now: false);
            Add(changes, b, old: false, now: true);
            return;
        }
        // The longest row of words that both have, from each place to the end.
        var longest = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
            for (var j = b.Length - 1; j >= 0; j--)
                longest[i, j] = a[i] == b[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                Add(changes, a.Slice(i++, 1), old: true, now: true);
                j++;
            }
            else if (j == b.Length || (i < a.Length && longest[i + 1, j] >= longest[i, j + 1]))
                Add(changes, a.Slice(i++, 1), old: true, now: false);
            else
                Add(changes, b.Slice(j++, 1), old: false, now: true);
        }
    }

    /// <summary>Joined to the stretch before where that is of the same sort.</summary>
    private static void Add(List<WordChange> changes, ReadOnlySpan<string> words, bool old, bool now)
    {
        if (words.IsEmpty)
            return;
        var text = string.Concat(words);
        if (changes is [.., var last] && last.Old == old && last.New == now)
            changes[^1] = last with { Text = last.Text + text };
        else
            changes.Add(new(text, old, now));
    }

    /// <summary>Words and what lies between them.</summary>
    private static string[] Split(string text) => [.. Word.Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\s+|\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Word { get; }

    [GeneratedRegex("</(?:p|h[1-6]|li|blockquote|figcaption|tr)>|<br ?/?>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex BlockEnd { get; }

    [GeneratedRegex(@" *\n\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Lines { get; }
}
