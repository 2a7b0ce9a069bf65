using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Paper;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Finds the tables whose heading stands as words among the lines: "TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", on one line or on one each.</summary>
internal static partial class RunTogetherFinder
{
    private const int MostHeadLines = 20, MostLines = 3000, MostTables = 8, AnnexLines = 8, FewestNames = 2, MostSentence = 6, FewLetters = 3, FewestLines = 8, MostGuesses = 2, MostRefused = 12;

    /// <param name="lines">Of the plan.</param>
    /// <param name="held">The table that stands where one seems to; null where none does.</param>
    public static IReadOnlyList<RunTogether> Find(IReadOnlyList<PaperLine> lines, Func<RunTogether, RunTogether?> held)
    {
        var found = new List<RunTogether>();
        var (guesses, refused) = (0, 0);
        // A line may be looked at from twenty above it.
        var read = new IReadOnlyList<string>?[lines.Count];
        IReadOnlyList<string> Said(int line) => read[line] ??= ColumnNames.Said(lines[line].Text);
        // What looks like a heading again and again, with no table below it, is none.
        for (var i = 0; i < lines.Count && found.Count < MostTables && refused < MostRefused; i++)
        {
            if (lines[i].Table >= 0 || lines[i].Text.Length < 2 || Said(i).Count == 0 || Heading(lines, i, Said) is not { } seen)
                continue;
            if (held(seen) is not { } table)
            {
                refused++;
                continue;
            }
            found.Add(table);
            i = table.Last - 1;
        }
        for (var i = 0; i + 1 < lines.Count && found.Count == 0 && guesses < MostGuesses; i++)
            if (lines[i].Table < 0 && Enclosed().IsMatch(Vietnamese.Fold(lines[i].Text)) && End(lines, i + 1) is var last && last - i > FewestLines && ++guesses > 0 && held(new RunTogether(i + 1, i + 1, last, true, false) { Guessed = true }) is { } guess)
                found.Add(guess);
        return found;
    }

    private static int End(IReadOnlyList<PaperLine> lines, int from)
    {
        var last = from;
        while (last < lines.Count && last - from < MostLines && lines[last].Table < 0 && !TableEnds.At(lines, last))
            last++;
        return last;
    }

    private static RunTogether? Heading(IReadOnlyList<PaperLine> lines, int head, Func<int, IReadOnlyList<string>> read)
    {
        var words = new List<string>();
        var at = head;
        for (var seen = 0; at < lines.Count && seen < MostHeadLines; at++)
        {
            if (lines[at].Text.Length == 0 || (seen > 0 && lines[at].Text.Count(char.IsLetter) < FewLetters))
                continue;
            if (read(at) is not { Count: > 0 } here)
                break;
            words.AddRange(here);
            seen++;
        }
        var said = $" {string.Join(' ', words)} ".Replace(" phi hop ", " phoi hop ", StringComparison.Ordinal).Replace(" the hien ", " thuc hien ", StringComparison.Ordinal).Replace(" nguoi dung ", " noi dung ", StringComparison.Ordinal);   // "phi" is a word of headings too
        int At(params string[] names) => names.Select(n => said.IndexOf($" {n} ", StringComparison.Ordinal)).Where(i => i >= 0).DefaultIfEmpty(-1).Min();
        // Of a name broken over two lines the second half stands behind other columns' names: "Đơn vị chủ | Đơn vị phối | Thời gian", "trì hợp thực hiện".
        var (partners, lead) = (At("phoi hop", "co quan phoi", "don vi phoi"), At("chu tri", "co quan chu", "don vi chu", "co quan thuc hien", "don vi thuc hien", "phu trach"));
        var task = At("nhiem vu", "noi dung", "cong viec", "hoat dong");
        var time = At("thoi gian", "hoan thanh", "tien do", "gian");
        var names = new[] { partners, lead, task, time }.Count(n => n >= 0);
        var whole = task >= 0 && (lead >= 0 || partners >= 0) && (time >= 0 || (lead >= 0 && partners >= 0));
        if (!whole && !(names >= FewestNames && (lead >= 0 || partners >= 0) && InAnnex(lines, head)))
            return null;
        if (IsSentence(lines, head, at))
            return null;
        var last = End(lines, at);
        return new RunTogether(Above(lines, head), at, last, partners >= 0, At("hoan thanh") >= 0) { PartnersFirst = partners >= 0 && lead > partners, TimeFirst = time >= 0 && (lead >= 0 ? lead : partners) > time, Product = At("san pham", "ket qua", "dau ra", "ghi chu", "kinh phi", "yeu cau") >= 0, Form = At("hinh thuc") is >= 0 and var form && form > task && (lead < 0 || form < lead) };
    }

    /// <summary>The first line of a heading, with what of it cannot be read, up to the brackets below the annex's title.</summary>
    private static int Above(IReadOnlyList<PaperLine> lines, int head)
    {
        for (var i = head - 1; i >= 0 && i >= head - MostSentence; i--)
            if (Enclosed().IsMatch(Vietnamese.Fold(lines[i].Text)))
                return i + 1;
        return head;
    }

    /// <summary>Whether the heading of an annex stands shortly above.</summary>
    private static bool InAnnex(IReadOnlyList<PaperLine> lines, int head)
    {
        for (var (i, seen) = (head - 1, 0); i >= 0 && seen < AnnexLines; i--)
            if (lines[i].Text.Length > 0 && seen++ < AnnexLines && Annex().IsMatch(Vietnamese.Fold(lines[i].Text)))
                return true;
        return false;
    }

    /// <summary>
    /// Whether what names the columns is a sentence that tells what a table holds: "Nhiệm vụ cụ thể, đơn vị chủ trì và thời gian thực
    /// hiện tại Phụ lục kèm theo." It lists the names with commas, and goes on in small letters to its end.
    /// </summary>
    private static bool IsSentence(IReadOnlyList<PaperLine> lines, int head, int after)
    {
        var (ends, listed) = (false, false);
        for (var i = head; i < lines.Count && i < head + MostSentence && lines[i].Text is { Length: > 0 } text && (i < after || (i > head && char.IsLower(text[0]))); i++)
        {
            if (text.Contains('|', StringComparison.Ordinal))
                return false;
            listed |= text.Contains(',', StringComparison.Ordinal);
            ends |= i >= after || text.EndsWith('.') || Refers().IsMatch(Vietnamese.Fold(text));
        }
        return listed && ends;
    }

    /// <remarks>A sentence that refers to "Phụ lục kèm theo Kế hoạch này" is no heading of it.</remarks>
    [GeneratedRegex(@"^\W{0,2}(?:.h. l.c\b|phu luc\b)(?!.*\.$)|^\W{0,3}(?:\w{2,4} \w{2,5} )?k.m theo (?:ke|k.) ho\w* (?!n.y\b)", RegexOptions.None, 10_000)]
    private static partial Regex Annex();

    /// <summary>"(Kèm theo Kế hoạch số …", which stands between an annex's title and its table.</summary>
    [GeneratedRegex(@"^\W{0,3}(?:ban hanh )?k.m theo (?:ke|k.) ho", RegexOptions.None, 10_000)]
    private static partial Regex Enclosed();

    /// <summary>The annex, where a sentence speaks of it.</summary>
    [GeneratedRegex(@"\bph. l.c\b|\bbi.u\b", RegexOptions.None, 10_000)]
    private static partial Regex Refers();
}
