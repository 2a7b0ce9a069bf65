using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Numbers and symbols of documents: the State's 71/NQ-CP, the Party's 57-NQ/TW.</summary>
internal static partial class DocumentNumbers
{
    private static readonly string[] Types = ["NQ", "QĐ", "KH", "CT", "CTr", "KL", "HD", "TB", "BC", "TTr", "CV", "NĐ", "TT", "TTLT", "ĐA", "QC", "QyĐ", "KHLT", "GM", "CĐ"];
    private static readonly HashSet<string> PartyIssuers = ["TW", "TU", "ĐU", "HU", "BCĐTW", "BTGTW", "BTGDVTW"];

    /// <summary>Every number in the text, with its date where one follows at once.</summary>
    public static IEnumerable<CitedNumber> In(string text)
    {
        if (!text.Any(char.IsDigit))
            yield break;
        var folded = "";
        List<(int Index, int Length, DateOnly Date)>? dates = null;
        var next = 0;
        foreach (Match match in Symbol().Matches(text))
            if (Tidy(match.Value) is { } number)
            {
                // Both stand in the order of the text: the dates are looked for once.
                dates ??= [.. Dates.All(folded = Vietnamese.Fold(text))];
                var end = match.Index + match.Length;
                while (next < dates.Count && dates[next].Index < end)
                    next++;
                DateOnly? date = next < dates.Count && DateLead().IsMatch(folded.AsSpan(end..dates[next].Index)) ? dates[next].Date : null;
                yield return new CitedNumber(number, match.Index, match.Value, date, IsMisordered(number), match.Value.Any(char.IsWhiteSpace));
            }
    }

    /// <summary>Numbers that lack the dash between number and type: "57NQ/TW".</summary>
    public static IEnumerable<string> Glued(string text) => GluedSymbol().Matches(text).Select(m => m.Value);

    /// <summary>Without spaces, with Đ for the D of converters and of scans; null for what is no number of a document (24/7, km/h).</summary>
    private static string? Tidy(string raw)
    {
        var number = Hyphens().Replace(string.Concat(raw.Where(c => !char.IsWhiteSpace(c))), "-").Replace('Ð', 'Đ').Replace('–', '-');
        var party = Party().Match(number);
        var type = party.Success ? party.Groups["t"].Value : State().Match(number) is { Success: true } state ? state.Groups["t"].Value : null;
        if (type is null)
            return null;
        if (type is "TTt" or "TTf" or "TIr" or "TIt" or "TTi")   // as scans write TTr
            number = number.Replace(type, "TTr", StringComparison.Ordinal);
        if (type is "QD" or "0D" or "QP" or "QB" or "ND")   // as scans write QĐ and NĐ
            number = number.Replace(type, type == "ND" ? "NĐ" : "QĐ", StringComparison.Ordinal);
        return WithoutStroke().Replace(number, m => m.Value.Replace('D', 'Đ'));
    }

    /// <summary>Issuers that are never written with a plain D.</summary>
    [GeneratedRegex(@"(?<=[-/])(?:BCD(?:TW)?|HDND|DU|DCT|CDS)$", RegexOptions.None, 10_000)]
    private static partial Regex WithoutStroke();

    /// <summary>"57/NQ-TW": the State's order with an issuer of the Party.</summary>
    private static bool IsMisordered(string number) =>
        State().Match(number) is { Success: true } state && Types.Contains(state.Groups["t"].Value) && PartyIssuers.Contains(state.Groups["i"].Value);

    [GeneratedRegex(@"(?<![\d/.,-])\d{1,5}\s?(?:/\s?(?:(?:19|20)\d\d\s?/\s?)?(?:[\p{Lu}0][\p{L}&]{0,7}\d{0,2})(?:(?:-\s?(?:-\s?)?|\s-)\p{Lu}[\p{L}&0-9]*)+|/\s?(?:19|20)\d\d/(?:QH|NQ)\d{1,2}|\s?-\s?(?:-\s?)?\p{Lu}\p{L}{0,4}\s?/\s?\p{Lu}\p{L}*(?:-\p{Lu}{2,6}\b)?)", RegexOptions.None, 10_000)]
    private static partial Regex Symbol();

    /// <summary>A hyphen at the end of a line that a scan set twice: "QĐ- -TTg".</summary>
    [GeneratedRegex("-{2,}", RegexOptions.None, 10_000)]
    private static partial Regex Hyphens();

    [GeneratedRegex(@"^\d{1,5}-(?<t>\p{Lu}\p{L}{0,4})/(?<i>\p{Lu}\p{L}*)(?:-\p{Lu}+)?$", RegexOptions.None, 10_000)]
    private static partial Regex Party();

    [GeneratedRegex(@"^\d{1,5}/(?:(?:19|20)\d\d/)?(?<t>[\p{Lu}0][\p{L}&]{0,7}\d{0,2})(?:-(?<i>\p{Lu}[\p{L}&0-9]*(?:-\p{Lu}[\p{L}&0-9]*)*))?$", RegexOptions.None, 10_000)]
    private static partial Regex State();

    [GeneratedRegex(@"(?<![\d/.,-])\d{1,5}(?:NQ|QĐ|KH|CT|KL|HD)/(?:TW|TU|CP|TTg|UBND|HĐND|ĐU)\b", RegexOptions.None, 10_000)]
    private static partial Regex GluedSymbol();

    [GeneratedRegex(@"^[\s,(]*(?:ng\w{1,2}y\w?\.?)?\s*$", RegexOptions.None, 10_000)]
    private static partial Regex DateLead();
}
