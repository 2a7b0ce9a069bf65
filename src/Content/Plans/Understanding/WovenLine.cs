namespace Campaigns.Content.Plans.Understanding;

/// <summary>A line of a woven table with what its words are like.</summary>
internal sealed class WovenLine
{
    private const int MostWords = 40;

    private readonly List<bool> _dashes = [];

    /// <param name="number">In the source, from 1.</param>
    /// <param name="text">Without the row's number.</param>
    /// <param name="newPage">Whether the gap of a new page stands above it.</param>
    public WovenLine(int number, string text, bool newPage)
    {
        (Number, Text, NewPage) = (number, text, newPage);
        var (bar, dash) = (false, false);
        foreach (var word in ScanWords.Of(text))
        {
            if (word.Text.Length == 0 || Words.Count == MostWords)
            {
                bar |= text[word.Index] == '|';
                dash |= text[word.Index] is '-' or '–' or '—';
                continue;
            }
            Words.Add(word);
            Bars.Add(bar);
            _dashes.Add(dash && !bar);
            (bar, dash) = (false, false);
        }
        Barred = Bars.Exists(b => b) || bar;
        Units = [.. Words.Select((_, i) => WovenWords.BeginsUnit(Words, i, text))];
    }

    public int Number { get; }
    public string Text { get; }
    public bool NewPage { get; }
    public List<ScanWord> Words { get; } = [];

    /// <summary>Whether a rule stands before each word.</summary>
    public List<bool> Bars { get; } = [];

    public bool Barred { get; }

    /// <summary>Whether a unit's name begins at each word.</summary>
    public IReadOnlyList<bool> Units { get; }

    /// <summary>The characters from one word to before another.</summary>
    public int Width(int from, int to) => from >= to ? 0 : Words[to - 1].Index + Words[to - 1].Length - Words[from].Index;

    /// <summary>The words without dirt, rules and what stands between them other than a dash.</summary>
    public string Clean(int from, int to) => string.Join(' ', Enumerable.Range(from, Math.Max(0, to - from)).Where(i => !WovenWords.IsDirt(Words[i].Text)).Select(i => (_dashes[i] && i > from ? "- " : "") + Text.Substring(Words[i].Index, Words[i].Length).Trim('|', '[', ']', '{', '}')));

    /// <summary>The words as they stand, without rules.</summary>
    public string Said(int from, int to) => from >= to ? "" : Vietnamese.Tidy(Text.Substring(Words[from].Index, Width(from, to)).Replace('|', ' '));
}
