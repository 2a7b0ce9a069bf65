using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>A word of a run-together line, with what it may be.</summary>
/// <param name="Text">As it stands.</param>
/// <param name="Folded">Without marks and punctuation.</param>
/// <param name="Start">Its first character in the line, without the row's number.</param>
/// <param name="End">The character behind it.</param>
/// <param name="Bar">Whether a drawn line stands before it.</param>
/// <param name="Upper">Whether it begins with a capital.</param>
/// <param name="Units">What it may be in a name.</param>
/// <param name="Times">What it may be in a time.</param>
/// <param name="Results">What it may be in a product.</param>
internal sealed partial record AnnexWord(string Text, string Folded, int Start, int End, bool Bar, bool Upper, AnnexLexicon.Meant Units, AnnexLexicon.Meant Times, AnnexLexicon.Meant Results)
{
    /// <summary>No syllable, whatever was misread: the remains of letters that stood at half a line's height.</summary>
    public bool Dirt { get; init; } = IsDirt(Text, Folded) && (Folded.Length < 3 || Units.First.Length + Times.First.Length + Results.First.Length == 0);

    /// <summary>Whether it is built as a syllable is.</summary>
    public bool Shaped { get; } = Syllable().IsMatch(Folded);

    public bool Dash => Folded.Length == 0 && Text is "-" or "–" or "—";

    public bool Number { get; } = IsNumber(Folded);

    public bool Digit { get; } = Folded.Length > 0 && char.IsAsciiDigit(Folded[0]);

    /// <summary>Whether it begins a name, a time or a product.</summary>
    public bool UnitHead { get; init; }

    /// <inheritdoc cref="UnitHead"/>
    public bool TimeHead { get; init; }

    /// <inheritdoc cref="UnitHead"/>
    public bool ResultHead { get; init; }

    /// <summary>What stands behind a name of many: where they are.</summary>
    public bool Place { get; } = Folded is "xa" or "phuong" or "tinh" or "x4" or "x3" or "thon";

    /// <summary>Whether a list goes on behind it.</summary>
    public bool Listed { get; } = Text[^1] is ';' or ',';

    /// <summary>Whether a sentence ends with it.</summary>
    public bool Stop { get; } = Text[^1] is '.' or ';' or ':' or '!' || (Text.Length > 1 && Text[^1] is '”' or '"' && Text[^2] is '.');

    /// <summary>Whether a word that looks like the beginning of a cell goes on with the word before it: "Việt Nam" is no year, "thành viên Tổ công nghệ số" nobody's charge, "đồng bào dân tộc" no department.</summary>
    public static bool Tied(string before, string word) => (before is "viet" && word is "nam") || (before is "vien" && word is ['t', _]) || (before is "bao" && word is "dan");

    /// <summary>A number of a day, month, quarter or year, misread or not.</summary>
    public static bool IsNumber(string word) => word.Length is > 0 and <= 14 && Digits().IsMatch(word);

    private static bool IsDirt(string text, string folded)
    {
        if (folded.Length == 0)
            return text is not ("-" or "–" or "—");
        if (folded.Length == 1 && char.IsLetter(folded[0]) && folded is not ("y" or "o"))
            return true;
        if (IsNumber(folded) || folded.All(char.IsAsciiDigit))
            return false;
        var letters = string.Create(folded.Length, folded, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = source[i] switch { '0' or '6' => 'o', '1' or '!' => 'i', '3' or '¢' => 'e', '4' or '@' => 'a', '’' or '‘' or '\'' => 'i', var c => c };
        });
        return !Syllable().IsMatch(letters) && !(folded.Length > 1 && text.Count(char.IsUpper) >= Math.Max(2, text.Count(char.IsLetter) - 1) && folded.All(char.IsLetter)) && !(folded.Length > 5 && folded.All(char.IsLetterOrDigit));
    }

    [GeneratedRegex(@"^(?:[\d/.\-]{1,14}|[ivx1l]{1,4}|[itvlhjrx\d]{1,4}/?20\d\d|\d{1,2}-?/?\d{0,2}/?20\d\d)$", RegexOptions.None, 10_000)]
    private static partial Regex Digits();

    /// <summary>As syllables are built, with what misread horns add.</summary>
    [GeneratedRegex(@"^(?:(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvxj])?[aeiouyw]{1,4}[rtfw]?[aeiouy]?(?:ch|ng|nh|[cmnpt])?(?<!^(?:[aeiouyw]e|[eiyw]a|aa|ii|uu|yy))|video|clip|zalo|facebook|fanpage|website|internet|online|led|web|tiktok|youtube)$", RegexOptions.None, 10_000)]
    private static partial Regex Syllable();
}
