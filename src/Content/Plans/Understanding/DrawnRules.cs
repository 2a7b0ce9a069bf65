using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>The drawn lines between the columns of a table, which scans read as bars, brackets and strokes: "Phong Van hoa - Xa/Van phong HDND va]".</summary>
internal static partial class DrawnRules
{
    /// <summary>A longer line is none of a page's.</summary>
    private const int Longest = 400;

    /// <summary>The line with " | " for each, without the dirt beside it.</summary>
    public static string Spaced(string line)
    {
        if (line.Length > Longest)
            return Rule().Replace(line, " | ");
        line = Bracket().Replace(line, " | ");
        return Rule().Replace(Stroke().Replace(line, m => UnitNames.Starts(UnitReading.Read(line[(m.Index + 1)..])) ? " | " : m.Value), " | ");
    }

    [GeneratedRegex(@"\s*[_‘’'`~—]*\s*(?:[|¦\\]|[}{\[\]](?=\s|$)|(?<=\s)[}{\[\]])\s*[_‘’'`~—]*\.?\s*", RegexOptions.None, 10_000)]
    private static partial Regex Rule();

    /// <summary>A bracket between two words: "trén}Phong", "Xa]Cac", and one that closes what was never opened: "tiéng)Trung".</summary>
    [GeneratedRegex(@"(?<=[\p{L}\d;,.])[\]}{\[](?=\p{Lu}\p{Ll})|(?<=^[^(]*\p{L})\)(?=\p{Lu}\p{Ll})", RegexOptions.None, 10_000)]
    private static partial Regex Bracket();

    /// <summary>A stroke before a name: "Xa/Van phong"; that in "Cổng/Trang" is of the words.</summary>
    [GeneratedRegex(@"(?<=[\p{Ll}\d])/(?=\p{Lu}\p{Ll})", RegexOptions.None, 10_000)]
    private static partial Regex Stroke();
}
