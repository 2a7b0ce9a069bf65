using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Understands when a task is to be done: "Hằng năm", "Quý IV/2025", "Trước ngày 30/11/2026", "Từ tháng 9/2025".</summary>
internal static partial class Times
{
    /// <summary>No time that a plan tells has more characters.</summary>
    private const int Longest = 200;

    /// <param name="text">The plan's words.</param>
    /// <param name="finish">Whether the column or label asks for the end ("Thời gian hoàn thành") rather than the time of doing.</param>
    /// <param name="planYear">The one year the plan is for; a day, month or quarter without a year lies in it.</param>
    public static PlanTime Of(string text, bool finish = false, int? planYear = null)
    {
        var words = Vietnamese.Tidy(text).TrimEnd('.', ';', ',', '/');
        if (!words.Contains('('))
            words = words.TrimEnd(')', '.', ';', ',', '/');
        if (words.StartsWith('(') && !words.Contains(')'))
            words = words[1..];
        if (words.Length == 0)
            return PlanTime.Unsaid;
        var folded = FromNow().Replace(Vietnamese.Fold(words), "");
        if (Recurring(folded) is null && TimeLists.Of(folded, finish, planYear) is { } several)
            return several with { Text = words };
        folded = TimeLists.WithoutWaves(folded);
        if (planYear is { } whole && AllYear().IsMatch(folded))
            folded = $"nam {whole}";
        var read = Read(folded, finish);
        if (planYear is { } year && read is { From: null, To: null, Year: null } && !Again().IsMatch(folded) && Dated(folded, year) is { } dated)
            read = Read(dated, finish);
        return read with { Text = words };
    }

    /// <summary>The words with the year behind the last day, month or quarter; null where they name a year, or nothing that has one.</summary>
    private static string? Dated(string folded, int year)
    {
        if (YearWord().IsMatch(folded) || Yearless().Matches(folded) is not [.., { } last])
            return null;
        var at = last.Index + last.Length;
        return string.Create(CultureInfo.InvariantCulture, $"{folded[..at]}{(last.Value.StartsWith('q') ? " nam " : "/")}{year}{folded[at..]}");
    }

    private static PlanTime Read(string folded, bool finish)
    {
        // "Hoàn thành trước ngày 28/02/2026, duy trì thường xuyên": what is kept up has its first day of standing.
        if (folded.Length < Longest && KeptUp().Match(folded) is { Success: true } kept)
            return Read(folded[..kept.Index], finish: true);
        var time = Recurring(folded) ?? Span(folded) ?? Quarter(folded) ?? Day(folded, finish) ?? Month(folded, finish) ?? Year(folded) ?? Demand(folded) ?? PlanTime.Unsaid;
        return time.From is not null && time.Kind is PlanTimeKind.Year or PlanTimeKind.Quarter or PlanTimeKind.Range && Onward().IsMatch(folded) ? time with { Kind = PlanTimeKind.From, To = null } : time;
    }

    private static PlanTime? Recurring(string folded)
    {
        var kinds = new (Regex Pattern, PlanTimeKind Kind)[]
        {
            (Always(), PlanTimeKind.Ongoing), (EveryYear(), PlanTimeKind.Yearly), (EveryQuarter(), PlanTimeKind.Quarter),
            (EveryMonth(), PlanTimeKind.Monthly), (EveryWeek(), PlanTimeKind.Weekly),
        };
        var first = kinds.Select(k => (Match: k.Pattern.Match(folded), k.Kind)).Where(k => k.Match.Success).OrderBy(k => k.Match.Index).FirstOrDefault();
        return first.Match is null ? null : new PlanTime(first.Kind, Year: OneYear(folded));
    }

    private static PlanTime? Span(string folded)
    {
        if (Dates.All(folded).ToList() is [var a, var b, ..] && b.Date >= a.Date && Between().IsMatch(folded[(a.Index + a.Length)..b.Index]))
            return new(PlanTimeKind.Range, a.Date, b.Date, Same(a.Date.Year, b.Date.Year));
        if (DaySpan().Match(folded) is { Success: true } days && Valid(days, "d1", "m1", "y") is { } start && Valid(days, "d2", "m2", "y") is { } end && end >= start)
            return new(PlanTimeKind.Range, start, end, start.Year);
        if (DaysOfMonth().Match(folded) is { Success: true } within && Valid(within, "d1", "m", "y") is { } from1 && Valid(within, "d2", "m", "y") is { } to1 && to1 >= from1)
            return new(PlanTimeKind.Range, from1, to1, from1.Year);
        if (MonthSpan().Match(folded) is { Success: true } months)
        {
            var last = Dates.Number(months.Groups["y2"]);
            var first = months.Groups["y1"].Success ? Dates.Number(months.Groups["y1"]) : last;
            if (MonthOf(months, "m1", first) is { } from && MonthOf(months, "m2", last) is { } to && to >= from)
                return new(PlanTimeKind.Range, from, End(to), Same(first, last));
        }
        if (SchoolYear().IsMatch(folded))
            return new(PlanTimeKind.Range, Year: YearSpan().Match(folded) is { Success: true } school ? Dates.Number(school.Groups["a"]) : null);
        if (YearSpan().Match(folded) is { Success: true } years && Dates.Number(years.Groups["a"]) is var y1 && Dates.Number(years.Groups["b"]) is var y2 && y2 > y1)
            return new(PlanTimeKind.Range, new(y1, 1, 1), new(y2, 12, 31));
        return null;
    }

    private static PlanTime? Quarter(string folded)
    {
        if (Quarters().Match(folded) is not { Success: true } match)
            return null;
        // "11", as scans read II; "IH", as they read III.
        int Index(string name) => match.Groups[name].Value is var read && read.EndsWith('v') ? 4 : read is [>= '2' and <= '4'] ? read[0] - '0' : read.Length + read.Count(c => c == 'h');
        var first = Index("q");
        var last = match.Groups["r"].Success ? Index("r") : first;
        if (!match.Groups["y"].Success || last < first)
            return new(PlanTimeKind.Quarter);
        var year = Dates.Number(match.Groups["y"]);
        if (!match.Groups["r"].Success && SinceQuarter().IsMatch(folded[..match.Index]))
            return new(PlanTimeKind.From, new(year, first * 3 - 2, 1), null, year);
        return new(PlanTimeKind.Quarter, new(year, first * 3 - 2, 1), End(new(year, last * 3, 1)), year);
    }

    private static PlanTime? Day(string folded, bool finish)
    {
        if (Dates.All(folded).FirstOrDefault() is not { Length: > 0 } day)
            // A day without a year is a deadline that no calendar can hold yet: its words stay.
            return ShortDay().Match(folded) is { Success: true } bare && (finish || Before().IsMatch(folded[..bare.Index])) ? new(PlanTimeKind.By) : null;
        var lead = folded[..day.Index];
        if (Since().IsMatch(lead))
            return new(PlanTimeKind.From, day.Date, null, day.Date.Year);
        if (Strictly().IsMatch(lead))
            return new(PlanTimeKind.By, null, day.Date.AddDays(-1), day.Date.Year);
        return finish || Before().IsMatch(lead) ? new(PlanTimeKind.By, null, day.Date, day.Date.Year) : new(PlanTimeKind.Range, day.Date, day.Date, day.Date.Year);
    }

    private static PlanTime? Month(string folded, bool finish)
    {
        if (OneMonth().Match(folded) is not { Success: true } match || MonthOf(match, "m", Dates.Number(match.Groups["y"])) is not { } month)
            return BareMonth().Match(folded) is not { Success: true } bare ? null : new(finish || Before().IsMatch(folded[..bare.Index]) ? PlanTimeKind.By : PlanTimeKind.Range);
        var lead = folded[..match.Index];
        if (Since().IsMatch(lead))
            return new(PlanTimeKind.From, month, null, month.Year);
        if (Strictly().IsMatch(lead))
            return new(PlanTimeKind.By, null, month.AddDays(-1), month.Year);
        return finish || Before().IsMatch(lead) ? new(PlanTimeKind.By, null, End(month), month.Year) : new(PlanTimeKind.Range, month, End(month), month.Year);
    }

    private static PlanTime? Year(string folded)
    {
        if (YearWord().Match(folded) is not { Success: true } match)
            return null;
        var year = Dates.Number(match.Groups["y"]);
        var lead = folded[..match.Index];
        if (Since().IsMatch(lead))
            return new(PlanTimeKind.From, new(year, 1, 1), null, year);
        if (Strictly().IsMatch(lead))
            return new(PlanTimeKind.By, null, new(year - 1, 12, 31), year);
        return Before().IsMatch(lead) ? new(PlanTimeKind.By, null, new(year, 12, 31), year) : new(PlanTimeKind.Year, new(year, 1, 1), new(year, 12, 31), year);
    }

    private static PlanTime? Demand(string folded) => OnDemand().IsMatch(folded) ? new(PlanTimeKind.OnDemand) : null;

    private static int? OneYear(string folded) =>
        YearWord().Matches(folded).Select(m => Dates.Number(m.Groups["y"])).Distinct().ToList() is [var only] ? only : null;

    private static int? Same(int a, int b) => a == b ? a : null;

    private static DateOnly End(DateOnly month) => new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));

    private static DateOnly? MonthOf(Match match, string name, int year) => Dates.Number(match.Groups[name]) is >= 1 and <= 12 and var month ? new(year, month, 1) : null;

    private static DateOnly? Valid(Match match, string day, string month, string year) =>
        MonthOf(match, month, Dates.Number(match.Groups[year])) is { } first && Dates.Number(match.Groups[day]) is var d && d >= 1 && d <= End(first).Day ? first.AddDays(d - 1) : null;

    /// <summary>"Từ nay đến hết năm 2026" says when to end alone.</summary>
    [GeneratedRegex(@"\btu (?:nay|bay gio|thoi diem nay)(?: cho)? (?=den\b)", RegexOptions.None, 10_000)]
    private static partial Regex FromNow();

    [GeneratedRegex(@"(?<=\b(?:hoan thanh|xong|truoc|cham nhat)\b.*\d)\W+(?:sau do |va )?(?:tiep tuc )?(?:duy tri|cap nhat|van hanh) (?:thuong xuyen|lien tuc)$", RegexOptions.None, 10_000)]
    private static partial Regex KeptUp();

    /// <summary>"Năm 2026 và các năm tiếp theo".</summary>
    [GeneratedRegex(@"\d,? va (?:duy tri )?(?:trong )?(?:cac |nhung )?nam (?:tiep theo|ke tiep|sau)$|\d (?:tro di|ve sau)$", RegexOptions.None, 10_000)]
    private static partial Regex Onward();

    [GeneratedRegex(@"^(?:trong|ca|trong ca|suot) nam(?: nay)?$", RegexOptions.None, 10_000)]
    private static partial Regex AllYear();

    [GeneratedRegex(@"\bth\w{3,5} x\w?u?yen\b|\blien tuc\b", RegexOptions.None, 10_000)]
    private static partial Regex Always();

    [GeneratedRegex(@"\bh[ai]\w?ng ?n[ai]i?m\b|\bm[od]i n\w{1,2}m\b|\bdinh ky nam\b|\btheo t\w{2,3} n\w{1,2}m\b", RegexOptions.None, 10_000)]
    private static partial Regex EveryYear();

    [GeneratedRegex(@"\b(?:hang|moi|dinh ky) quy\b|\d [^/;]{2,30}/ ?quy\b|\bquy/lan\b", RegexOptions.None, 10_000)]
    private static partial Regex EveryQuarter();

    [GeneratedRegex(@"\b(?:hang|moi) thang\b|\d [^/;]{2,30}/ ?thang\b(?! \d)|\bthang/lan\b", RegexOptions.None, 10_000)]
    private static partial Regex EveryMonth();

    [GeneratedRegex(@"\b(?:hang|moi) (?:tuan|w\w?an)\b|\d [^/;]{2,30}/ ?tuan\b|\btuan/lan\b", RegexOptions.None, 10_000)]
    private static partial Regex EveryWeek();

    [GeneratedRegex(@"^\s*(?:-|den|toi|den het)(?: het)?(?: ngay)?\s*$", RegexOptions.None, 10_000)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?<d1>\d{1,2})/(?<m1>\d{1,2})\s*(?:-|den(?: het)?(?: ngay)?)\s*(?<d2>\d{1,2})/(?<m2>\d{1,2})/(?<y>20\d\d)", RegexOptions.None, 10_000)]
    private static partial Regex DaySpan();

    [GeneratedRegex(@"(?<!/)\b(?:thang )?(?<m1>\d{1,2})(?:(?:/| nam )(?<y1>20\d\d))?\s*(?:-|den(?: het)?)\s*(?:thang )?(?<m2>\d{1,2})(?:/| nam )(?<y2>20\d\d)", RegexOptions.None, 10_000)]
    private static partial Regex MonthSpan();

    /// <summary>"Từ ngày 15 đến ngày 25 tháng 9 năm 2026", "15 - 25/9/2026".</summary>
    [GeneratedRegex(@"(?<![\d/])(?<d1>\d{1,2})\s*(?:-|den(?: het)?(?: ngay)?)\s*(?<d2>\d{1,2})(?:/| thang )(?<m>\d{1,2})(?:/| nam )(?<y>20\d\d)(?!\d)", RegexOptions.None, 10_000)]
    private static partial Regex DaysOfMonth();

    [GeneratedRegex(@"\bthang (?:0?[1-9]|1[0-2])(?![\d/])", RegexOptions.None, 10_000)]
    private static partial Regex BareMonth();

    [GeneratedRegex(@"(?<![\d/])\d{1,2}/(?:0?[1-9]|1[0-2])(?![\d/])|\bthang (?:0?[1-9]|1[0-2])(?![\d/])|\bquy (?:iv|i{1,3}|[1-4])(?: ?(?:-|,|va|den) (?:quy )?(?:iv|i{1,3}|[1-4])\b)?", RegexOptions.None, 10_000)]
    private static partial Regex Yearless();

    [GeneratedRegex(@"\b(?:hang|moi) (?:nam|thang|quy|tuan|ngay)\b", RegexOptions.None, 10_000)]
    private static partial Regex Again();

    [GeneratedRegex(@"\bnam hoc\b", RegexOptions.None, 10_000)]
    private static partial Regex SchoolYear();

    [GeneratedRegex(@"\b(?<a>20\d\d)\s*(?:-|den(?: het)?(?: nam)?)\s*(?<b>20\d\d)\b", RegexOptions.None, 10_000)]
    private static partial Regex YearSpan();

    [GeneratedRegex(@"\bquy\W?\s+(?<q>[it1l|[]v|(?:h[i1l]|[i1l]h|h)\b|[i1l]{1,3}|[1-4])(?:\s*(?:-|,|va|den)\s*(?:quy\s+)?(?<r>[it1l|[]v|(?:h[i1l]|[i1l]h|h)\b|[i1l]{1,3}|[1-4])\b)?(?:\s*(?:/|n\w{1,3}m|-|,)?\s*(?:nam )?(?<y>20\d\d))?", RegexOptions.None, 10_000)]
    private static partial Regex Quarters();

    [GeneratedRegex(@"(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])|\bngay \d{1,2} thang \d{1,2}\b", RegexOptions.None, 10_000)]
    private static partial Regex ShortDay();

    [GeneratedRegex(@"(?<![\d/])(?:thang )?(?<m>\d{1,2})\s?(?:/|-|,? nam )\s?(?<y>20\d\d)(?!\d)", RegexOptions.None, 10_000)]
    private static partial Regex OneMonth();

    [GeneratedRegex(@"(?<![\d/])(?<y>20\d\d)(?!\d)", RegexOptions.None, 10_000)]
    private static partial Regex YearWord();

    [GeneratedRegex(@"\b(?:tu|bat dau|sau)\b|^t(?:i|r|w|ir|ur|tr|t|ti|tt|iu)(?= n\w{1,3}m)", RegexOptions.None, 10_000)]
    private static partial Regex Since();

    /// <summary>"Từ quý III năm 2026" names no end.</summary>
    [GeneratedRegex(@"(?:\btu|\bbat dau tu|\bke tu) $", RegexOptions.None, 10_000)]
    private static partial Regex SinceQuarter();

    [GeneratedRegex(@"\btruoc\b|\b[wt]\w{0,2}c\s*$|\btr\w{1,3}cng\wy\s*$|\btr(?!ong\b|en\b|ai\b|on\b)\w{1,5}(?: ng\wy)?\s*$", RegexOptions.None, 10_000)]
    private static partial Regex Strictly();

    [GeneratedRegex(@"\b(?:den|het|xong|hoan thanh|cham nhat|muon nhat|cuoi|truoc)\b", RegexOptions.None, 10_000)]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(?:khi|dot xuat|theo (?:yeu cau|chi dao|huong dan|tinh hinh))\b", RegexOptions.None, 10_000)]
    private static partial Regex OnDemand();
}
