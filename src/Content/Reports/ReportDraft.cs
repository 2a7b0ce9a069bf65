using System.Globalization;
using Campaigns.Content.Official;
using Campaigns.Content.Plans;
using Campaigns.Content.PlansOut;
using Campaigns.Content.Records;
using Campaigns.Content.Units;

namespace Campaigns.Content.Reports;

/// <summary>
/// A first text in five parts, made of the figures by rules. It says what was counted and nothing else: what only a person knows or
/// judges is a dotted blank.
/// </summary>
internal static class ReportDraft
{
    private const string Blank = "……………………";

    /// <summary>Activities to which people come: nobody attends a leaflet.</summary>
    private static readonly HashSet<ActivityKind> s_attended = [.. FigureCatalog.All.Where(figure => figure.People).SelectMany(figure => figure.Activities)];

    /// <summary>Documents, and tasks to come, that are named.</summary>
    private const int Most = 10;

    /// <param name="unit">Whose.</param>
    /// <param name="below">How many units below it are counted with it.</param>
    /// <param name="form">Of which kind.</param>
    /// <param name="figures">Counted.</param>
    /// <param name="today">Where the unit is: what is still to come is not told as done.</param>
    /// <param name="plans">That are carried out.</param>
    /// <param name="coming">Tasks of the time to come.</param>
    public static ReportWords Write(Unit unit, int below, DutyKind form, ReportFigures figures, DateOnly today, IReadOnlyList<PlanSummary> plans, IReadOnlyList<OwedTask> coming) => new()
    {
        Leadership = Lines(Leadership(unit, figures.Now.Period, plans)),
        Results = Lines(Results(unit, below, form, figures, today)),
        Assessment = Lines(Assessment(figures.Now)),
        Ahead = Lines(Ahead(figures.Now.Period, coming)),
        Proposals = Lines([$"- Với cấp trên: {Blank}", $"- Với các cơ quan, đơn vị liên quan: {Blank}"]),
    };

    /// <summary>Trích yếu; a report for a duty names the plan that asks for it.</summary>
    public static string Title(DutyKind form, ReportPeriod period, PlanSummary? plan) => $"Kết quả công tác thông tin, tuyên truyền {ReportSay.Period(period, form)}{(plan is null ? "" : Named(plan))}";

    private static string Named(PlanSummary plan) => plan switch
    {
        { Unread: true } => $" thực hiện Kế hoạch số {Blank}",
        { Number: { } number } => $" thực hiện {PlanCitation.Named(plan.Kind, number)}{(plan.Date is { } day ? $" {OfficialWords.Date(day, day.Year)}" : "")}{(plan.Issuer is { Length: > 0 } issuer ? $" của {OfficialWords.InFull(issuer)}" : "")}",
        { Title: { Length: > 0 } title } => $" thực hiện {PlanBook.Cut(title.StartsWith("Kế hoạch ", StringComparison.OrdinalIgnoreCase) ? title : $"kế hoạch {OfficialWords.Lower(title)}", 150)}",
        _ => "",
    };

    private static IEnumerable<string> Leadership(Unit unit, ReportPeriod period, IReadOnlyList<PlanSummary> plans)
    {
        var those = Told(period, plans);
        yield return "1. Văn bản của cấp trên và của đơn vị được triển khai thực hiện";
        foreach (var plan in those)
            yield return $"- {Known(plan)};";
        yield return $"- Văn bản do {unit.Name} ban hành trong kỳ: {Blank} (số, ký hiệu, ngày, trích yếu).";
        yield return "2. Phân công, kiểm tra, đôn đốc";
        yield return $"- {Blank}";
    }

    /// <summary>The plans that are named, those of the newest import first.</summary>
    internal static PlanSummary[] Told(ReportPeriod period, IReadOnlyList<PlanSummary> plans) => [.. plans.Where(plan => plan.Unread || plan.Date is not { } day || day <= period.To).Take(Most)];

    /// <summary>What stands for a plan of which the scan was read badly, as long as nobody mended its head.</summary>
    internal static string Unread(PlanSummary plan) => $"Văn bản số {Blank} (bản quét “{plan.FileName}” đọc không rõ: ghi số, ký hiệu, ngày, cơ quan ban hành, trích yếu)";

    private static string Known(PlanSummary plan) => plan.Unread ? Unread(plan) : plan is { Number: null, Title: { } title } ? title.TrimEnd('.', ';') : PlanCitation.Full(plan.Kind, plan.Number, plan.Date, plan.Issuer, plan.Title);

    private static IEnumerable<string> Results(Unit unit, int below, DutyKind form, ReportFigures figures, DateOnly today)
    {
        var (now, period) = (figures.Now, figures.Now.Period);
        var within = period.To > today ? $"trong kỳ, tính đến ngày {ReportSay.Day(today)}" : "trong kỳ";
        yield return "1. Tin, bài trên các kênh";
        yield return $"{Span(period, today)}, {unit.Name}{(below > 0 ? $" và {ReportSay.Number(below, true)} đơn vị trực thuộc" : "")} đã đăng, phát {Of(now, "so-tin-bai")} tin, bài, gồm {Of(now, "so-tin")} tin, {Of(now, "so-bai")} bài{Rest(now, ["so-anh", "so-video", "so-thong-bao"])}{Beside(figures)}.";
        foreach (var line in Listed(Channels(unit, now)))
            yield return line;
        var themes = (now.Table("chien-dich")?.Lines ?? []).Where(line => line.Key.Length > 0).Take(Most).ToArray();
        if (themes.Length > 0)
            yield return $"Theo ngày kỷ niệm, đợt tuyên truyền: {string.Join("; ", themes.Select(line => $"{line.Label}: {ReportSay.Number(line.All, true)} tin, bài"))}.";
        yield return "2. Truyền thanh cơ sở";
        if (now["luot-phat"] is > 0)
        {
            yield return $"Hệ thống loa truyền thanh phát {Of(now, "luot-phat")} lượt, tổng thời lượng {Of(now, "phut-phat")} phút, gồm {Of(now, "luot-tu-san-xuat")} chương trình tự sản xuất ({Of(now, "phut-tu-san-xuat")} phút) và {Of(now, "luot-tiep-am")} lượt tiếp âm ({Of(now, "phut-tiep-am")} phút); đọc {Of(now, "luot-tin-bai-phat")} lượt tin, bài.";
            foreach (var line in Listed(Aired(now)))
                yield return line;
        }
        else
            yield return $"Sổ phát thanh không ghi lượt phát nào {within}.";
        yield return "3. Các hình thức tuyên truyền khác";
        var others = Some(now, [.. FigureCatalog.All.Where(figure => figure is { Source: FigureSource.Activities, People: false }).Select(figure => figure.Name)], label: true).ToArray();
        foreach (var line in Listed(others.Select(line => $"- {line};")))
            yield return line;
        if (now["luot-nguoi"] is > 0)
            yield return $"Các hoạt động có {Of(now, "luot-nguoi")} lượt người tham dự được ghi nhận.";
        else if (others.Length == 0)
            yield return $"Không có hoạt động nào được ghi nhận {within}.";
        else if (FigureCatalog.All.Any(figure => figure is { Source: FigureSource.Activities, People: false } && now[figure.Name] is > 0 && figure.Activities.Any(s_attended.Contains)))
            yield return $"Số lượt người tham dự: {Blank}";
        if (now.Sent.Count > 0)
        {
            yield return "Số liệu do các cơ quan, đơn vị gửi về và số liệu đếm ngoài hệ thống:";
            foreach (var line in Listed(now.Sent.Take(Most).Select(sent => $"- {Sent(sent)};")))
                yield return line;
        }
        yield return "4. Tiếp nhận phản ánh của người dân; phát hiện, xử lý thông tin xấu, độc, sai sự thật";
        yield return Heard(now, within);
        yield return "5. Thực hiện các chỉ tiêu";
        foreach (var line in Listed(now.Targets.Select(target => $"- {target.Text.TrimEnd('.', ';')} (chỉ tiêu {target.Wanted}{(target.Year is { } year ? $", năm {year}" : "")}): {Reached(target)};")))
            yield return line;
        if (now is { Targets.Count: 0, TargetsPast.Count: 0, TargetsAbove.Count: 0 })
            yield return "Kế hoạch không giao chỉ tiêu có số lượng.";
        yield return "6. Kinh phí";
        foreach (var line in Money(now))
            yield return line;
        yield return $"(Kết quả theo tám loại hình thông tin cơ sở và số liệu chi tiết {(form == DutyKind.Adhoc ? "trong kỳ" : ReportSay.Period(period, form))} tại các Phụ lục kèm theo.)";
    }

    /// <summary>Questions and false words; that there were none is said in words, not in noughts.</summary>
    private static string Heard(ReportNumbers now, string within) => (now["cau-hoi"] is > 0, now["tin-sai-phat-hien"] is > 0) switch
    {
        (false, false) => $"{char.ToUpper(within[0], OfficialWords.Vietnamese)}{within[1..]}, không ghi nhận câu hỏi, phản ánh nào của người dân; không phát hiện vụ việc thông tin xấu, độc, sai sự thật.",
        (var asked, var found) => $"{(asked ? $"Tiếp nhận {Of(now, "cau-hoi")} câu hỏi, phản ánh, đã trả lời {Of(now, "cau-hoi-tra-loi")}" : "Không ghi nhận câu hỏi, phản ánh nào của người dân")}; "
            + (found ? $"phát hiện {Of(now, "tin-sai-phat-hien")} vụ việc thông tin xấu, độc, sai sự thật, đã báo cấp có thẩm quyền {Of(now, "tin-sai-bao-cao")}, đã đính chính, phản bác hoặc xử lý xong {Of(now, "tin-sai-phan-bac")}." : "không phát hiện vụ việc thông tin xấu, độc, sai sự thật."),
    };

    /// <summary>One entry speaks for itself; a share is told by who gave it and never added up.</summary>
    private static string Sent(SentFigure sent) => sent.Value is { } sum
        ? $"{sent.Label}: {ReportSay.Number(sum, true)} {sent.Measure}".TrimEnd() + (sent.Rows > 1 ? $" (cộng từ {ReportSay.Number(sent.Rows, true)} lần ghi)" : "")
        : $"{sent.Label}: {(sent.Each is [var low, .., var high] && low.Value < high.Value ? $"từ {ReportSay.Number(low.Value)} đến {ReportSay.Number(high.Value)}" : sent.Said)} {sent.Measure}".TrimEnd() + $" (không cộng; theo nơi gửi: {sent.Named()})";

    /// <summary>A period that is not over yet is told up to today.</summary>
    private static string Span(ReportPeriod period, DateOnly today) => period.To <= today ? $"Từ ngày {ReportSay.Day(period.From)} đến ngày {ReportSay.Day(period.To)}"
        : period.From <= today ? $"Từ ngày {ReportSay.Day(period.From)}, tính đến ngày {ReportSay.Day(today)}"
        : $"Tính đến ngày {ReportSay.Day(today)}, khi kỳ báo cáo từ ngày {ReportSay.Day(period.From)} đến ngày {ReportSay.Day(period.To)} chưa bắt đầu";

    private static IEnumerable<string> Channels(Unit unit, ReportNumbers now)
    {
        foreach (var line in now.Table("kenh")?.Lines ?? [])
            yield return $"- {line.Label}: {ReportSay.Number(line.All, true)} lượt đăng ({ReportSay.Number(line.News, true)} tin, {ReportSay.Number(line.Articles, true)} bài{(line.Others > 0 ? $", {ReportSay.Number(line.Others, true)} sản phẩm khác" : "")});";
        if (now["dang-ngoai"] is > 0)
            yield return $"- Đăng trực tiếp trên kênh, ngoài hệ thống: {Of(now, "dang-ngoai")} bài;";
        if (Interaction(unit, now) is { } interaction)
            yield return interaction;
    }

    private static IEnumerable<string> Aired(ReportNumbers now)
    {
        if (now["luot-tieng-dan-toc"] is > 0)
            yield return $"- Phát bằng tiếng dân tộc thiểu số: {Of(now, "luot-tieng-dan-toc")} lượt, {Of(now, "phut-tieng-dan-toc")} phút;";
        if (now["luot-khan-cap"] is > 0)
            yield return $"- Phát khẩn cấp: {Of(now, "luot-khan-cap")} lượt;";
    }

    /// <summary>A list ends with a stop, its other lines with a semicolon.</summary>
    private static IEnumerable<string> Listed(IEnumerable<string> lines) => lines.ToArray() is [.. var others, var last] ? [.. others, $"{last.TrimEnd(';', '.')}."] : [];

    /// <summary>How much more or less than a year before; that nothing was written down then is said, not counted as nought.</summary>
    private static string Beside(ReportFigures figures) => figures.Delta("so-tin-bai") switch
    {
        null => "; cùng kỳ năm trước không có số liệu trong hệ thống để so sánh",
        0 => "; không tăng, giảm so với cùng kỳ năm trước",
        > 0 and var more => $"; so với cùng kỳ năm trước tăng {ReportSay.Number(more, true)} tin, bài",
        var fewer => $"; so với cùng kỳ năm trước giảm {ReportSay.Number(-fewer!.Value, true)} tin, bài",
    };

    /// <summary>Money planned and approved is the year's, which nobody divides; what was spent is the period's as far as its day was written down.</summary>
    private static IEnumerable<string> Money(ReportNumbers now)
    {
        var year = now.Period.Year;
        if (now["kinh-phi-du-kien"] is null && now["kinh-phi-chi-ky"] is null)
            yield return $"Kinh phí thực hiện trong {(now.Period.Yearlong ? $"năm {year}" : "kỳ")}: {Blank} đồng.";
        else
            yield return $"Cả năm {year} dự kiến {Sum(now, "kinh-phi-du-kien")} đồng, được duyệt {Sum(now, "kinh-phi-duyet")} đồng{(now.Period.Yearlong ? "" : " (tính cho cả năm, không chia theo kỳ)")}; đã chi trong kỳ {Sum(now, "kinh-phi-chi-ky")} đồng.";
        if (now.Undated > 0)
            yield return $"- Còn {ReportSay.Number(now.Undated)} đồng đã chi trong năm {year} chưa ghi ngày chi, không tách được theo kỳ nên chưa tính vào số trên;";
        if (now["nhuan-but-ky"] is > 0)
            yield return $"- Nhuận bút, thù lao của tin, bài đăng, phát lần đầu trong kỳ, theo mức của đơn vị: {Of(now, "nhuan-but-ky")} đồng.";
    }

    private static string Sum(ReportNumbers now, string name) => now[name] is { } sum ? ReportSay.Number(sum) : Blank;

    /// <summary>What the line of views and reactions begins with, by which it is found again.</summary>
    private const string Platforms = "- Tương tác do nền tảng thống kê trên ";

    /// <summary>The line of views and reactions, with when they were counted; null where no channel counted anything.</summary>
    internal static string? Interaction(Unit unit, ReportNumbers now) => now.Measured == 0 ? null
        : $"{Platforms}{ReportSay.Number(now.Measured, true)} bài đăng{Counted(unit, now)}: {string.Join(", ", Some(now, ["luot-xem", "luot-cam-xuc", "luot-binh-luan", "luot-chia-se"]))}.";

    private static string Counted(Unit unit, ReportNumbers now) => (Day(unit, now.MeasuredFrom), Day(unit, now.MeasuredTo)) is not ({ } from, { } to) ? ""
        : from == to ? $" (số đo ngày {to})" : $" (số đo từ ngày {from} đến ngày {to})";

    private static string? Day(Unit unit, DateTimeOffset? at) => at is { } known ? ReportSay.Day(DateOnly.FromDateTime(unit.Local(known).DateTime)) : null;

    /// <summary>Whether a line is that one.</summary>
    internal static bool OfPlatforms(string line) => line.StartsWith(Platforms, StringComparison.Ordinal);

    /// <summary>The words with that line as it is counted now, and nothing else changed; the same words where nothing was counted.</summary>
    internal static ReportWords Renewed(ReportWords words, Unit unit, ReportNumbers now)
    {
        if (Interaction(unit, now) is not { } line)
            return words;
        var lines = words.Results.Split('\n').ToList();
        if (lines.FindIndex(OfPlatforms) is >= 0 and var at)
            lines[at] = line;
        else
            // Behind the channels, where a first text has it.
            lines.Insert(lines.FindIndex(one => one.StartsWith("2. ", StringComparison.Ordinal)) is >= 0 and var next ? next : lines.Count, line);
        return words with { Results = string.Join('\n', lines) };
    }

    internal static string Reached(TargetStanding target) => target.Numerator is not { } numerator ? "chưa đo được"
        : target.Denominator is { } denominator ? $"đạt {ReportSay.Number(target.Reached ?? 0)}% ({ReportSay.Number(numerator)}/{ReportSay.Number(denominator)}, đo ngày {ReportSay.Day(target.Day!.Value)})" : $"đạt {ReportSay.Number(numerator)} (đo ngày {ReportSay.Day(target.Day!.Value)})";

    private static IEnumerable<string> Assessment(ReportNumbers now)
    {
        yield return "1. Ưu điểm";
        yield return $"- {Blank}";
        yield return "2. Hạn chế";
        if (now["khong-phat"] is > 0)
            yield return $"- Có {Of(now, "khong-phat")} chương trình phát thanh không phát được;";
        if (now["chi-tieu"] > now["chi-tieu-da-do"])
            yield return $"- Có {ReportSay.Number((now["chi-tieu"] - now["chi-tieu-da-do"])!.Value, true)} chỉ tiêu chưa đo được;";
        yield return $"- {Blank}";
        yield return "3. Nguyên nhân";
        yield return $"- {Blank}";
    }

    private static IEnumerable<string> Ahead(ReportPeriod period, IReadOnlyList<OwedTask> coming)
    {
        foreach (var task in coming.Take(Most))
            yield return $"- {task.Kept.Task.Text.TrimEnd('.', ';')} ({When(task, period)});";
        yield return $"- {Blank}";
    }

    /// <summary>In the plan's own words; a quarter or month of another year than the report's is told with its year.</summary>
    private static string When(OwedTask task, ReportPeriod period)
    {
        var year = task.Last.Year.ToString(CultureInfo.InvariantCulture);
        return task.Kept.Task.When.Text?.Trim().TrimEnd('.', ';') is not { Length: > 0 } words ? $"đến hết ngày {ReportSay.Day(task.Last)}"
            : task.Last.Year == period.Year || words.Contains(year, StringComparison.Ordinal) ? words : $"{words} năm {year}";
    }

    private static string Of(ReportNumbers now, string name) => ReportSay.Number(now[name] ?? 0, sentence: true);

    private static string Rest(ReportNumbers now, IReadOnlyList<string> names) => string.Concat(Some(now, names).Select(words => $", {words}"));

    private static IEnumerable<string> Some(ReportNumbers now, IReadOnlyList<string> names, bool label = false) => from name in names
        where now[name] is > 0
        let figure = FigureCatalog.Find(name)!
        select label ? $"{figure.Label}: {Of(now, name)} {figure.Measure}" : $"{Of(now, name)} {(figure.Source == FigureSource.Metrics ? char.ToLower(figure.Label[0], CultureInfo.InvariantCulture) + figure.Label[1..] : figure.Measure == "sản phẩm" ? "chùm ảnh, infographic" : figure.Measure)}";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
