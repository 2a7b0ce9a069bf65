using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// The head of a damaged scan, whose two columns stand in one line: who issues on the left, the motto, place and date on the right.
/// </summary>
internal static partial class ScannedHead
{
    private const int FewestWords = 2, CountryWords = 2, MostCapitals = 4;
    private const double NearMotto = 0.4;

    private static readonly string[][] Mottos = [["cong", "hoa", "xa"], ["dang", "cong", "san"], ["doc", "lap", "tu"]];

    /// <summary>The lines with the right column cut off, and those that have nothing else left out; what follows the number is not of the issuer.</summary>
    public static IReadOnlyList<string> Left(IEnumerable<string> lines)
    {
        var left = new List<string>();
        var (broken, named) = (false, false);   // "… CHỦ NGHĨA VIỆT" has its last word on the next line, "… CHỦ NGHĨA" its last two
        foreach (var line in lines.SelectMany(l => BehindCountry().Split(l)))
        {
            var words = Vietnamese.Tidy(line.Replace('_', ' ')).Split(' ');
            var end = MottoAt(words);
            var mine = string.Join(' ', words[..end]);
            // The line of the number ends the issuer; cut at "Tân Hưng, Đông, ngày" it would lose its number and look like a name.
            if (end == words.Length && !HeadReader.IsOwnNumber(mine) && Dated().Match(Vietnamese.Fold(mine)) is { Success: true } dated)
                mine = string.Join(' ', mine[..dated.Index].Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(w => !w.Any(char.IsLower) || ScannedMarkers.IsLoud(w)));
            if (broken && words[^1].Trim('.', ',') is "NAM" or "NAMA")
                mine = end == words.Length ? string.Join(' ', words[..^1]) : mine;
            if (named && end == words.Length && words is [.., "VIET" or "VIỆT", "NAM" or "NAM."] && words.Length > CountryWords)
                mine = string.Join(' ', words[..^CountryWords]);
            broken = end < words.Length && words[^1] is "VIET" or "VIỆT";
            named = end < words.Length && words[^1].TrimEnd('.', ',') is "NGHIA" or "NGHĨA" or "NGHiA";
            mine = (Committees().IsMatch(mine.ToUpperInvariant()) ? mine : Dirt().Replace(mine, "")).Trim(' ', '-', '—', '_', '*', '.', ',', '\'', '‘', '’', '|', ';', ':', '~');
            // "PHU'ONG" has lost the horn of its letter to a mark of its own; "xA" is as loud as "XA".
            mine = Horn().Replace(mine, "");
            if (mine.Length > 0)
                left.Add(HeadReader.IsOwnNumber(mine) || !IsShouted(mine) ? mine : Committees().Replace(mine.ToUpperInvariant(), "UY BAN NHAN DAN"));
        }
        return left;
    }

    /// <summary>
    /// Who issues, by what the document says elsewhere: a committee by its symbol ("…/KH-UBND", "…-KH/BCĐ"), its place by the line of the date
    /// ("Lai Châu, ngày …"), and what kind of place that is by the text ("tỉnh Lai Châu"). Null where one of them is missing.
    /// </summary>
    public static string? Issuer(IReadOnlyList<string> head, IReadOnlyList<Paragraph> body)
    {
        var issuing = head.Any(l => Committee().IsMatch(l)) ? "UBND" : head.Any(l => Steering().IsMatch(l)) ? "Ban Chỉ đạo" : null;
        if (issuing is null)
            return null;
        var place = head.Select(l => Place().Match(l)).FirstOrDefault(m => m.Success)?.Groups["p"].Value.Trim();
        if (place is null or { Length: < 3 })
            return null;
        var folded = Vietnamese.Fold(place);
        foreach (var paragraph in body)
            if (Vietnamese.Fold(paragraph.Text) is var text && text.IndexOf(folded, StringComparison.Ordinal) is > 0 and var at && Kind().Match(text[..at]) is { Success: true } kind)
                return Spelling.Issuer($"{issuing} {Written(kind.Groups["k"].Value)} {place}", body);
        return null;
    }

    private static bool IsShouted(string line) => ScannedMarkers.IsLoud(line) || (line.Count(char.IsLower) == 1 && line.Count(char.IsUpper) >= MostCapitals);

    /// <summary>Whether a line of the left column, in capitals, begins a name rather than going on with the one above.</summary>
    public static bool Begins(string line) => First().IsMatch(Vietnamese.Fold(line));

    /// <summary>The word for a kind of place, folded or misread.</summary>
    public static string Written(string kind) => kind switch { "tinh" => "tỉnh", "phuong" => "phường", "dac khu" => "đặc khu", "thanh pho" => "thành phố", _ => "xã" };

    private static int MottoAt(string[] words)
    {
        for (var i = 0; i + FewestWords <= words.Length; i++)
            if (Mottos.Any(m => Stands(m, words, i)))
                return i;
        return words.Length;
    }

    private static bool Stands(string[] motto, string[] words, int at) =>
        at + motto.Length <= words.Length && Enumerable.Range(0, motto.Length).All(k => Misreading.Share(motto[k], Vietnamese.Key(words[at + k]), NearMotto) <= NearMotto || (k == motto.Length - 1 && (words[at + k] is "-" or "~" || Vietnamese.Key(words[at + k]).StartsWith(motto[k], StringComparison.Ordinal))));

    [GeneratedRegex(@"^(?:u\w\.? ban|ubnd|hdnd|so|s[6@]'?|phong|ban|truong|trung tam|benh vien|chi cuc|cuc|bo|cong an|hoi|doan|lien doan|dang|tinh|thanh|huyen|xa|mat tran|van phong|tram|bao|dai|thu vien|bao tang|cong ty|vien)\b", RegexOptions.None, 10_000)]
    private static partial Regex First();

    [GeneratedRegex(@"(?<=\p{Lu})['’‘](?=\p{Lu})", RegexOptions.None, 10_000)]
    private static partial Regex Horn();

    /// <summary>Where dirt made one line of the motto's and the next: "… VIET NAM oe XA NA LOC".</summary>
    [GeneratedRegex(@"(?<=\bVI[EỆ]T NAM) (?=(?:\p{Ll}{1,3} ){1,2}\p{Lu}{2})", RegexOptions.None, 10_000)]
    private static partial Regex BehindCountry();

    /// <summary>A short word or two that a scan made of dirt before words in capitals: "oe TINH QUANG TRI".</summary>
    [GeneratedRegex(@"^(?:\p{Ll}{1,3} ){1,2}(?=\p{Lu}{2}[^\p{Ll}]*$)", RegexOptions.None, 10_000)]
    private static partial Regex Dirt();

    /// <summary>"(IY BAN NHAN DAN", "TIV BAN NHAN DAN", "‘HY RAN NHAN DAN".</summary>
    [GeneratedRegex(@"^\W?\S{1,4} \w(?:A|Ả)N NH\wN D\wN\b", RegexOptions.None, 10_000)]
    private static partial Regex Committees();

    [GeneratedRegex(@"[/-](?:UBND|UBNDP|UBN[DĐ])\b", RegexOptions.None, 10_000)]
    private static partial Regex Committee();

    [GeneratedRegex(@"[/-]BC[DĐ]\b", RegexOptions.None, 10_000)]
    private static partial Regex Steering();

    [GeneratedRegex(@"(?<p>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3}), ?ng\w{1,3}y\b", RegexOptions.None, 10_000)]
    private static partial Regex Place();

    [GeneratedRegex(@"(?<k>\btinh|\bphuong|\bdac khu|\bthanh pho|\bx[a34]) $", RegexOptions.None, 10_000)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\S+(?: \S+){0,3}, ?ng\w{1,3}y\b", RegexOptions.None, 10_000)]
    private static partial Regex Dated();
}
