using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>What words of a woven table are like: parts of units' names, parts of times, dirt.</summary>
internal static partial class WovenWords
{
    private const double Near = 0.25, NearPair = 0.3;
    private const int MostKept = 20_000, Told = 7;

    private static readonly HashSet<string> OfUnits = [.. Names().SelectMany(n => n)], OfTimes =
        [.. "thuong xuyen hang hang nam quy thang tuan truoc ngay tu den trong het ca cham nhat giai doan".Split(' ')];

    private static readonly HashSet<string> TimeStarts = [.. "thuong hang quy thang nam truoc tu trong ngay den ca cham giai".Split(' ')];

    private static readonly ILookup<string, string> Pairs = Names().SelectMany(n => n.Zip(n.Skip(1))).Distinct().ToLookup(p => p.First, p => p.Second);

    private static readonly ConcurrentDictionary<string, (bool Unit, bool Time, bool Starts)> Seen = new(StringComparer.Ordinal);

    private static IEnumerable<string[]> Names() => KnownUnits.Names.Concat(KnownUnits.Further).Select(UnitReading.Syllables);

    public static bool OfUnit(string word) => Of(word).Unit;

    public static bool OfTime(string word) => Of(word).Time;

    public static bool StartsTime(string word) => Of(word).Starts;

    /// <summary>Whether two words follow upon each other in the name of a unit.</summary>
    public static bool Follow(string first, string second) =>
        Pairs[first].Contains(second) || Pairs.Any(p => Misreading.Share(p.Key, first) <= NearPair && p.Any(s => Misreading.Share(s, second) <= NearPair));

    /// <summary>Whether a word is dirt: a stroke, a letter alone, letters no syllable has.</summary>
    public static bool IsDirt(string word) => !word.Any(char.IsAsciiDigit) && ((word.Length < 2 && word != "y") || !word.AsSpan().ContainsAny("aeiouy0@&¢é".AsSpan()) || word.Count(c => !char.IsLetter(c)) * 2 >= word.Length);

    /// <summary>Whether a unit's name begins at a word.</summary>
    public static bool BeginsUnit(IReadOnlyList<ScanWord> words, int at, string text)
    {
        var first = words[at];
        if (first.Text.Length < 2 || !(first.Upper || first.Text == "cac"))
            return false;
        var last = words[Math.Min(at + Told, words.Count) - 1];
        return UnitNames.Starts(UnitReading.Read(text[first.Index..(last.Index + last.Length)]));
    }

    private static (bool Unit, bool Time, bool Starts) Of(string word)
    {
        if (Seen.TryGetValue(word, out var known))
            return known;
        var number = Number().IsMatch(word);
        var found = (word.Length > 1 && IsNear(OfUnits, word), number || (word.Length > 1 && IsNear(OfTimes, word)), (number && word.Contains('/', StringComparison.Ordinal)) || (word.Length > 1 && IsNear(TimeStarts, word)));
        if (Seen.Count < MostKept)
            Seen.TryAdd(word, found);
        return found;
    }

    private static bool IsNear(HashSet<string> known, string word) => known.Contains(word) || known.Any(k => Misreading.Share(k, word) <= Near);

    [GeneratedRegex(@"^(?:\d{1,2}(?:/\d{1,2})?(?:/20\d\d)?|20\d\d|[ivtlu1j]{1,4}(?:[/-]20\d\d)?)$", RegexOptions.None, 10_000)]
    private static partial Regex Number();
}
