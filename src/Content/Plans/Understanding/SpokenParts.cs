using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Who and when told in a sentence of the task itself: "Giao Phòng Kinh tế chủ trì, phối hợp với các bản thực hiện, hoàn thành trước tháng 6/2026."</summary>
internal static partial class SpokenParts
{
    private const int LongestName = 120, LongestTime = 40, MostWords = 7;

    /// <summary>The same as labels would say: a unit that is told to lead, or that the text begins with; a span of days, an end, a turn that the words name.</summary>
    public static IReadOnlyList<Labelled> In(string text)
    {
        // "Phòng Cảnh sát quản lý hành chính (PC06) chủ trì": a code is no break in the name.
        text = Code().Replace(text, m => new string(' ', m.Length));
        var folded = Lines(text);
        var found = new List<Labelled>();
        Labelled? behind = null;
        foreach (var match in Charged().Matches(folded).Concat(Leads().Matches(folded)).Concat(Given().Matches(folded)).Concat(Joint().Matches(folded)))
        {
            var name = match.Groups["lead"];
            var lead = text.Substring(name.Index, name.Length);
            if (name.Success && !UnitNames.Starts(lead) && !(name.Index > 0 && text[name.Index - 1] == '(' && IsName(lead)))
                continue;
            if (name.Success)
                found.Add(new Labelled(LabelKind.Lead, match.Index, lead));
            if (match.Groups["partners"] is { Success: true } group && TimeTail.Cut(text.Substring(group.Index, group.Length), match.Index) is var (partners, tail) && (UnitNames.Starts(partners) || IsName(partners)))
            {
                behind ??= tail;
                found.Add(new Labelled(LabelKind.Partner, match.Index, UnitNames.VerbAt(partners, Vietnamese.Fold(partners)) is > 0 and var told ? partners[..told] : partners));
            }
            behind ??= TimeTail.Behind(text, match.Index + match.Length);
        }
        if (found.Count == 0)
            found.AddRange(Late(text, folded));
        if (found.Count == 0 && Done().Match(folded).Groups["lead"] is { Success: true } done && text.Substring(done.Index, done.Length) is var doer && UnitNames.Starts(doer) && UnitNames.VerbAt(doer, done.Value) < 0)
            found.Add(new Labelled(LabelKind.Lead, done.Index, doer));
        if (found.Count == 0 && UnitNames.VerbAt(text, folded) is > 0 and < LongestName and var verb && UnitNames.Starts(text) && text.AsSpan(0, verb).IndexOfAny('.', ':') < 0)
            found.Add(new Labelled(LabelKind.Lead, 0, text[..verb]));
        // "… thực hiện từ tháng 01/2026. Văn phòng chủ trì": the time ends the sentence before the one that says who.
        if ((behind ?? Time(text, folded) ?? (found is [{ Index: > 0 and var who }, ..] ? Time(text[..who], folded[..who]) : null)) is { } said)
            found.Add(said);
        return found;
    }

    /// <summary>When, as the sentences say it themselves.</summary>
    private static Labelled? Time(string text, string folded)
    {
        if (text.AsSpan(0, Math.Min(text.Length, LongestTime)).IndexOf(':') is > 3 and var colon && Ahead().IsMatch(folded[..colon]))
            return new Labelled(LabelKind.Time, 0, Days(text[..colon]));
        if (Finish().Match(folded) is { Success: true } end)
            return new Labelled(LabelKind.Finish, end.Index, text.Substring(end.Groups["when"].Index, end.Groups["when"].Length));
        if (Ended().Match(folded) is { Success: true } last && !Sent().IsMatch(folded[(folded.AsSpan(0, last.Index).LastIndexOfAny(".;\n") + 1)..last.Index]))
            return new Labelled(last.Groups["in"].Success ? LabelKind.Time : LabelKind.Finish, last.Index, text.Substring(last.Index, last.Length));
        return (Span().Match(folded) is { Success: true } days ? days : Turn().Match(folded) is { Success: true } turn ? turn : null) is { } time
            ? new Labelled(LabelKind.Time, time.Index, text.Substring(time.Index, time.Length).Trim()) : null;
    }

    /// <summary>Of "Tuần 2 tháng 01 (05/01 - 11/01)" the days.</summary>
    private static string Days(string time) => time.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? time[(open + 1)..].TrimEnd(')') : time;

    /// <summary>"…, Phòng Văn hóa - Xã hội chủ trì, phối hợp với Đoàn Thanh niên thực hiện": a unit behind the last comma, where a full stop was meant or read.</summary>
    private static IEnumerable<Labelled> Late(string text, string folded)
    {
        for (var match = Later().Match(folded); match.Success; match = Later().Match(folded, match.Index + 1))
        {
            var lead = match.Groups["lead"];
            if (!char.IsUpper(text[lead.Index]) || !UnitNames.Starts(text.Substring(lead.Index, lead.Length)))
                continue;
            yield return new Labelled(LabelKind.Lead, match.Index, text.Substring(lead.Index, lead.Length));
            if (match.Groups["partners"] is { Success: true } group && text.Substring(group.Index, group.Length) is var partners && UnitNames.Starts(partners))
                yield return new Labelled(LabelKind.Partner, match.Index, partners);
            yield break;
        }
    }

    /// <summary>Whether the words may be a name that begins like no known unit: "Agribank Ly Son".</summary>
    private static bool IsName(string words) => words.Length is > 3 and < LongestTime && char.IsUpper(words[0]) && words.Count(c => c == ' ') < MostWords;

    /// <summary>Folded, with its paragraphs still apart: a heading is no part of the name that the words below it begin with.</summary>
    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(Vietnamese.Fold));

    /// <summary>Whether a heading is nothing but a time: "1. Tháng 3/2026", "Quý II và quý III".</summary>
    public static bool IsTime(string heading) => heading.Length < LongestTime && Ahead().IsMatch(Vietnamese.Fold(heading).TrimEnd(' ', '.', ':'));

    /// <summary>Whether a paragraph is the heading of a time and nothing else: "Tháng 3/2026", "Công việc hằng tháng".</summary>
    public static bool IsTimeAlone(Paragraph paragraph) => paragraph.Marker.Kind == MarkerKind.None && paragraph.Text.Length is > 0 and < LongestTime && IsTime(paragraph.Text);

    /// <summary>What is done by those who are named before it.</summary>
    private const string Work = @"(?:thuc hien|(?<!\b(?:ban|phong) )to chuc (?!chinh)|trien khai|(?<!\b(?:so|bo|phong) )xay dung(?! dang\b)|tham muu|hoan thanh|bien tap|huong dan|(?<!\b(?:bao va|dai) )phat|mo|in|treo|kich hoat|cai dat|(?<!\bxay )dung(?! ten)|dua|ra mat|duy tri|van dong|san xuat|bien soan|ke ve)\b";

    /// <summary>"Chủ trì", as scans leave it at the end of a clause too: "cha tri", "chi ti", "chui". No words of Vietnamese are written so.</summary>
    private const string Presides = @"(?:chu tri|(?:ch\w{0,2} (?:tr?[i1l]|[uw]i)|chui)(?=\s*(?:[,;.\n]|$)))";

    /// <summary>"Thực hiện: Văn phòng Sở chủ trì, phối hợp với Trung tâm Khuyến nông; các xã, phường." names nothing but units.</summary>
    [GeneratedRegex(@"(?:^|[.;(\n]\s*)(?:to chuc |phan cong )?(?:thuc hien|phan cong): ?(?<lead>[^.;:()\n]{4,120}?) chu tri(?:[,;]? phoi hop (?:voi |cung )?(?<partners>[^.:()\n]{4,300}))?", RegexOptions.None, 10_000)]
    private static partial Regex Charged();

    [GeneratedRegex(@"(?:^|[.;(\n]\s*)(?:giao (?:cho )?)?(?<lead>[^.;:()\n]{4,90}?) " + Presides + @"(?:,? phoi hop\.? (?:v\w{1,2} |cung )?(?<partners>[^.;:()\n]{4,160}?)(?=,? " + Work + @"|\s*[.;()\n]|$)|[,;] (?<partners>[^.;:()\n]{4,160}?) (?:cung )?phoi hop(?! voi\b| cung (?!cap)))?", RegexOptions.None, 10_000)]
    private static partial Regex Leads();

    /// <summary>"Giao Văn phòng phối hợp với Công an xã tổ chức …" names who leads without the words for it.</summary>
    [GeneratedRegex(@"(?:^|[.;(\n]\s*)giao (?![^.;\n]{0,120} chu tri)(?:nhiem vu )?(?:cho )?(?<lead>[^.;:()\n]{4,90}?)(?:,? (?:chu dong )?phoi hop\.? (?:v\w{1,2} |cung )(?<partners>[^.;:()\n]{4,160}?))?(?=,? " + Work + @"|\s*[.;()\n]|$)", RegexOptions.None, 10_000)]
    private static partial Regex Given();

    /// <summary>Behind a comma, or "do"; a scan leaves of "chủ trì" what it likes where nothing else can be meant.</summary>
    [GeneratedRegex(@"(?:\bdo (?<lead>[^.;:()\n]{4,90}?) (?:chu tri|ch\w{1,2} (?:t\w{1,2}|[uw]i)(?=\s*(?:[,;.]|$)))|(?<=, )(?<lead>[^.;:()\n]{4,90}?) " + Presides + @")(?:,? ph\w{1,2}i h\w{1,2}p\.? (?:v\w{1,2} |cung )(?<partners>[^.;:()\n]{4,160}?)(?=,? " + Work + @"|,|\s*[.;()\n]|$)|[,;] (?<partners>[^.;:()\n]{4,160}?) (?:cung )?ph\w{1,2}i h\w{1,2}p(?! v\w{1,2}\b))?", RegexOptions.None, 10_000)]
    private static partial Regex Later();

    [GeneratedRegex(@"\((?:\p{Lu}{1,3}\d{1,3}|\p{Lu}{2,6})\)", RegexOptions.None, 10_000)]
    private static partial Regex Code();

    /// <summary>"Đưa nội dung vào sinh hoạt chi bộ. Các chi bộ trực thuộc thực hiện; thường xuyên.": the last sentence says nothing but who.</summary>
    [GeneratedRegex(@"(?<=[.\n]\s*)(?:do )?(?<lead>(?!\s|(?:nghiem|tich|kip|chu) )[^.;:()\n]{4,90}?)(?<! nghiem tuc| to chuc| trien khai| de) thuc hien(?=\s*(?:[;.)]\s*(?:\n|$)|;\s*(?:thuong xuyen|h.ng |trong |tu |den |hoan thanh |xong |truoc |nam |quy |thang )))", RegexOptions.None, 10_000)]
    private static partial Regex Done();

    /// <summary>What the unit above is told: "Chủ trì, phối hợp với Đoàn Thanh niên xã tổ chức hội thi …".</summary>
    [GeneratedRegex(@"^(?:la don vi )?chu tri,? phoi hop (?:voi |cung )(?<partners>[^.;:()\n]{4,160}?)(?=,? " + Work + @"|\s*[.;()\n]|$)", RegexOptions.None, 10_000)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\b(?:hoan thanh|xong|hoan tat) (?:xong )?(?<when>(?:truoc|trong|vao|cham nhat|den)\b[^.;()\n]{0,20}?(?:\d{1,2}/20\d\d|\d{1,2}/\d{1,2}/20\d\d|ngay \d{1,2}/\d{1,2}(?![/\d])|nam 20\d\d|quy [^.;()\n]{1,12}20\d\d))", RegexOptions.None, 10_000)]
    private static partial Regex Finish();

    /// <summary>A last day, or the month, with which a sentence ends: "Treo băng rôn tại trụ sở trước ngày 15/5/2026."</summary>
    [GeneratedRegex(@"\b(?<!\btu [^.;\n]{1,30})(?:(?:truoc|cham nhat) ngay \d{1,2}/\d{1,2}(?:/20\d\d)?|den (?:het |cuoi )?(?:ngay \d{1,2}/\d{1,2}(?:/20\d\d)?|thang \d{1,2}(?:/20\d\d| nam 20\d\d)?)|(?<in>(?<=\b(?:th\w{2,4} hi\w{1,2}n|to chuc|trien khai) )trong nam(?: 20\d\d)?|trong (?:thang \d{1,2}|quy (?:i{1,3}|iv|[1-4]))(?:/20\d\d| nam 20\d\d| hang nam)?))(?=\s*[.,;]?\s*(?:\n|$))", RegexOptions.None, 10_000)]
    private static partial Regex Ended();

    /// <summary>A last day of what is sent to somebody is not that of the task.</summary>
    [GeneratedRegex(@"\b(?:bao cao|gui|nop|dang ky|tong hop|de xuat)\b", RegexOptions.None, 10_000)]
    private static partial Regex Sent();

    [GeneratedRegex(@"(?<=(?:^|[.;\n])\s*)(?:trong|vao) (?:thang \d{1,2}(?:/| nam )|quy (?:i{1,3}|iv|[1-4])(?:/| nam )|n\w{1,3}m )20\d\d(?=,)|\btu (?:ngay )?\d{1,2}/\d{1,2}(?:/20\d\d)? den (?:het )?(?:ngay )?\d{1,2}/\d{1,2}/20\d\d|(?<=\bth\w{2,4} hi\w{1,2}n )t\w{1,2} (?:ngay \d{1,2}/\d{1,2}/|thang \d{1,2}(?:/| nam ))20\d\d(?=\s*[.;]?\s*(?:\n|$))|\btu thang \d{1,2}(?:(?:/| nam )20\d\d)? den (?:het )?thang \d{1,2}(?:/| nam )20\d\d|(?<=[;,]\s*(?:thuc hien|to chuc) (?:trong |vao )?)(?:quy (?:i{1,3}|iv|[1-4])|thang \d{1,2})(?:/| nam )20\d\d(?=\s*[.;]?\s*(?:\n|$))", RegexOptions.None, 10_000)]
    private static partial Regex Span();

    /// <summary>"Tháng 9/2026: Phổ biến quy tắc …".</summary>
    [GeneratedRegex(@"^(?:cong viec|nhiem vu|hoat dong) (?:thuong xuyen|h\wng (?:tuan|thang|quy|nam))$|^(?:trong |tu |den )?(?:thang|quy|ngay|tuan) (?:\d|i|v)[\w/ ,-]*(?:\([\d/ -]+\))?$", RegexOptions.None, 10_000)]
    private static partial Regex Ahead();

    /// <summary>What comes again and again: where the words begin with it, or where it is said of what is done ("phát hằng tuần").</summary>
    [GeneratedRegex(@"^(?:thuong xuyen|(?:hang|moi) (?:tuan|thang|quy|nam))\b|(?<=\bthuc hien )khi (?:co|phat sinh|xay ra) [^.;\n]{2,40}(?=\s*[.;]?\s*(?:\n|$))|\b(?:hang|moi) (?:tuan|thang|quy)\b|\bdinh ky hang nam\b|\bm[od]i n\w{1,2}m(?=\s*[.;]?\s*(?:\n|$))|(?<=hien )theo t\w{2,3} n\w{1,2}m h\wc\b|(?:(?<=[;,.]\s*(?:duoc )?duy tri )|(?<=\b(?:th\w{2,4} hi\w{1,2}n|to chuc|trien khai) )|(?<=;\s*)|(?<=\b(?:duy tri|cap nhat) [^.;\n]{0,30}))(?:th\w{3,5} xuyen(?: trong nam(?: 20\d\d)?)?|h\wng n\w{1,2}m)(?=\s*[.;)]{0,2}\s*(?:\n|$))", RegexOptions.None, 10_000)]
    private static partial Regex Turn();
}
