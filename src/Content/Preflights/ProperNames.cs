using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Understanding;
using Campaigns.Content.Units;

namespace Campaigns.Content.Preflights;

/// <summary>
/// Holds the names in a text against those of the unit's list: one that is nearly one of them and is not it was probably mistyped, and
/// people and places that it does not have are named in one line, gently. A unit without a list is asked about its own place alone.
/// </summary>
internal static partial class ProperNames
{
    /// <summary>Syllables of a name that is looked for.</summary>
    private const int MostSyllables = 8;

    /// <summary>Unknown names that one line names.</summary>
    private const int MostUnknown = 5;

    /// <summary>How near two writings are.</summary>
    private const int Other = 0, OneLetter = 1, SameLetters = 2;

    /// <summary>What stands before a person's or a village's name, in small letters.</summary>
    private static readonly HashSet<string> s_before = new(
        ["ông", "bà", "anh", "chị", "cô", "chú", "bác", "em", "cháu", "đồng chí", "nghệ nhân", "già làng", "trưởng bản", "bản", "thôn", "xóm", "làng", "ấp", "buôn", "xã", "phường"], StringComparer.Ordinal);

    /// <param name="text">NFC.</param>
    /// <param name="unit">Whose names count as known: those it lists, its place and its province.</param>
    public static IEnumerable<Finding> Check(string text, Unit unit)
    {
        var known = unit.Settings.ProperNames.Select(Words).Append(Capitals(unit.Place)).Append(Capitals(unit.Province)).Where(name => name.Length is > 1 and <= MostSyllables).DistinctBy(Join).ToArray();
        var first = known.ToLookup(name => name[0].Plain, StringComparer.Ordinal);
        var runs = Run().Matches(text).Select(run => Words(run.Value)).ToArray();
        var free = runs.Select(run => Free(run, first)).ToArray();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (run, open) in runs.Zip(free))
            foreach (var (written, meant) in Near(run, open, known))
                if (told.Add(written))
                    yield return new(FindingLevel.Warning, new($"“{written}” gần giống tên “{meant}” mà đơn vị đã ghi.", $"\"{written}\" is nearly \"{meant}\" of the unit's names."),
                        new("Sửa nếu viết nhầm; nếu là tên khác, nhờ quản trị thêm ở Cài đặt → Cách đọc, tên riêng.", "Mend it if it is a slip; if it is another name, it can be listed under the unit's names."));
        if (unit.Settings.ProperNames.Count == 0)
            yield break;
        var unknown = runs.Zip(free).SelectMany(pair => Unknown(pair.First, pair.Second)).Where(name => !told.Contains(name)).Distinct(StringComparer.Ordinal).ToArray();
        if (unknown.Length > 0)
            yield return new(FindingLevel.Hint, new($"Tên chưa có trong danh sách tên riêng: {Few(unknown, "tên nữa", "và")}.", $"Names that are not listed: {Few(unknown, "others", "and")}."),
                new("Xem lại cách viết một lần.", "Check once how they are written."));
    }

    /// <summary>Which words of a run belong to no name that is known as it is written.</summary>
    private static bool[] Free(Word[] run, ILookup<string, Word[]> known)
    {
        var free = Enumerable.Repeat(true, run.Length).ToArray();
        for (var at = 0; at < run.Length; at++)
            foreach (var name in known[run[at].Plain])
                if (at + name.Length <= run.Length && name.Zip(run.Skip(at)).All(pair => pair.First.Plain == pair.Second.Plain && (pair.First.Capital == pair.Second.Capital || pair.Second.AllCapitals)))
                    Array.Fill(free, false, at, name.Length);
        return free;
    }

    private static IEnumerable<(string Written, string Meant)> Near(Word[] run, bool[] free, IReadOnlyList<Word[]> known)
    {
        for (var at = 0; at < run.Length; at++)
        {
            if (!run[at].Capital)
                continue;
            Word[]? meant = null;
            foreach (var name in known.Where(name => at + name.Length <= run.Length && !free.AsSpan(at, name.Length).Contains(false)))
            {
                var nearness = Nearness(run.AsSpan(at, name.Length), name);
                meant = nearness == SameLetters ? name : nearness == OneLetter ? meant ?? name : meant;
                if (nearness == SameLetters)
                    break;
            }
            if (meant is not null)
                yield return (Join(run[at..(at + meant.Length)]), Join(meant));
        }
    }

    /// <summary>The letters are the same and marks or capitals are not; or, in three syllables and more, one letter of one of them is another.</summary>
    private static int Nearness(ReadOnlySpan<Word> written, Word[] name)
    {
        var (small, one) = (0, -1);
        for (var i = 0; i < name.Length; i++)
        {
            small += name[i].Capital && !written[i].Capital ? 1 : 0;
            if (written[i].Bare == name[i].Bare)
                continue;
            if (one >= 0 || name.Length == 2)
                return Other;
            one = i;
        }
        // A common word at the head of a sentence, as “Hòa bình”, is no name of two syllables.
        return small > (name.Length == 2 ? 0 : 1) ? Other
            : one < 0 ? SameLetters : Math.Abs(written[one].Bare.Length - name[one].Bare.Length) < 2 && NearestWord.Edits(written[one].Bare, name[one].Bare) == 1 ? OneLetter : Other;
    }

    /// <summary>People and villages, by what stands before them: two syllables with capitals at least.</summary>
    private static IEnumerable<string> Unknown(Word[] run, bool[] free)
    {
        for (var at = 1; at + 1 < run.Length; at++)
        {
            var to = at;
            while (to < run.Length && to - at < MostSyllables && free[to] && run[to].IsName)
                to++;
            if (to - at > 1 && (s_before.Contains(run[at - 1].Plain) || at > 1 && s_before.Contains($"{run[at - 2].Plain} {run[at - 1].Plain}")))
                yield return Join(run[at..to]);
        }
    }

    private static string Few(string[] names, string others, string and) => string.Join(", ", names.Take(MostUnknown)) + (names.Length > MostUnknown ? $" {and} {names.Length - MostUnknown} {others}" : "");

    /// <summary>“Mường Sáng” of “xã Mường Sáng”.</summary>
    private static Word[] Capitals(string place) => [.. Words(place).SkipWhile(word => !word.Capital)];

    private static string Join(Word[] words) => string.Join(' ', words.Select(word => word.Text));

    private static Word[] Words(string text) => [.. Letters().Matches(text.Normalize()).Select(word => new Word(word.Value, Plain(word.Value.ToLowerInvariant()), Vietnamese.Fold(word.Value)))];

    /// <summary>With the tone where the new spelling puts it: Hoà and Hòa are one, and Hoàng and Hòang are not, for it moves at the end of a word alone.</summary>
    private static string Plain(string word) => word.Length > 2 && word[0] != 'q' ? word[..^2] + Vietnamese.Canon(word[^2..]) : word;

    /// <param name="Text">As it is written.</param>
    /// <param name="Plain">Small letters, the tone where the new spelling puts it.</param>
    /// <param name="Bare">Without any mark.</param>
    private readonly record struct Word(string Text, string Plain, string Bare)
    {
        public bool Capital => char.IsUpper(Text[0]);

        /// <summary>As in a headline, where a name has no other capitals than its neighbours.</summary>
        public bool AllCapitals => Text.All(char.IsUpper);

        /// <summary>A capital and small letters.</summary>
        public bool IsName => Capital && Text.Length > 1 && Text.Skip(1).All(char.IsLower);
    }

    [GeneratedRegex(@"\p{L}+(?:[ \u00A0]+\p{L}+)*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Run();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Letters();
}
