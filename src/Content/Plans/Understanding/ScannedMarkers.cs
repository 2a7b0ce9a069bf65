using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Puts right what a damaged scan made of the front of a line: dirt before the words, a bullet that became another stroke, a Roman
/// numeral read as other letters. That a line is a heading is told by what it says and how it looks; which number it has, by
/// <see cref="ScannedNumbering"/>.
/// </summary>
internal static partial class ScannedMarkers
{
    private const int LongestHeading = 120, ShortHeading = 60, FewestLetters = 4;
    private const double Loud = 0.6;

    /// <summary>The line with its marker as it was written, or the line itself.</summary>
    public static string Mend(string line)
    {
        if (line.Length > 1 && line[1] == ')' && line[0] is '¢' or '©')
            line = "c" + line[1..];
        if (line.Length > 1 && line[1] == '.' && line[0] is '¢' or '©' or '€' && IsLoud(line))
            line = "C" + line[1..];
        line = Glued().Replace(Number().Replace(line, " "), "S6 ");
        line = Zero().Replace(line, "0");
        line = Organise().Replace(Year().Replace(Nation().Replace(line, "s6"), "nam"), " T");
        line = Premier().Replace(Yen().Replace(Lead().Replace(line, "${c}hu tri"), "Ý"), "g");
        var letters = Speck().Replace(Horn().Replace(Dollar().Replace(line, "S"), " "), " ");
        if (Roman(letters) is { } heading)
            return heading;
        var clean = Front(letters);
        return clean == letters ? clean : Roman(clean) ?? clean;
    }

    /// <summary>Whether most letters are capitals: scans make some of a heading's letters small ("NHIEM vU").</summary>
    public static bool IsLoud(string text)
    {
        var letters = text.Count(char.IsLetter);
        return letters >= FewestLetters && text.Count(char.IsUpper) >= Loud * letters;
    }

    /// <summary>Whether nothing of a line is a word: dirt, a stamp's edge, a signature.</summary>
    public static bool IsDirt(string line) => line.Split(' ') is { Length: > 2 } parts && !Word().IsMatch(line) && !parts.Any(p => p.Any(char.IsDigit) && p.Length > 2);

    private static string Front(string line)
    {
        if (Specked().Match(line) is { Success: true } specks && Labels.Opens(line[specks.Length..]))
            return "- " + line[specks.Length..];
        if (Dirt().Match(line) is not { Success: true } dirt)
            return line;
        var rest = line[dirt.Length..];
        if (!dirt.Value.Any(c => c is '_' or '~' or '=' or '>' or '-' or '–' or '—'))
            return rest;
        if (Numbered().IsMatch(rest))
            return rest;
        return dirt.Value.Trim() is "-" or "–" or "—" ? line : char.IsUpper(rest[0]) ? "- " + rest : rest;
    }

    private static string? Roman(string line)
    {
        if (line.Length > LongestHeading)
            return null;
        // What shouts and says what a section says is one, whatever stands before it.
        if (Anything().Match(line) is { Success: true } any && any.Groups["n"].Value is var front && line[any.Length..] is var said && IsLoud(said) && ScannedHeading.IsKnown(said))
        {
            if (front.Length == 1 && char.IsAsciiDigit(front[0]))
                return any.Value.Contains(',', StringComparison.Ordinal) ? $"{front}. {said}" : null;   // which number it is, its place tells
            said = char.IsLetter(said[0]) ? char.ToUpperInvariant(said[0]) + said[1..] : ScannedHeading.Read(said).ToUpperInvariant();
            return front is [>= 'A' and <= 'G'] or [>= 'a' and <= 'g'] ? $"{front.ToUpperInvariant()}. {said}" : $"{Written(front)}. {said}";
        }
        if (Stroke().Match(line) is { Success: true } stroke && IsLoud(line[stroke.Length..]) && ScannedHeading.IsKnown(line[stroke.Length..]))
            return $"I. {line[stroke.Length..]}";   // its numeral is lost
        if (Numeral().Match(line) is not { Success: true } match)
            return null;
        var (token, rest) = (match.Groups["n"].Value, line[match.Length..]);
        var loud = IsLoud(rest);
        var heading = ScannedHeading.IsKnown(rest);
        if (!loud && !heading && token.Length > 1 && char.IsUpper(token[0]) && match.Groups["mark"].Value == "." && rest.Length < ShortHeading && !".;:".Contains(rest[^1], StringComparison.Ordinal))
            return $"{Written(token)}. {rest}";   // "IL. Truyền thông trực tiếp"
        if (!loud && Strokes().IsMatch(token) && rest.Length < ShortHeading && !";:".Contains(rest[^1], StringComparison.Ordinal) && (heading || rest[^1] != '.'))
            return $"{Written(token)}. {rest}";   // "IL Chỉ tiêu": no word is written so
        if (match.Groups["mark"].Success ? !(loud && (heading || token.Any(char.IsUpper))) && !(heading && char.IsUpper(token[0]) && !".;".Contains(rest[^1], StringComparison.Ordinal)) : !(loud && heading))
            return null;
        return token.All(char.IsAsciiDigit) && !(loud && heading && token.Length > 1) ? null : $"{Written(token)}. {rest}";
    }

    /// <summary>The numeral that the letters look like; "I" where they look like none.</summary>
    private static string Written(string token)
    {
        var roman = string.Concat(token.Select(c => c switch { 'V' or 'v' or 'Y' or 'y' => "V", 'X' or 'x' => "X", 'H' => "II", _ => "I" }));
        return ScannedNumbering.Romans.Contains(roman) ? roman : roman.Contains('V', StringComparison.Ordinal) ? "V" : roman.Contains('X', StringComparison.Ordinal) ? "X" : "I";
    }

    [GeneratedRegex(@"^(?:[“”""]\s?(?=[_~=|]))?(?:[-–—_~=>|^;:.,!'‘’`«»•*]\s*){1,6}(?=[\p{L}\p{N}])", RegexOptions.None, 10_000)]
    private static partial Regex Dirt();

    /// <summary>Strokes and a figure that is no number of a row: ", 7 Co quan phoi hop: …".</summary>
    [GeneratedRegex(@"^[^\p{L}\d\s]{1,3}\s*\d?\s+(?=\p{Lu})", RegexOptions.None, 10_000)]
    private static partial Regex Specked();

    [GeneratedRegex(@"^(?:\d{1,2}(?:[.,]\s?\d{1,2})*\s?[.)]|[IVX]{1,4}\.)\s+\p{Lu}", RegexOptions.None, 10_000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^[-–—~_=]+\s*(?=\p{Lu})", RegexOptions.None, 10_000)]
    private static partial Regex Stroke();

    [GeneratedRegex(@"^(?<n>[\p{L}\d|!\[\]]{1,5})\s?[-.,:;/)]\s*(?=[\p{L}\d])", RegexOptions.None, 10_000)]
    private static partial Regex Anything();

    /// <summary>The horn of an "ơ" read as a mark of its own, and the next word run on: "Co’quan", "S6'N6i vu".</summary>
    [GeneratedRegex(@"(?<=[oO60@])['’‘`]+(?=\p{Lu}[\p{L}\d]|[b-df-hj-np-tv-z]\w*[aeiouyéèêàáâăôíìóòúùý0-9@&])", RegexOptions.None, 10_000)]
    private static partial Regex Horn();

    /// <summary>"Số 57-NQ/TW", whose space became a mark: "s6.57-NQ/TW", "s6-04-NQ/DU".</summary>
    [GeneratedRegex(@"(?<=(?:^|\s)[sS§][6OoG0éô@])[.'’-]\s?(?=\d{1,5}\s?[-/])", RegexOptions.None, 10_000)]
    private static partial Regex Number();

    /// <summary>"Sở Khoa học", whose words ran together: "S@Khoa hoc".</summary>
    [GeneratedRegex(@"(?<=^|[\s(])S[@6&](?=\p{Lu}\p{Ll}{2})", RegexOptions.None, 10_000)]
    private static partial Regex Glued();

    /// <summary>"Chủ trì:", whose "tr" runs into one letter.</summary>
    [GeneratedRegex(@"(?<=^|[.;,(]\s)(?<c>[Cc])h\w{1,2} wi(?=\s?:)", RegexOptions.None, 10_000)]
    private static partial Regex Lead();

    /// <summary>"Ý nghĩa", whose first word is a sign of money.</summary>
    [GeneratedRegex(@"(?<=^|[\s,.)])¥(?=\s\p{Ll})", RegexOptions.None, 10_000)]
    private static partial Regex Yen();

    /// <summary>"Chuyển đổi số quốc gia", whose "s" became a figure: "86 qu6c gia".</summary>
    [GeneratedRegex(@"\b8[6oO0](?= qu\S{1,2}c gia)", RegexOptions.None, 10_000)]
    private static partial Regex Nation();

    /// <summary>"Ngày 01", whose first figure became a letter: "ngay O1 thang 4".</summary>
    [GeneratedRegex(@"(?<=\b(?:ng\S{1,2}y|th\S{1,2}ng) )[oO](?=\d\b)", RegexOptions.None, 10_000)]
    private static partial Regex Zero();

    /// <summary>"Năm 2025", with a letter too many: "ndém 2025".</summary>
    [GeneratedRegex(@"(?<=\s)n[^\s\d.,;]{2,3}m(?= 20\d\d\b)(?<!nh\S{1,2}m)", RegexOptions.None, 10_000)]
    private static partial Regex Year();

    /// <summary>"4. Tổ chức", whose words became a figure: "4.76 chic".</summary>
    [GeneratedRegex(@"(?<=^\d{1,2}\.)\s?7(?=[60oO] ch)", RegexOptions.None, 10_000)]
    private static partial Regex Organise();

    /// <summary>"QĐ-TTg", whose last letter became a sign or a figure.</summary>
    [GeneratedRegex(@"(?<=\bQ[DĐ]-{1,2}TT)[¢9q€](?=[\s.,;)]|$)", RegexOptions.None, 10_000)]
    private static partial Regex Premier();

    /// <summary>A speck between two words, or before one: "truéc'ngay", "sat.thuc", " .ngay", "ngay-22/12", "3.nam". No word of Vietnamese has a mark within.</summary>
    [GeneratedRegex(@"(?<=\p{L}{4})['’‘`](?=[b-df-hj-np-tv-xz]\p{Ll}{2})|(?<=\s)[.'‘’`](?=\p{Ll}{3})|(?<=[\p{L}\d]{2}\p{L})\.(?=\p{Ll}{2}(?:\p{Ll}|\s|$))|(?<=\bng\S{1,2}y)[-.](?=\d)|(?<=\d)\.(?=n\w{1,2}m\b)", RegexOptions.None, 10_000)]
    private static partial Regex Speck();

    /// <summary>"$6" is "Số", and "Sở" as well.</summary>
    [GeneratedRegex(@"(?<=^|\s)\$(?=[6oOdbéG@&](?:[\s:]|$))", RegexOptions.None, 10_000)]
    private static partial Regex Dollar();

    [GeneratedRegex(@"^(?<n>[IVXYHTJLlivxy1|!]{1,5})(?:\s?(?<mark>[-.,:;/)])\s*|\s+)(?=\p{Lu})", RegexOptions.None, 10_000)]
    private static partial Regex Numeral();

    [GeneratedRegex(@"^I[IHLVXl1|]{1,3}$", RegexOptions.None, 10_000)]
    private static partial Regex Strokes();

    [GeneratedRegex(@"\p{L}{3}", RegexOptions.None, 10_000)]
    private static partial Regex Word();
}
