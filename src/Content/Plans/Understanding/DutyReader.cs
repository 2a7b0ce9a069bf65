using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Reads who reports what, by when, to whom. The same duty told twice in a document stands once.</summary>
internal static partial class DutyReader
{
    private const double MostLostBefore = 1.6, MostLostDay = 1;

    public static IReadOnlyList<Duty> Read(Outline outline, bool damaged)
    {
        var duties = new List<Duty>();
        var twins = new Dictionary<(DutyKind, int?, int?, string), int>();
        foreach (var node in outline.All)
            foreach (var sentence in Sentences(node.Read.Text))
                foreach (var duty in Of(sentence, node, damaged, duties))
                    Add(duty);
        return duties;

        void Add(Duty duty)
        {
            var key = (duty.Kind, duty.BeforeDay, duty.BeforeMonth, Vietnamese.Key(duty.Reporter ?? ""));
            if (twins.TryAdd(key, duties.Count) || (duties[twins[key]] is var told && told.BeforeYear is { } one && duty.BeforeYear is { } other && one != other))
                duties.Add(duty);
            else
                duties[twins[key]] = told with { To = told.To ?? duty.To, Via = told.Via ?? duty.Via, BeforeYear = told.BeforeYear == duty.BeforeYear ? duty.BeforeYear : null };
        }
    }

    private static IEnumerable<Duty> Of(string sentence, Node node, bool damaged, List<Duty> before)
    {
        var folded = Vietnamese.Fold(sentence);
        if (!Report().IsMatch(folded) || (PlanSent().IsMatch(folded) && !Reports().IsMatch(folded)))
            yield break;
        var timed = damaged ? LostBefore().Replace(LostDeadline().Replace(folded, Before), "truoc") : folded;
        var dates = Deadlines(timed).ToList();
        var (quarters, monthly) = (Day(QuarterEnd().Match(folded), 30), Day(MonthEnd().Match(folded), 31));
        var demand = OnDemand().IsMatch(folded) && Report().IsMatch(folded);
        if (dates.Count == 0 && quarters == 0 && monthly == 0 && !(demand && node.Section is SectionKind.Organisation or SectionKind.Reporting && Regular().IsMatch(folded)))
            yield break;
        var to = Addressee(sentence, folded);
        var common = new Duty
        {
            Reporter = Reporter(sentence, folded) ?? ResponsibilityReader.UnitOver(node) ?? Told(before, node, to),
            To = to,
            Via = Via().Match(folded) is { Success: true } via ? UnitNames.Clean(Cut(sentence.Substring(via.Groups["u"].Index, via.Groups["u"].Length))) : null,
            Line = node.Line,
        };
        if (common.Reporter is null)
            yield break;   // a deadline without a person is a warning's matter, not a duty
        for (var i = 0; i < dates.Count; i++)
            yield return common with { Kind = KindOf(timed, dates, i), BeforeDay = dates[i].Day, BeforeMonth = dates[i].Month, BeforeYear = YearOf(timed, dates[i].End) };
        if (quarters > 0)
            for (var month = 3; month <= 12; month += 3)
                yield return common with { Kind = DutyKind.Quarter, BeforeDay = quarters, BeforeMonth = month };
        if (monthly > 0)
            yield return common with { Kind = DutyKind.Month, BeforeDay = monthly };
        if (demand)
            yield return common with { Kind = DutyKind.Adhoc };
    }

    /// <summary>Who was told in the same list to report to the same: "2. Riêng kết quả đợt cao điểm gửi về Phòng Văn hóa - Xã hội trước ngày 19/10".</summary>
    private static string? Told(List<Duty> before, Node node, string? to) => node.Section == SectionKind.Reporting && node.Marker.Kind != MarkerKind.None && to is not null
        && before is [.., { To: { } above } last] && Vietnamese.Key(above) == Vietnamese.Key(to) && node.Parent!.Children.Exists(c => c.Line == last.Line) ? last.Reporter : null;

    /// <summary>0 where it says none.</summary>
    private static int Day(Match match, int most) => int.TryParse(match.Groups["d"].ValueSpan, out var day) && day <= most ? day : 0;

    /// <summary>The words before the date, back to the date before it, say which report it ends; else the month does.</summary>
    private static DutyKind KindOf(string folded, List<(int Index, int End, int Day, int Month)> dates, int i)
    {
        // "trước ngày 05/6 (báo cáo 6 tháng)": brackets right behind a date are its own.
        if (Brackets().Match(folded, dates[i].End) is { Success: true } told && Half().IsMatch(told.Value) != Annual().IsMatch(told.Value))
            return Half().IsMatch(told.Value) ? DutyKind.Half : DutyKind.Year;
        var from = i == 0 ? 0 : dates[i - 1].End + Brackets().Match(folded, dates[i - 1].End).Length;
        var lead = folded[Math.Min(from, dates[i].Index)..dates[i].Index];
        if (i > 0 && YearNext().IsMatch(lead))
            return DutyKind.Year;
        if (Quarterly(folded, dates, i))
            return DutyKind.Quarter;
        var half = Half().Matches(lead).LastOrDefault()?.Index ?? -1;
        var year = Annual().Matches(lead).LastOrDefault()?.Index ?? -1;
        if (half >= 0 != year >= 0)
            return half >= 0 ? DutyKind.Half : DutyKind.Year;
        if (dates.Count == 1 && half < 0)
            return DutyKind.Year;
        return dates[i].Month is >= 5 and <= 8 ? DutyKind.Half : DutyKind.Year;
    }

    /// <summary>The year that a date names; null where the report is asked for again and again.</summary>
    private static int? YearOf(string folded, int end) => Year().Match(folded, end) is { Success: true } year && !Again().IsMatch(folded) ? Dates.Number(year.Groups["y"]) : null;

    /// <summary>"Quý I trước ngày 20/3": the words before a date name the quarter; or all dates stand behind one "báo cáo quý", three and more.</summary>
    private static bool Quarterly(string folded, List<(int Index, int End, int Day, int Month)> dates, int i)
    {
        var first = i;
        while (first > 0 && !Kinds().IsMatch(folded[dates[first - 1].End..dates[first].Index]))
            first--;
        var lead = folded[(first == 0 ? 0 : dates[first - 1].End)..dates[first].Index];
        var run = first + 1;
        while (run < dates.Count && !Kinds().IsMatch(folded[dates[run - 1].End..dates[run].Index]))
            run++;
        return Kinds().Matches(lead).LastOrDefault() is { } kind && (kind.Groups["one"].Success ? run - first == 1 : kind.Groups["each"].Success && run - first >= 3);
    }

    /// <summary>"Trước ngày" of which a scan left a letter or two of either word: "tude ‘gay 15/12".</summary>
    private static string Before(Match lost) =>
        Misreading.Cost("truoc", lost.Groups["a"].Value) < MostLostBefore && Misreading.Cost("ngay", lost.Groups["b"].Value) < MostLostDay ? "truoc ngay" : lost.Value;

    private static IEnumerable<(int Index, int End, int Day, int Month)> Deadlines(string folded)
    {
        foreach (Match match in Deadline().Matches(folded))
            foreach (var (d, m) in match.Groups["d"].Captures.Zip(match.Groups["m"].Captures))
                if (int.TryParse(d.ValueSpan, out var day) && int.TryParse(m.ValueSpan, out var month) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2024, month))
                    yield return (d.Index, m.Index + m.Length, day, month);
    }

    /// <summary>The unit a sentence begins with: "Các cơ quan, đơn vị, địa phương báo cáo …".</summary>
    private static string? Reporter(string sentence, string folded)
    {
        if (Begins(sentence, folded) is { } first)
            return first;
        // "Chế độ báo cáo: các thôn báo cáo …" begins behind its heading, "Định kỳ 6 tháng (trước ngày 05/6), các sở báo cáo …" or "Kết thúc mỗi đợt, các sở báo cáo …" behind its times.
        if (Titled().Match(folded) is { Success: true } title)
            return Reporter(sentence[title.Length..], folded[title.Length..]);
        if (!Timed().IsMatch(folded))
            return null;
        foreach (Match comma in Comma().Matches(folded))
            if (comma.Index + comma.Length is var at && ReporterEnd().Match(folded, at) is { Success: true } && Begins(sentence[at..], folded[at..]) is { } name)
                return name;
        return null;
    }

    private static string? Begins(string sentence, string folded)
    {
        if (!UnitNames.Starts(sentence))
            return null;
        var end = ReporterEnd().Match(folded) is { Success: true } report ? report.Index : int.MaxValue;
        if (UnitNames.VerbAt(sentence, folded) is > 0 and var verb && verb < end)
            end = verb;
        // "Các thôn: Tuyên truyền tại các cuộc họp; báo cáo …" names the unit before its colon.
        return end is > 2 and < 240 ? UnitNames.Clean(sentence[..end].Split(':')[0]) : null;
    }

    private static string? Addressee(string sentence, string folded)
    {
        // Who receives is said behind the report; only where nobody is, before it.
        var report = Report().Match(folded).Index;
        foreach (var match in Receiver().Matches(folded).OrderBy(m => m.Index < report))
        {
            var words = sentence[(match.Index + match.Length)..];
            if (UnitNames.Starts(words) && Cut(words) is { Length: > 2 } name)
                return UnitNames.Clean(Onward().Match(Vietnamese.Fold(name)) is { Success: true } onward && char.IsUpper(name[onward.Index + onward.Length]) ? name[(onward.Index + onward.Length)..] : name);
        }
        return null;
    }

    /// <summary>A name ends where the sentence goes on.</summary>
    private static string Cut(string words) => NameEnd().Match(Vietnamese.Fold(words)) is { Success: true } end ? words[..end.Index] : words;

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        foreach (Match match in SentenceEnd().Matches(text))
        {
            if (text.AsSpan(start, match.Index - start).Count('(') > text.AsSpan(start, match.Index - start).Count(')'))
                continue;   // a sentence does not end within its brackets: "(qua SO. Van héa, …)"
            if (match.Value[0] == ';' && text[start..match.Index] is var names && UnitNames.Starts(names) && !ReporterEnd().IsMatch(Vietnamese.Fold(names)))
                continue;   // nor within a list of who reports: "Các sở, ban, ngành; UBND các xã, phường báo cáo …"
            yield return text[start..(match.Index + 1)];
            start = match.Index + match.Length;
        }
        if (start < text.Length)
            yield return text[start..];
    }

    [GeneratedRegex(@"(?<!\b(?:TP|Tp|Th|S|V))\.\s+(?=\p{Lu})|;\s+(?=[\p{Lu}])", RegexOptions.None, 10_000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\bb\wo c\w{1,2}o\b(?! vi\wn)|\bt\wng h\wp(?:,? (?:va )?tr?inh|[^.;]{0,60}, trinh)\b(?![^.;]{0,60}\b(?:phe duyet|ban hanh|xem xet|quyet dinh|thong qua)\b)|\bgui (?:ve|cho|bao)\b|\bgui (?:\w+ ){1,4}(?:ve|cho) (?:so|phong|ubnd|u\w ban|trung tam|van phong|ban|tinh|dang|thuong truc)\b", RegexOptions.None, 10_000)]
    private static partial Regex Report();

    [GeneratedRegex(@"\b(?<a>[twulr]\w{1,6})\W{1,3}(?<b>\w{2,5})(?= \d{1,2}(?:\s?/\s?\d| thang ))", RegexOptions.None, 10_000)]
    private static partial Regex LostDeadline();

    /// <summary>"Trước", of which a scan left its ends alone: "tc ngay 05/7", "wirdc ngay 05 thang 12".</summary>
    [GeneratedRegex(@"\b(?:[twu]\w{0,4}c|tr[eg]?|tud?e)(?= ng\wy \d)", RegexOptions.None, 10_000)]
    private static partial Regex LostBefore();

    /// <summary>"Xây dựng kế hoạch của đơn vị, gửi về Sở trước ngày 25/9": a plan that is handed in is no report.</summary>
    [GeneratedRegex(@"\b(?:xay dung|ban hanh|lap|hoan thanh|gui) (?:va ban hanh )?(?:\w+ )?(?:ke hoach|chuong trinh|van ban)\b", RegexOptions.None, 10_000)]
    private static partial Regex PlanSent();

    [GeneratedRegex(@"\bb\wo c\wi?o\b|\bket qua\b|\bso lieu\b|\bbieu\b", RegexOptions.None, 10_000)]
    private static partial Regex Reports();

    [GeneratedRegex(@"(?:\b(?:tru\w{1,4}|tr\w{2,5}c)(?: ng\wy)?|\bcham nhat(?: la)?(?: ngay| vao ngay)?|\bmuon nhat(?: ngay)?|\bhan cuoi(?: la)?(?: ngay)?)\s*(?<d>\d{1,2})(?:\s?/\s?| thang )(?<m>\d{1,2})(?!\d|%)(?:(?:/| nam )20\d\d)?(?:\s*(?:,|vao?|hoac|;)\s*(?:(?:tru\w{1,4}|tr\w{2,5}c|tr\w(?= ng)) )?(?:ng\wy )?(?<d>\d{1,2})(?:\s?/\s?| thang )(?<m>\d{1,2})(?!\d|%)(?:(?:/| nam )20\d\d)?)*", RegexOptions.None, 10_000)]
    private static partial Regex Deadline();

    [GeneratedRegex(@"\G(?:\s?/\s?|,? nam )(?<y>20\d\d)\b", RegexOptions.None, 10_000)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?:h[aă]ng|moi) (?:nam|quy|thang)\b|\bdinh ky\b|\b(?:va )?(?:cac )?nam (?:tiep theo|sau)\b", RegexOptions.None, 10_000)]
    private static partial Regex Again();

    /// <summary>"Trước ngày 15 của tháng cuối quý": four days in a year.</summary>
    [GeneratedRegex(@"(?:\btruoc ngay|\bcham nhat(?: la)?(?: vao)? ngay|\bmuon nhat ngay)\s+(?<d>\d{1,2})(?: cua)?(?: hang)? thang (?:cuoi (?:cua )?(?:hang |moi |cac )?quy|thu ba (?:cua )?(?:hang |moi )?quy)\b", RegexOptions.None, 10_000)]
    private static partial Regex QuarterEnd();

    /// <summary>"Trước ngày 25 hằng tháng".</summary>
    [GeneratedRegex(@"(?:\b(?:truoc|vao) ngay|\bcham nhat(?: la)?(?: vao)? ngay|\bmuon nhat(?: la)?(?: vao)? ngay)\s+(?<d>\d{1,2})(?!\d|/| thang \d)(?: cua)? (?:(?:hang|moi|cac) thang\b(?! cuoi| thu)|thang (?:sau|ke tiep|lien ke)\b)", RegexOptions.None, 10_000)]
    private static partial Regex MonthEnd();

    /// <summary>Words that say of which kind the reports behind them are: one quarter's, every quarter's, others.</summary>
    [GeneratedRegex(@"\bquy (?<one>i{1,3}|iv|[1-4])\b|\b(?<each>(?:bao cao|hang|moi|dinh ky) quy)\b(?! (?:i{1,3}|iv|[1-4])\b)|\b(?:6|sau) thang\b|\b(?:bao cao|hang|ca|mot|1) nam\b", RegexOptions.None, 10_000)]
    private static partial Regex Kinds();

    [GeneratedRegex(@"\bdot xuat\b|\bkhi co yeu cau\b", RegexOptions.None, 10_000)]
    private static partial Regex OnDemand();

    [GeneratedRegex(@"\bdinh ky\b|\bdot xuat\b", RegexOptions.None, 10_000)]
    private static partial Regex Regular();

    [GeneratedRegex(@"\b0?6 thang\b|\bsau thang\b|\bnua nam\b|\bgiua nam\b|\bso ket\b", RegexOptions.None, 10_000)]
    private static partial Regex Half();

    [GeneratedRegex(@"\bb\w{1,2}o c\w{1,2}o (?:ket qua )?n[ad]m\b|\bhang nam\b|\bca nam\b|\b12 thang\b|\bcuoi nam\b|\btong ket\b|(?<=thang,? (?:va )?)\bnam\b", RegexOptions.None, 10_000)]
    private static partial Regex Annual();

    /// <summary>What stands in brackets right behind a date, or "đối với báo cáo năm".</summary>
    [GeneratedRegex(@"\G(?:(?:/| nam )20\d\d)?(?: hang nam)?\s*(?:\((?:b\w{1,2}o c\w{1,2}o|d\w{1,2}i v\w{1,2}i|ket qua|so ket|tong ket|0?6 thang|nam)\b[^()]*\)|d\w{1,2}i v\w{1,2}i b\w{1,2}o c\w{1,2}o (?:ket qua )?(?:0?6 thang|sau thang|nam|so ket|tong ket|ca nam|hang nam)\b)", RegexOptions.None, 10_000)]
    private static partial Regex Brackets();

    /// <summary>"… trước ngày 15/6, năm trước ngày 15/12".</summary>
    [GeneratedRegex(@"^(?:(?:/| nam )20\d\d)?\s*[,;)]*\s*(?:va )?(?:bao cao )?(?:1 |mot |ca )?nam(?: \(?truoc|,? truoc| \()", RegexOptions.None, 10_000)]
    private static partial Regex YearNext();

    [GeneratedRegex(@"^[^:.]{0,50}\b(?:bao cao|thoi gian|thoi han)\b[^:.]{0,20}:\s*", RegexOptions.None, 10_000)]
    private static partial Regex Titled();

    [GeneratedRegex(@"^(?:dinh ky|hang (?:nam|quy|thang)|truoc ngay|cham nhat|(?:bao cao )?0?6 thang|(?:ngay )?(?:sau )?(?:khi )?ket thuc|sau (?:moi|tung|cac) dot)\b", RegexOptions.None, 10_000)]
    private static partial Regex Timed();

    /// <summary>Outside of brackets: what is behind it opens none that it does not close.</summary>
    [GeneratedRegex(@",\s+(?=[^()]*(?:\(|$))", RegexOptions.None, 10_000)]
    private static partial Regex Comma();

    [GeneratedRegex(@"(?<!-)\s+(?:(?:co trach nhiem|chiu trach nhiem|chu tri|chu dong|dinh ky|t\w?ng h\wp|theo doi|gui|thuc hien|nghiem tuc|xay dung(?! dang\b)|lap|to chuc(?! co so| chinh tri)|theo chuc nang|la co quan|la don vi|trien khai|kip thoi|hang nam|hang quy|truoc ngay)\b|b\wo c\wi?o\b)", RegexOptions.None, 10_000)]
    private static partial Regex ReporterEnd();

    [GeneratedRegex(@"\b(?:v[eé]|(?<!phoi hop )voi|cho|g[uitrf]{1,3}i|den|bao cao|trinh|(?<=h\wp, )tinh)\s+(?=\w)", RegexOptions.None, 10_000)]
    private static partial Regex Receiver();

    /// <summary>"Trình UBND tỉnh báo cáo Bộ Khoa học và Công nghệ": the report is the other's.</summary>
    [GeneratedRegex(@"\sb\wo c\w{1,2}o\s+(?=\w)", RegexOptions.None, 10_000)]
    private static partial Regex Onward();

    [GeneratedRegex(@"\b(?:thong )?qua\s+(?<u>(?:so|phong|trung tam|van phong|ban|uy ban|ubnd|bo phan|dang uy|ban chi dao|[vp][a-z]?\d{2})\b[^();.]*)", RegexOptions.None, 10_000)]
    private static partial Regex Via();

    [GeneratedRegex(@"\s*[(;.:]|(?<!-)\s+(?:truoc|theo quy dinh|ket qua|tinh hinh|d\w t\wng h\wp|de theo doi|dinh ky|va cap co tham quyen|khi co|hoac|cham nhat|qua|thong qua|t\wng h\wp|xem xet|viec|ve (?:ket qua|tinh hinh|cong tac)|hang nam|hang quy|trong qua trinh|va truoc)\b|,\s+(?:truoc|dong thoi|de|theo|xem xet|t\wng h\wp)\b", RegexOptions.None, 10_000)]
    private static partial Regex NameEnd();
}
