namespace Campaigns.Content.Plans.Understanding;

/// <summary>Words of a scanned text, and phrases found among them in spite of misread letters.</summary>
internal sealed class ScanWords
{
    /// <summary>Words looked through; what stands further down is asked exactly only. A plan of 100 pages has fewer.</summary>
    private const int Most = 60_000;

    /// <summary>A phrase is told by this cost to a letter, a short one only by the second; a syllable of it by the third.</summary>
    private const double Near = 0.14, NearShort = 0.08, NearSyllable = 0.22;

    private const int LongLetters = 12, LongSyllables = 3;
    /// <summary>No phrase goes over it.</summary>
    private const string LineEnd = "\n";

    private const string Around = ".,;:()[]{}\"'“”‘’!?*_~-–—=|«»™^`+";

    private readonly int[] _ids;

    /// <summary>Whether a mark stands behind the word.</summary>
    private readonly bool[] _parted;
    private readonly List<string> _distinct = [];
    private readonly Dictionary<string, double[]> _costs = [];

    public ScanWords(string text)
    {
        var known = new Dictionary<string, int>();
        var (ids, parted) = (new List<int>(), new List<bool>());
        foreach (var (word, ends) in text.Split('\n').SelectMany(Sentences).Take(Most))
        {
            if (!known.TryGetValue(word, out var id))
            {
                known.Add(word, id = _distinct.Count);
                _distinct.Add(word);
            }
            ids.Add(id);
            parted.Add(ends);
        }
        (_ids, _parted) = ([.. ids], [.. parted]);
    }

    /// <summary>The words of a text. A dash, stroke or comma between letters parts them, one beside a digit does not.</summary>
    public static IEnumerable<ScanWord> Of(string text)
    {
        var folded = Vietnamese.Fold(text);
        for (var i = 0; i < text.Length;)
        {
            if (folded[i] == ' ')
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < text.Length && folded[end] != ' ' && !Parts(folded, end))
                end++;
            var (first, last) = (i, end);
            while (first < last && Around.Contains(text[first], StringComparison.Ordinal))
                first++;
            while (last > first && Around.Contains(text[last - 1], StringComparison.Ordinal))
                last--;
            yield return new ScanWord(Meant(folded[first..last]), i, end - i, first < last && !char.IsLower(text[first]), last > first && last < end && text[last] is ',' or ';' or '.', last > first && last < end && text[last] == ':');
            i = end;
        }
    }

    /// <summary>An ê, or a ỹ, is read as a sign of money. No Vietnamese word has a w: before a vowel it is what a scan made of "tr" ("chủ wì").</summary>
    private static string Meant(string word) => word.AsSpan().IndexOfAny('€', '¥') >= 0 ? word.Replace('€', 'e').Replace('¥', 'y') : word is ['w', 'i' or 'u' or 'o', ..] and not ['w', 'i', 'f', ..] ? "tr" + word[1..] : word;

    /// <summary>Whether the folded words of a phrase stand together somewhere, misread as scans do.</summary>
    public bool Say(string[] phrase)
    {
        var letters = phrase.Sum(s => s.Length);
        var longer = phrase.Length >= LongSyllables || letters >= LongLetters;
        var most = (longer ? Near : NearShort) * letters;
        var costs = Array.ConvertAll(phrase, Costs);
        for (var i = 0; i + phrase.Length <= _ids.Length; i++)
        {
            var (sum, k, whole) = (0.0, 0, 0);
            for (; k < phrase.Length && costs[k][_ids[i + k]] is var cost && (sum += cost) <= most; k++)
                whole += cost == 0 ? 1 : 0;
            // Of a short phrase one word must stand as it is: "biên bản" is not "diễn đàn"; and no mark parts two: "tuyên truyền, chỉnh sửa".
            if (k == phrase.Length && (longer || whole > 0) && !(k == 2 && _parted[i]))
                return true;
        }
        return false;
    }

    /// <summary>The words of a line, parted where a sentence ends.</summary>
    private static IEnumerable<(string Word, bool Ends)> Sentences(string line)
    {
        foreach (var word in Of(line))
        {
            if (word.Text.Length > 0)
                yield return (word.Text, word.Ends);
            if (line[word.Index + word.Length - 1] is '.' or ';' or ':')
                yield return (LineEnd, false);
        }
        yield return (LineEnd, false);
    }

    private double[] Costs(string syllable)
    {
        if (_costs.TryGetValue(syllable, out var costs))
            return costs;
        costs = new double[_distinct.Count];
        for (var i = 0; i < costs.Length; i++)
        {
            var word = _distinct[i];
            costs[i] = Math.Abs(word.Length - syllable.Length) > syllable.Length ? double.PositiveInfinity : Misreading.Cost(syllable, word, NearSyllable * syllable.Length);
        }
        return _costs[syllable] = costs;
    }

    private static bool Parts(string folded, int at) =>
        folded[at - 1] is '-' or '/' or '|' or ',' or ';' && at > 1 && (folded[at - 1] == '|' || (char.IsLetter(folded[at]) && char.IsLetter(folded[at - 2])))
        || folded[at] == '|';
}
