using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Paper;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>The lines of a run-together table that hold its rows.</summary>
internal static partial class RunTogetherLines
{
    private const int FewestLoud = 4, FewestLetters = 15;
    private const double Loud = 0.8;

    /// <summary>Blank lines that part two pages; lines over which a heading is broken; the farthest from one of them to the next.</summary>
    private const int PageGap = 3, MostBroken = 3, MostBetween = 2;

    /// <summary>The lines with words, without the heading where it stands again, and whether a page begins with each.</summary>
    /// <param name="paper">The document.</param>
    /// <param name="table">Where it stands.</param>
    /// <param name="pageNumbers">Whether the numbers of pages are left among them.</param>
    public static List<(PaperLine Line, bool NewPage)> Of(IReadOnlyList<PaperLine> paper, RunTogether table, bool pageNumbers)
    {
        var lines = new List<(PaperLine, bool)>();
        var (blank, again) = (0, HeadAgain(paper, table));
        for (var i = table.First; i < table.Last; i++)
            if (paper[i].Text.Length == 0)
                blank++;
            else if (!again.Contains(i) && (pageNumbers || blank < PageGap || !PageScraps.IsNumber(paper[i].Text)))
            {
                if (WithoutGroup(paper[i] with { Text = Department().Replace(paper[i].Text, "Sở ") }) is { } line)
                    lines.Add((line, blank >= PageGap && lines.Count > 0));
                blank = 0;
            }
        return lines;
    }

    /// <summary>
    /// Of a heading over rows in capitals ("Il [NANG CAO KY NANG SO") its number alone, nothing where it has none: its words are no
    /// row's, and some are near to names of units ("CAC PHUONG TIEN").
    /// </summary>
    private static PaperLine? WithoutGroup(PaperLine line)
    {
        var mark = Roman().Match(line.Text);
        var words = line.Text[mark.Length..];
        if (words.Count(char.IsLetter) is var letters && letters < FewestLetters || words.Count(c => c == ' ') + 1 < FewestLoud || words.Count(char.IsUpper) < Loud * letters || words.Any(char.IsDigit))
            return line;
        return mark.Success ? line with { Text = $"{mark.Groups["r"].Value.Replace('l', 'I').Replace('1', 'I').Replace("H", "II", StringComparison.Ordinal)} |" } : null;
    }

    [GeneratedRegex(@"^[|_'~\s]*(?<r>[IVXH][IVXHl1]{0,3})\s*[\\|\[\]{}.]\s*(?=\p{Lu})", RegexOptions.None, 10_000)]
    private static partial Regex Roman();

    /// <summary>"Sở", of which a scan left an S and some sign: "Sé Khoa hoc", "$0 Gido duc", "S&amp;Van hoa". "Sa Pa" is a place.</summary>
    [GeneratedRegex(@"(?<=^|[\s|;,(}\]])[S$][oOởỞéèdDGQ0689&@¢]['’]?\s?(?=\p{Lu}\p{Ll})", RegexOptions.None, 10_000)]
    private static partial Regex Department();

    /// <summary>The lines of the heading where it stands again on a further page, its names broken over lines, with the page's number above it.</summary>
    private static HashSet<int> HeadAgain(IReadOnlyList<PaperLine> paper, RunTogether table)
    {
        var filled = Enumerable.Range(table.First, table.Last - table.First).Where(i => paper[i].Text.Length > 0).ToList();
        var again = new HashSet<int>();
        for (var k = 0; k < filled.Count; k++)
        {
            if (!ColumnNames.IsHeading(paper[filled[k]].Text))
                continue;
            again.Add(filled[k]);
            bool Goes(int at, int from) => at >= 0 && at < filled.Count && Math.Abs(filled[at] - filled[from]) <= MostBetween && Math.Abs(at - k) <= MostBroken && ColumnNames.Said(paper[filled[at]].Text).Count > 0;
            for (var below = k + 1; Goes(below, below - 1); below++)
                again.Add(filled[below]);
            var above = k - 1;
            for (; Goes(above, above + 1); above--)
                again.Add(filled[above]);
            if (above >= 0 && PageScraps.IsNumber(paper[filled[above]].Text))
                again.Add(filled[above]);
        }
        return again;
    }
}
