using System.Text;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Reads the name of a unit in a damaged scan: what is near enough to a known name is written as that name is, the rest stays as it stands.</summary>
internal static class UnitReading
{
    private const double Near = 0.22, NearShort = 0.13, NearBeside = 0.1, NearSyllable = 0.36, NearFound = 0.5;
    /// <summary>No other phrase is like it.</summary>
    private const string Deadline = "trước ngày";

    private const string Month = "tháng";

    /// <summary>Of "tinh hoan thanh" and "trinh Uy ban nhan dan" the last words are a name, and not the first two.</summary>
    private static readonly HashSet<string> Overlapping = ["Tỉnh đoàn", "Tỉnh ủy"];

    private const string Done = "hoàn thành";

    /// <summary>"Công dân", "cộng đồng" are nearly the one; "dân tỉnh trước ngày" is nearly the other.</summary>
    private static readonly HashSet<string> LikeOthers = ["Công đoàn", "hoàn thành trước ngày", "hoàn thành trước"];

    /// <summary>Names of two words whose last one begins a unit's.</summary>
    private static readonly HashSet<string> Towards = ["qua Sở", "qua Phòng", "gửi Sở", "gửi Phòng", "gửi UBND", "giao Đoàn"];

    private const int Longest = 6000, LongLetters = 7, KeptWords = 16_384, LongName = 4, ShortName = 2;

    // Which names a word may begin; the same words come again and again.
    private static readonly WordMemo<int[]> Firsts = new(KeptWords, Starting);

    // Two syllables of everyday words are soon taken for others ("phát động", "phát hằng"): they must be nearer than names.
    private static readonly (string First, Phrase[] Names)[] Known =
    [
        .. KnownUnits.All.Concat(Abbreviations.Names).Select(n => (Name: n, Near: LikeOthers.Contains(n) ? NearShort : Near))
            .Concat(KnownUnits.Beside.Select(n => (Name: n, Near: IsShort(n) ? NearBeside : Near)))
            .Concat(KnownUnits.Provinces.Select(n => (Name: n, Near: 0.0)))
            .Concat(KnownUnits.Told.Select(n => (Name: n, Near: (IsShort(n) && n != Deadline) || LikeOthers.Contains(n) ? NearShort : Near)))
            .Select(n => (n.Name, Syllables: Syllables(n.Name), n.Near))
            .GroupBy(n => n.Syllables[0]).Select(g => (g.Key, g.Select(n => Phrase.Of(n.Name, n.Syllables, n.Near)).ToArray())),
    ];

    private static readonly HashSet<string> Units = [.. KnownUnits.All];

    /// <summary>Of one or two words.</summary>
    private static bool IsShort(string name) => name.Count(c => c == ' ') < ShortName;

    /// <summary>A name with what its misread letters may cost in all.</summary>
    private sealed record Phrase(string Name, string[] Syllables, int Letters, double Most)
    {
        /// <summary>Whether a comma stands in it.</summary>
        public bool Parted { get; } = Name.Contains(',', StringComparison.Ordinal);

        public static Phrase Of(string name, string[] syllables, double near)
        {
            var letters = syllables.Sum(s => s.Length);
            // "Các" says nothing of the one word behind it: "các cảng" are no "các làng".
            return new(name, syllables, letters, letters * (letters < LongLetters || (syllables is ["cac", _]) ? Math.Min(NearShort, near) : near));
        }
    }

    /// <summary>The folded words of a name.</summary>
    public static string[] Syllables(string name) => Vietnamese.Key(name).Split(' ');

    /// <summary>The name as it is to be read; the words themselves where they are too long for a sentence that names somebody.</summary>
    /// <param name="words">As the scan has them.</param>
    /// <param name="places">Is given where each word, or each name, stands in what is read and in the scan.</param>
    public static string Read(string words, List<(int Read, int Raw)>? places = null)
    {
        if (words.Length > Longest)
            return words;
        var scan = ScanWords.Of(words).ToList();
        var read = new StringBuilder(words.Length);
        var named = false;
        for (var i = 0; i < scan.Count;)
        {
            var (name, count) = At(scan, i);
            // A dash or point that a scan set between a name and the next word is gone with the name: "tong hop-xa".
            if (read.Length > 0 && (words[scan[i].Index - 1] == ' ' || (i > 0 && (named || count > 0) && char.IsLetter(read[^1]))))
                read.Append(' ');
            named = count > 0;
            places?.Add((read.Length, scan[i].Index));
            if (count > 0 && words[scan[i].Index] is '(' or '"' or '“')
                read.Append(words[scan[i].Index]);
            read.Append(count == 0 ? words.AsSpan(scan[i].Index, scan[i].Length) : Cased(name, scan[i].Upper));
            i += Math.Max(1, count);
            // "trước ngày. 31/3": no sentence ends before a figure.
            if (count > 0 && Closing(words, scan[i - 1]) is var closing && !(closing == "." && i < scan.Count && scan[i].Text is [>= '0' and <= '9', ..]))
                read.Append(closing);
        }
        return Vietnamese.Tidy(read.ToString());
    }

    /// <summary>Whether the words are one known unit's name, misread or not, and nothing beside it but where it is.</summary>
    public static bool IsWhole(string words)
    {
        var scan = ScanWords.Of(words).Where(w => w.Text.Length > 0).ToList();
        return scan.Count > ShortName && At(scan, 0) is { Count: > ShortName } found && Units.Contains(found.Name) && scan.Skip(found.Count).All(w => w.Text is "xa" or "phuong" or "tinh");
    }

    /// <summary>Whether one folded name stands in another, letter by letter or misread.</summary>
    /// <param name="words">Folded.</param>
    /// <param name="name">Folded.</param>
    /// <param name="sure">Whether each word must be near by itself: of two names of four short words, one word makes the difference.</param>
    public static bool Holds(string words, string name, bool sure = false)
    {
        var (scan, wanted) = (words.Split(' '), name.Split(' '));
        var letters = wanted.Sum(w => w.Length);
        for (var i = 0; i + wanted.Length <= scan.Length; i++)
        {
            var sum = 0.0;
            for (var k = 0; k < wanted.Length && sum <= letters * NearShort; k++)
                sum += Misreading.Cost(wanted[k], scan[i + k], (sure ? NearSyllable : NearFound) * wanted[k].Length);
            if (sum <= letters * NearShort)
                return true;
        }
        return false;
    }

    private static (string Name, int Count) At(List<ScanWord> scan, int start, bool further = true)
    {
        var best = (Name: "", Count: 0, Value: 0.0);
        if (scan[start].Text.Length == 0)
            return default;
        foreach (var at in Firsts.Of(scan[start].Text))
            foreach (var phrase in Known[at].Names)
                if (Fit(scan, start, phrase) is { Count: > 0 } fit && fit.Value > best.Value)
                    best = (phrase.Name, fit.Count, fit.Value);
        if (further && best.Count == ShortName && Overlapping.Contains(best.Name) && At(scan, start + 1, further: false) is { Count: > 1 } next && (next.Count > ShortName || next.Name.StartsWith(Done, StringComparison.Ordinal)))
            return default;
        // "Truyền thông" is no month.
        if (best is { Name: Month, Count: 1 } && !(start + 1 < scan.Count && scan[start + 1].Text is [>= '0' and <= '9', ..]))
            return default;
        // "qua Sở" ends where the name of that Sở begins.
        return best.Count > 1 && Towards.Contains(best.Name) && At(scan, start + best.Count - 1) is { Count: > 1 } ? (best.Name[..best.Name.IndexOf(' ', StringComparison.Ordinal)], best.Count - 1) : (best.Name, best.Count);
    }

    /// <summary>Near to the first word, or the first two that ran together.</summary>
    private static int[] Starting(string word) =>
        [.. Enumerable.Range(0, Known.Length).Where(i => Misreading.Share(Known[i].First, word, NearSyllable) <= NearSyllable || (word.StartsWith(Known[i].First, StringComparison.Ordinal) && Known[i].Names.Any(n => n.Syllables.Length > 1 && word == n.Syllables[0] + n.Syllables[1])))];

    /// <summary>How many words the name takes, and the letters it explains; nothing where it does not stand there.</summary>
    private static (int Count, double Value) Fit(List<ScanWord> scan, int start, Phrase phrase)
    {
        int k = 0, i = start;
        var (syllables, sum, most) = (phrase.Syllables, 0.0, phrase.Most);
        for (; k < syllables.Length && i < scan.Count && sum <= most; i++)
        {
            if (i > start && (scan[i].Text.Length == 0 || (scan[i] is { Upper: true, Text: [not ('a' or 'e' or 'i' or 'o' or 'u' or 'y')] } && !char.IsAsciiDigit(scan[i].Text[0]))))
                continue;   // a dash, or a stroke of dirt read as a letter, that stands alone
            if (k > 0 && scan[i - 1].Opens)
                return default;   // "Thời gian: Hoàn thành …" is a label and its value, not "thời gian hoàn thành"
            if (k > 0 && syllables.Length <= ShortName && scan[i - 1].Ends && !phrase.Parted)
                return default;   // "đại học, cao đẳng" holds no "báo cáo"
            if (k > 0 && scan[i - 1].Ends && !phrase.Parted)
                most = phrase.Most / 2;   // a speck stands in a name that is read well; a mark between two names does not make them one
            var cost = Misreading.Cost(syllables[k], scan[i].Text, NearSyllable * syllables[k].Length);
            if (double.IsInfinity(cost) && syllables.Length >= LongName && syllables[k].Length == 2 && scan[i].Text is { Length: 1 or 3 } seen && seen[0] == syllables[k][0])
            {
                cost = seen.Length == 1 ? 1 : 1.2;   // "UBND các x, phường", "Phụ nff": the rest of a long name tells what a short word was
            }
            else if (double.IsInfinity(cost))
            {
                // "Khoahoc": two words that ran together; in a name of many words they may have lost a letter too ("Xahdi").
                if (k + 1 >= syllables.Length || Together(syllables[k] + syllables[k + 1], scan[i].Text, syllables.Length) is not { } together)
                    return default;
                cost = together;
                k++;
            }
            sum += cost;
            k++;
        }
        return k == syllables.Length && sum <= most ? (i - start, phrase.Letters - 3 * sum) : default;
    }

    /// <summary>What it costs that a word is two of a name; null where it is not.</summary>
    private static double? Together(string both, string word, int syllables) =>
        word == both ? 0 : syllables >= LongName && Misreading.Share(both, word, NearShort) is var share && share <= NearShort ? share * both.Length : null;

    private static string Cased(string name, bool upper) =>
        !upper && name.StartsWith("Các ", StringComparison.Ordinal) ? "c" + name[1..] : upper && char.IsLower(name[0]) ? char.ToUpperInvariant(name[0]) + name[1..] : name;

    /// <summary>The marks behind the last word of a name.</summary>
    private static string Closing(string words, ScanWord last)
    {
        var end = last.Index + last.Length;
        var start = end;
        while (start > last.Index && ",;:.)".Contains(words[start - 1], StringComparison.Ordinal))
            start--;
        return words[start..end];
    }
}
