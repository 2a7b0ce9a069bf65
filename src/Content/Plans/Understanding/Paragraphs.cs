using System.Text;
using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Paper;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Makes paragraphs of lines. Where the text was broken to a width (printed, scanned), a line that is full or that goes on in lower case belongs to the next.</summary>
internal static partial class Paragraphs
{
    private const int FewestToJudge = 30, FewestOfScan = 12, FewestLoud = 5, NextLetter = 12, LongestSpeckle = 12, LongestPart = 24, MostInBracket = 5;

    /// <summary>A line that was cut for want of room is not shorter than this share of the width.</summary>
    private const double Cuts = 0.75;

    /// <summary>Lines are put together up to here, in characters: what goes on for two full pages is no paragraph of a plan.</summary>
    private const int Longest = 8_000;

    public static List<Paragraph> Of(IEnumerable<PaperLine> lines, bool damaged = false)
    {
        var all = lines.Select(l => damaged && l.Text.Length > 0 ? l with { Text = ScannedMarkers.Mend(l.Text) } : l).ToList();
        Titles(all);
        var width = Width(all, damaged);
        var firsts = damaged ? null : FirstLines.Of(all, width);
        var paragraphs = new List<Paragraph>();
        var (blank, turned) = (true, false);
        var (before, last, bracket) = ("", 0, 0);
        // A paragraph of ten thousand lines is put together once, not once a line.
        var open = new StringBuilder();
        for (var at = 0; at < all.Count; at++)
        {
            var line = all[at];
            if (line.Scrap)
            {
                (turned, blank) = (true, false);
                continue;
            }
            if (line.Text.Length == 0)
            {
                blank = !turned;
                continue;
            }
            if (PageScraps.Is(line.Text, before) || (damaged && (ScannedMarkers.IsDirt(line.Text) || IsSpeckle(all, at, before))))
            {
                turned = true;   // a paragraph may go on over the page
                continue;
            }
            var named = InName(before, line.Text, width);
            var marker = named ? Marker.None : Marker.Of(line.Text);
            if (marker.Rank == Marker.BracketedRank && !blank && before is [.., not ('.' or ';' or ':' or '!' or '?')])
                marker = Marker.None;   // "…, trong đó: (1) …; và" with "(2) …" below it is one sentence
            if (paragraphs.Count > 0 && marker.Kind == MarkerKind.None && open.Length < Longest && ((named && !blank) || GoesOn(before, line.Text, blank, width, damaged, firsts?.IsSet(at)) || (damaged && blank && Cut(before, line.Text, width)) || (bracket is > 0 and < MostInBracket && !blank && (before[^1] is ':' or ';' or ',' || Labels.Opens(line.Text))))
                && !(damaged && (blank || before.EndsWith('.')) && ScannedNumbering.MayBegin(line.Text)))
            {
                if (open.Length == 0)
                    open.Append(paragraphs[^1].Text);
                LineEnds.Join(open, Vietnamese.Tidy(line.Text));
                last = line.Number;
            }
            else
            {
                Close();
                paragraphs.Add(new Paragraph(Vietnamese.Tidy(line.Text), line.Number, line.Number, Marker.Of(Vietnamese.Tidy(line.Text))) { Damaged = damaged });
            }
            bracket = Bracket(line.Text, open.Length > 0 ? bracket : 0);
            blank = turned = false;
            before = line.Text;
        }
        Close();
        if (damaged)
        {
            Letters(paragraphs);
            ScannedNumbering.Mend(paragraphs);
        }
        return paragraphs;

        void Close()
        {
            if (open.Length > 0)
                paragraphs[^1] = new(open.ToString(), paragraphs[^1].Line, last, paragraphs[^1].Marker) { Damaged = damaged };
            open.Clear();
        }
    }

    /// <summary>For how many lines a bracket has been open, that in which it was opened included; 0 where none is.</summary>
    private static int Bracket(string line, int before) => line.LastIndexOf('(') is var open && line.LastIndexOf(')') is var shut && open > shut ? 1 : shut >= 0 || before == 0 ? 0 : before + 1;

    /// <summary>Letters that a scan made of a stroke within a sentence: a bullet and a word or two, between a line that does not end and one that goes on.</summary>
    private static bool IsSpeckle(List<PaperLine> lines, int at, string before) =>
        lines[at].Text is { Length: <= LongestSpeckle } text && before.Length > 0 && before[^1] is not ('.' or ';' or ':' or '!' or '?') && text[^1] is not ('.' or ';' or ':' or ',')
        && Marker.Of(text).IsBullet && !text.Any(char.IsDigit) && lines.Skip(at + 1).FirstOrDefault(line => line.Text.Length > 0).Text is { } next && char.IsLower(next[0]);

    /// <summary>"Phần thứ nhất" alone on a line, and its title in capitals on the next, are one heading.</summary>
    private static void Titles(List<PaperLine> lines)
    {
        for (var i = 0; i + 1 < lines.Count; i++)
            if (lines[i].Text.Length is > 0 and < LongestPart && PartAlone().IsMatch(lines[i].Text) && lines[i + 1].Text is { Length: > 0 } title && Shouts(title) && Marker.Of(title).Kind == MarkerKind.None)
                (lines[i], lines[i + 1]) = (lines[i] with { Text = $"{lines[i].Text.TrimEnd('.', ':', ' ')}. {title}" }, lines[i + 1] with { Text = "" });
    }

    [GeneratedRegex(@"^(?:PHẦN|Phần|MỤC|Mục|CHƯƠNG|Chương)\s+(?:(?:THỨ|thứ|Thứ)\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|[IVX]{1,5})\s*[.:]?$", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex PartAlone();

    /// <summary>"4)" before "b)" is an "a)" that was misread.</summary>
    private static void Letters(List<Paragraph> paragraphs)
    {
        for (var i = 0; i < paragraphs.Count; i++)
            if (paragraphs[i].Text is ['4' or '@' or '&' or 'e', ')', ..] && paragraphs.Skip(i + 1).Take(NextLetter).FirstOrDefault(p => p.Marker.Kind is MarkerKind.Letter or MarkerKind.Roman) is { Marker: { Kind: MarkerKind.Letter, Label: "b" } })
                paragraphs[i] = new Paragraph("a" + paragraphs[i].Text[1..], paragraphs[i].Line, paragraphs[i].LastLine, Marker.Of("a" + paragraphs[i].Text[1..])) { Damaged = true };
    }

    /// <summary>The width the text was broken to; 0 where a paragraph is a line.</summary>
    private static int Width(List<PaperLine> lines, bool damaged)
    {
        var lengths = lines.Where(l => l.Text.Length > 0).Select(l => l.Text.Length).Order().ToList();
        return lengths.Count >= (damaged ? FewestOfScan : FewestToJudge) && lengths[^(1 + lengths.Count / 50)] <= 130 ? lengths[lengths.Count * 9 / 10] : 0;
    }

    /// <param name="set">Whether the line is set in as the first of a paragraph; null where the text does not tell.</param>
    private static bool GoesOn(string before, string line, bool blank, int width, bool damaged, bool? set)
    {
        if (!blank && before.EndsWith(" -", StringComparison.Ordinal) && !HeadReader.IsOwnNumber(line))
            return true;
        if (InColumns(before) || InColumns(line))
            return false;
        if (!blank && line is ['(', var inner, ..] && char.IsLower(inner) && before[^1] is not ('.' or ';' or ':' or '!' or '?') && !Shouts(before) && !Enclosed().IsMatch(Vietnamese.Fold(line)))
            return true;   // "… báo cáo UBND thành phố" over "(qua Sở Khoa học và Công nghệ) trước ngày 20/12"
        if (!blank && char.IsAsciiDigit(line[0]) && DayOpen().IsMatch(Vietnamese.Fold(before)))
            return true;   // "… trước ngày" over "10/12/2026."
        if ((!blank || damaged) && Labels.Ends(before, line))
            return true;
        if (set is false && !blank && before.Length >= width * Cuts && Shouts(before) == Shouts(line))
            return true;
        if (set is true && !blank && char.IsUpper(line[0]) && before[^1] is '.' or ';' or ':')
            return false;
        if (Labels.Opens(line) || (damaged && char.IsUpper(line[0]) && Ground().IsMatch(Vietnamese.Fold(line))))
            return false;
        if (!blank && before[^1] is ';' or ',' && char.IsUpper(line[0]) && Names(before) && UnitNames.Starts(damaged ? UnitReading.Read(line) : line))
            return true;   // a list of units goes on, though its lines are ragged
        // "7. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường và các tổ chức chính trị - xã hội" fills its line and is whole.
        if (char.IsUpper(line[0]) && UnitNames.IsTold(line) && Marker.Of(before) is { Kind: MarkerKind.Number, Length: var front } && UnitNames.Heading(before[front..], damaged) is { Told.Length: 0 })
            return false;
        if (width == 0)
            return !blank && char.IsLower(line[0]) && before[^1] is not ('.' or ';' or ':' or '!' or '?') && before.Length > 40;
        if (Shouts(before) != Shouts(line))
            return false;
        if (char.IsLower(line[0]) && (before[^1] is not ('.' or ':' or '!' or '?') || (before[^1] == ':' && !blank && before.Length >= width * 0.85)))
            return true;
        return !blank && before.Length >= width * 0.85 && before[^1] is not (':' or ';') && !(before[^1] == '.' && char.IsUpper(line[0]) && before.Length < width * 0.93);
    }

    /// <summary>"… về Phòng Văn hóa" with "- Xã hội trước ngày 08/6" below it: the dash is the name's.</summary>
    private static bool InName(string before, string line, int width) =>
        line is ['-' or '–', _, _, ..] && width > 0 && before.Length >= width * 0.85 && line.TrimStart('-', '–', ' ') is [var first, ..] rest && Vietnamese.Fold(before) is var folded
        && ((NameOpen().IsMatch(folded) && char.IsUpper(first)) || (folded.EndsWith(" to chuc chinh tri", StringComparison.Ordinal) && Vietnamese.Fold(rest).StartsWith("xa hoi", StringComparison.Ordinal)));

    /// <summary>What stands below a title.</summary>
    [GeneratedRegex(@"^\((?:k.m theo|ban hanh)", RegexOptions.None, 10_000)]
    private static partial Regex Enclosed();

    [GeneratedRegex(@"\bng\wy$", RegexOptions.None, 10_000)]
    private static partial Regex DayOpen();

    [GeneratedRegex(@"\b(?:phong|so|ban|trung tam|to) (?:v\wn h\wa|h\wnh ch\wnh|t\wi ch\wnh|k\w ho\wch|t\w ch\w{2,4})$", RegexOptions.None, 10_000)]
    private static partial Regex NameOpen();

    /// <summary>Whether a line has words side by side, far apart: "XÃ CẨM XUYÊN          Độc lập - Tự do - Hạnh phúc". It is no piece of a paragraph, however long it looks.</summary>
    private static bool InColumns(string line) => Columns().IsMatch(line);

    [GeneratedRegex(@"\S\s{4,}\S", RegexOptions.NonBacktracking)]
    private static partial Regex Columns();

    /// <summary>A scan sets blank lines within a paragraph too: a full line that ends amid a sentence goes on below it.</summary>
    private static bool Cut(string before, string line, int width) =>
        width > 0 && before.Length >= width * 0.85 && before[^1] is not ('.' or ';' or ':' or '!' or '?' or '/') && !ScannedMarkers.IsLoud(before) && !ScannedMarkers.IsLoud(line) && !Labels.Opens(line)
        && !Opening().IsMatch(Vietnamese.Fold(line));

    /// <summary>What begins a paragraph of its own, below a title too.</summary>
    [GeneratedRegex(@"^(?:can c|thuc hi|thyc hi|theo |u[yi] ban nhan|ubnd|tr\w?n d\w?y|noi ?nh|\(.{0,20}chi ti\wt )", RegexOptions.None, 10_000)]
    private static partial Regex Opening();

    /// <summary>"Căn cứ …" and "Trên đây là …" are never amid a sentence with a capital.</summary>
    [GeneratedRegex(@"^(?:c\w{1,2} c\w{1,3} (?:luat|nghi|quyet|ke hoach|ké|chi|thong)|tr\w?n d\w?y (?:la|1a|l\w) k)", RegexOptions.None, 10_000)]
    private static partial Regex Ground();

    /// <summary>Whether a line says at its end who leads or takes part.</summary>
    private static bool Names(string line) => Labels.In(line.TrimStart('-', '+', '*', ' ')) is [.., { Kind: LabelKind.Lead or LabelKind.Partner }];

    /// <summary>Whether all letters are capitals; "IV/2025", with which a sentence ends, does not.</summary>
    private static bool Shouts(string text) => text.Count(char.IsLetter) >= FewestLoud && !text.Any(char.IsLower);
}
