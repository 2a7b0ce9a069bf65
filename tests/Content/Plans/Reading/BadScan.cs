using System.Globalization;
using System.Text;

namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>
/// A clean plan as a poor scan of its pages gives it: lines broken to a width, letters misread, words that fall apart or run
/// together, page numbers, scraps and the signature's stamp between the lines, a table's columns run into each other. Figures stay.
/// </summary>
internal sealed class BadScan(int seed)
{
    private const int Width = 82, Widest = 110, PageLines = 38;
    private const double Whole = 0.6, Apart = 0.006, Together = 0.004;

    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["số"] = ["s6", "sb", "sd", "so", "s0", "sé"], ["Số"] = ["Sb", "S6", "Sd"], ["đổi"] = ["d6i", "ddi", "dbi", "doi"], ["mới"] = ["méi", "moi", "mdi"], ["với"] = ["véi", "voi"], ["của"] = ["cua", "ctia", "ciia", "cta"],
        ["các"] = ["cdc", "céc", "cac"], ["chức"] = ["chirc", "chtc", "chuc"], ["quốc"] = ["qudc", "quéc", "quoc"], ["nước"] = ["nudc", "nuoc"], ["từ"] = ["tir", "tur", "tu"], ["thường"] = ["thudng", "thuong", "thurong"],
        ["thời"] = ["thOi", "thoi", "thdi"], ["Thời"] = ["ThOi", "Thoi"], ["cơ"] = ["co’", "co", "co'"], ["sở"] = ["sO", "s@", "sé", "so"], ["Sở"] = ["SO", "S@", "S6'", "So"], ["tử"] = ["ttr", "tty", "tt", "tu"], ["cứ"] = ["ctr", "clr", "cu"],
        ["trước"] = ["truéc", "tru6c", "trudc", "truoc"], ["hướng"] = ["hung", "hu6ng", "huong"], ["chữ"] = ["chit", "chu"], ["hỗ"] = ["h6", "ho"], ["hội"] = ["hOi", "hdi", "h6i", "hoi"], ["động"] = ["dOng", "d6ng", "dong"],
        ["phố"] = ["phd", "phé", "pho"], ["xã"] = ["x4", "x3", "xa"], ["tổ"] = ["t6", "td", "to"], ["ứng"] = ["tng", "ung"], ["là"] = ["1a", "la"], ["lý"] = ["1y", "ly"], ["công"] = ["cong", "céng"], ["truyền"] = ["truyén", "truyen"],
    };

    private static readonly Dictionary<string, string[]> Numerals = new()
    {
        ["II."] = ["Il.", "I.", "UJ.", "II."], ["III."] = ["Ill.", "IL.", "II.", "III."], ["IV."] = ["Iv.", "IV."], ["V."] = ["v.", "Y.", "V."], ["VI."] = ["Vi.", "VL.", "VI."],
    };

    private readonly Random _random = new(seed);
    private readonly ScanDamage _letters = new(seed, misread: 0.03);

    public string Read(string text)
    {
        var page = new StringBuilder();
        var lines = 0;
        var table = text.Contains("\n|", StringComparison.Ordinal);
        var broken = text.Split('\n').All(l => l.Length < Widest);
        foreach (var line in (table ? Columns(text) : text).Split('\n').SelectMany(l => broken || (table && l.Length < Widest) ? [l] : Broken(l)))
        {
            page.Append(Spoilt(line)).Append('\n');
            if (++lines % PageLines == 0)
                page.Append(CultureInfo.InvariantCulture, $"\n\n{(lines / PageLines) + 1}\n\n\n").Append(_random.Next(2) == 0 ? "' . _ ~ |\n\n" : "");
        }
        return page.Append("\nKy boi: Uy ban nhan dan\nThoi gian ky: 09/02/2026 10:22:35 +07:00\n").ToString();
    }

    private string Spoilt(string line)
    {
        var spoilt = new StringBuilder();
        if (line.Split(' ', 2) is [var front, var rest] && Numerals.TryGetValue(front, out var numerals) && !rest.Any(char.IsLower))
            return $"{numerals[_random.Next(numerals.Length)]} {Loud(rest)}";
        if (line.StartsWith("- ", StringComparison.Ordinal) && _random.Next(12) == 0)
            spoilt.Append(_random.Next(2) == 0 ? "_" : "~");
        foreach (var word in line.Split(' '))
        {
            var bare = word.TrimEnd(',', '.', ';', ':');
            var seen = Words.TryGetValue(bare, out var looks) && _random.NextDouble() < Whole ? looks[_random.Next(looks.Length)] + word[bare.Length..] : _letters.Spoil(word);
            if (seen.Length > 5 && seen.All(char.IsLetter) && _random.NextDouble() < Apart)
                seen = seen.Insert(seen.Length / 2, " ");
            if (spoilt.Length > 0 && !(_random.NextDouble() < Together && seen.All(char.IsLetter) && char.IsLetter(spoilt[^1])))
                spoilt.Append(' ');
            spoilt.Append(seen);
        }
        return spoilt.ToString();
    }

    /// <summary>Capitals, of which some are read as small letters: "NHIEM vU".</summary>
    private string Loud(string heading) => string.Concat(_letters.Spoil(heading).Select(c => c is 'V' or 'I' or 'C' && _random.Next(8) == 0 ? char.ToLowerInvariant(c) : c));

    /// <summary>A paragraph in lines, with a blank one behind it as often as not.</summary>
    private IEnumerable<string> Broken(string paragraph)
    {
        var line = "";
        foreach (var word in paragraph.Split(' '))
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = word;
            }
            else
                line += (line.Length == 0 ? "" : " ") + word;
        yield return line;
        if (paragraph.Length > 0 && _random.Next(2) == 0)
            yield return "";
    }

    /// <summary>The text with its table written as a scan reads it.</summary>
    private static string Columns(string text)
    {
        var lines = text.Split('\n');
        var first = Array.FindIndex(lines, l => l.StartsWith('|'));
        if (first < 0)
            return text;
        var last = Array.FindLastIndex(lines, l => l.StartsWith('|'));
        var rows = lines[(first + 2)..(last + 1)].Select(l => l.Trim('|').Split('|', StringSplitOptions.TrimEntries)).Select(c => new AnnexRow(c[0], c[1], c[2], c[3], c[4], c[5]));
        return string.Join('\n', [.. lines[..first].TakeWhile(l => !l.StartsWith("PHỤ LỤC", StringComparison.Ordinal)), AnnexScan.Write(rows), .. lines[(last + 1)..]]);
    }
}
