using System.Globalization;
using Campaigns.Content.Official;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;

namespace Campaigns.Content.PlansOut;

/// <summary>
/// A draft of the unit's own plan (Kế hoạch) from plans above: what they say of it, and blanks where only a person knows. No date, number or
/// unit stands in it that stands in none of them.
/// </summary>
public static class OwnPlan
{
    /// <summary>Characters of what it is about.</summary>
    public const int LongestSubject = 500;

    private const string Blank = "…";

    /// <param name="unit">Whose plan it is.</param>
    /// <param name="plans">Those above, in the order in which they are named.</param>
    /// <param name="tasks">As <see cref="OwnTasks"/> brought them together.</param>
    /// <param name="subject">What it is about; empty: left blank.</param>
    /// <param name="signer">Who signs.</param>
    /// <param name="year">Of its number and date.</param>
    public static OfficialDocument Of(Unit unit, IReadOnlyList<HigherPlan> plans, IReadOnlyList<OwnTask> tasks, string subject, OfficialSigner signer, int year) => new()
    {
        Kind = OfficialKind.Plan, Issuer = unit.Name, Symbol = OfficialSigners.Symbol(unit), Place = OfficialWords.Place(unit), Year = year, Subject = subject.Length > 0 ? subject : Blank, Signer = signer, Bases = Bases(plans),
        Body = [new OfficialParagraph($"{OfficialWords.InFull(unit.Name)} ban hành Kế hoạch {(subject.Length > 0 ? Lower(subject) : Blank)} như sau:"), .. Aims(unit, plans), .. Contents(plans, tasks), .. TimeAndMoney(plans, tasks), .. Carrying(unit, plans, tasks),
            new OfficialParagraph("Trên đây là Kế hoạch của đơn vị; trong quá trình thực hiện, nếu có vướng mắc, đề nghị các cơ quan, đơn vị kịp thời phản ánh để xem xét, giải quyết")],
        Receivers = [.. plans.Select(plan => plan.Plan.Content.Document.Issuer).OfType<string>().Where(issuer => !string.Equals(issuer, unit.Name, StringComparison.OrdinalIgnoreCase)).Select(OfficialWords.InFull).Distinct(StringComparer.OrdinalIgnoreCase).Select(issuer => $"{issuer} (để báo cáo)"), "Các cơ quan, đơn vị liên quan"],
        Appendices = tasks.Count == 0 ? [] : [new OfficialAppendix("Danh mục nhiệm vụ", [Annex(tasks)], Lying: true)],
    };

    /// <summary>How a plan is called after its first mention.</summary>
    public static string Cited(PlanDocument document) => $"{Kind(document.Kind)} số {document.Number ?? Blank}";

    private static List<string> Bases(IReadOnlyList<HigherPlan> plans)
    {
        var (lines, seen) = (new List<string>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        // The plans themselves are named in full below, whatever else cites them.
        foreach (var number in plans.Select(plan => plan.Plan.Content.Document.Number).OfType<string>())
            seen.Add(number);
        foreach (var document in plans.Select(plan => plan.Plan.Content.Document))
            foreach (var basis in document.Basis.Where(basis => seen.Add(basis.Number ?? basis.Text.Trim())))
                lines.Add(Quoted(basis, document.Title));
        foreach (var document in plans.Select(plan => plan.Plan.Content.Document))
            lines.Add($"Căn cứ {Cited(document)} {Day(document.Date)} của {(document.Issuer is { } issuer ? OfficialWords.InFull(issuer) : Blank)}{(document.Title is { } title ? $" {Titled(document.Kind, title)}" : "")}");
        return [.. lines.Select((line, at) => at < lines.Count - 1 ? $"{line};" : line)];
    }

    private static IEnumerable<OfficialBlock> Aims(Unit unit, IReadOnlyList<HigherPlan> plans)
    {
        yield return new OfficialParagraph("Mục đích, yêu cầu", ParagraphRank.Part);
        yield return new OfficialParagraph("Mục đích", ParagraphRank.Section);
        yield return new OfficialParagraph($"Cụ thể hóa và triển khai thực hiện {string.Join(", ", plans.Select(plan => Cited(plan.Plan.Content.Document)))} phù hợp với điều kiện thực tế của {unit.Place}.", ParagraphRank.Dash);
        yield return new OfficialParagraph(Blank, ParagraphRank.Dash);
        yield return new OfficialParagraph("Yêu cầu", ParagraphRank.Section);

        yield return new OfficialParagraph("Nội dung, hình thức tuyên truyền thiết thực, dễ hiểu, phù hợp với từng nhóm đối tượng của địa phương.", ParagraphRank.Dash);
        yield return new OfficialParagraph(Blank, ParagraphRank.Dash);
    }

    private static IEnumerable<OfficialBlock> Contents(IReadOnlyList<HigherPlan> plans, IReadOnlyList<OwnTask> tasks)
    {
        yield return new OfficialParagraph("Nội dung", ParagraphRank.Part);
        var themes = plans.SelectMany(plan => plan.Plan.Content.Themes).Select(theme => theme.Text.ReplaceLineEndings(" ").Trim()).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if (themes.Length > 0)
        {
            yield return new OfficialParagraph("Nội dung tuyên truyền", ParagraphRank.Section);
            foreach (var theme in themes)
                yield return new OfficialParagraph(Stopped(theme), ParagraphRank.Point);
        }
        foreach (var group in tasks.GroupBy(task => string.Join(", ", task.Plans.Select(plan => Cited(plans[plan].Plan.Content.Document)))))
        {
            yield return new OfficialParagraph($"Nhiệm vụ theo {group.Key}", ParagraphRank.Section);
            foreach (var task in group)
                yield return new OfficialParagraph($"{Stopped(task.Text)}{(task.Role == TaskRole.Partner ? " (Đơn vị phối hợp thực hiện.)" : "")}", ParagraphRank.Point);
        }
        if (tasks.Count == 0)
            yield return new OfficialParagraph(Blank);
    }

    private static IEnumerable<OfficialBlock> TimeAndMoney(IReadOnlyList<HigherPlan> plans, IReadOnlyList<OwnTask> tasks)
    {
        yield return new OfficialParagraph("Thời gian, kinh phí", ParagraphRank.Part);
        yield return new OfficialParagraph(tasks.Any(task => task.When.Length > 0) ? $"Thời gian thực hiện: theo từng nhiệm vụ tại Phụ lục kèm theo; nhiệm vụ chưa có thời gian: {Blank}" : $"Thời gian thực hiện: {Blank}", ParagraphRank.Section);
        yield return new OfficialParagraph($"Kinh phí thực hiện: {Blank}", ParagraphRank.Section);
        foreach (var plan in plans.Where(plan => plan.NoExtra))
            yield return new OfficialParagraph($"Theo {Cited(plan.Plan.Content.Document)}, ngân sách nhà nước không cấp bổ sung kinh phí.", ParagraphRank.Dash);
    }

    private static IEnumerable<OfficialBlock> Carrying(Unit unit, IReadOnlyList<HigherPlan> plans, IReadOnlyList<OwnTask> tasks)
    {
        yield return new OfficialParagraph("Tổ chức thực hiện", ParagraphRank.Part);
        var told = plans.SelectMany(plan => plan.Plan.Content.Responsibilities).Where(one => one.Mine).Select(one => one.Text.ReplaceLineEndings(" ").Trim()).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if (told.Length > 0)
        {
            yield return new OfficialParagraph($"{OfficialWords.InFull(unit.Name)} có trách nhiệm", ParagraphRank.Section);
            foreach (var one in told)
                yield return new OfficialParagraph(Stopped(one), ParagraphRank.Dash);
        }
        foreach (var others in tasks.SelectMany((task, at) => task.Lead.Concat(task.Partners).Where(name => !string.Equals(name, unit.Name, StringComparison.OrdinalIgnoreCase)).Select(name => (Name: name, Number: at + 1))).GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase))
            yield return new OfficialParagraph($"{Upper(others.Key)}: {(others.Count() == 1 ? "nhiệm vụ số" : "các nhiệm vụ số")} {string.Join(", ", others.Select(one => one.Number).Distinct())} tại Phụ lục.", ParagraphRank.Section);
        yield return new OfficialParagraph($"Các cơ quan, đơn vị khác: {Blank}", ParagraphRank.Section);
        yield return new OfficialParagraph("Chế độ báo cáo", ParagraphRank.Section);
        var duties = plans.SelectMany(plan => plan.Plan.Content.Duties.Where(duty => duty.Mine).Select(duty => (Duty: duty, plan.Plan.Content.Document))).ToArray();
        foreach (var (duty, document) in duties)
            yield return new OfficialParagraph($"{Report(duty)} (theo {Cited(document)}).", ParagraphRank.Dash);
        if (duties.Length == 0)
            yield return new OfficialParagraph($"Kế hoạch cấp trên không nêu thời hạn báo cáo của đơn vị: {Blank}", ParagraphRank.Dash);
    }

    private static OfficialTable Annex(IReadOnlyList<OwnTask> tasks) => new(
        [new("TT", 5, ColumnAlign.Centre), new("Nội dung", 32), new("Hình thức", 16), new("Chủ trì", 14), new("Phối hợp", 14), new("Sản phẩm", 13), new("Thời gian", 12)],
        [.. tasks.Select((task, at) => (IReadOnlyList<string>)
            [(at + 1).ToString(CultureInfo.InvariantCulture), task.Text, ChannelForms.Words(task.Channels), Or(string.Join("; ", task.Lead)), Or(string.Join("; ", task.Partners)), Or(task.Result), Or(task.When)])]);

    private static string Report(Duty duty)
    {
        var kind = duty.Kind switch { DutyKind.Half => "Báo cáo 6 tháng", DutyKind.Year => "Báo cáo năm", DutyKind.Quarter => "Báo cáo quý", _ => "Báo cáo đột xuất khi có yêu cầu" };
        var when = duty is { BeforeDay: { } day, BeforeMonth: { } month } ? string.Create(CultureInfo.InvariantCulture, $", trước ngày {day:00}/{month:00} hằng năm") : duty.Kind == DutyKind.Adhoc ? "" : $", trước ngày {Blank}";
        return $"{kind}: gửi {duty.To ?? Blank}{(duty.Via is { } via ? $" qua {via}" : "")}{when}";
    }

    private static string Kind(string? symbol) => symbol switch { "KH" => "Kế hoạch", "QĐ" => "Quyết định", "CTr" => "Chương trình", "HD" => "Hướng dẫn", "CT" => "Chỉ thị", "CV" => "Công văn", "TB" => "Thông báo", _ => "Văn bản" };

    private static string Titled(string? symbol, string title) => symbol == "QĐ" ? title.StartsWith("ban hành", StringComparison.OrdinalIgnoreCase) ? Lower(title) : $"về {Lower(title)}" : Lower(title);

    private static readonly string[] s_kinds = ["Nghị quyết", "Quyết định", "Kế hoạch", "Chỉ thị", "Nghị định", "Thông tư", "Chương trình", "Kết luận", "Công văn", "Hướng dẫn", "Luật", "Thông báo", "Tờ trình"];

    /// <summary>The citation in full; one that the title alone makes ends with its number, since the rest of the title speaks of the plan.</summary>
    private static string Quoted(BasisDocument basis, string? title)
    {
        var words = basis.Text.ReplaceLineEndings(" ").Trim().TrimEnd(';', '.', ',', ' ');
        if (title is not null && basis.Number is { } number && title.Contains(words, StringComparison.OrdinalIgnoreCase) && words.IndexOf(number, StringComparison.Ordinal) is >= 0 and var at)
        {
            var from = s_kinds.Select(kind => words.LastIndexOf(kind, at, StringComparison.OrdinalIgnoreCase)).Max();
            return $"Căn cứ {words[Math.Max(from, 0)..(at + number.Length)]}{(basis.Date is { } day ? $" {OfficialWords.Date(day, day.Year)}" : "")}";
        }
        return words.StartsWith("Căn cứ", StringComparison.OrdinalIgnoreCase) ? words : words.StartsWith("Thực hiện", StringComparison.OrdinalIgnoreCase) ? $"Căn cứ {words["Thực hiện".Length..].Trim()}" : $"Căn cứ {words}";
    }

    private static string Day(DateOnly? date) => date is { } day ? OfficialWords.Date(day, day.Year) : $"ngày {Blank} tháng {Blank} năm {Blank}";

    private static string Or(string words) => words.Length > 0 ? words : Blank;

    private static string Stopped(string text) => text.Length > 0 && text[^1] is '.' or '…' ? text : $"{text.TrimEnd(';', ',', ':', ' ')}.";

    private static string Upper(string text) => text.Length > 0 ? $"{char.ToUpper(text[0], CultureInfo.GetCultureInfo("vi-VN"))}{text[1..]}" : text;

    private static string Lower(string text) => text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? $"{char.ToLower(text[0], CultureInfo.GetCultureInfo("vi-VN"))}{text[1..]}" : text;
}
