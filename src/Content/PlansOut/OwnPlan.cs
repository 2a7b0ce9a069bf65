using System.Globalization;
using Campaigns.Content.Official;
using Campaigns.Content.Plans;
using Campaigns.Content.Plans.Understanding;
using Campaigns.Content.Records;
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
    public static OfficialDocument Of(Unit unit, IReadOnlyList<HigherPlan> plans, IReadOnlyList<OwnTask> tasks, string subject, OfficialSigner signer, int year)
    {
        var (about, name) = (subject.Length > 0 ? PlanCitation.Bare(subject) : Blank, OfficialWords.InFull(unit.Name));
        return new()
        {
            Kind = OfficialKind.Plan, Superior = OfficialWords.Superior(unit), Issuer = unit.Name, Symbol = OfficialSigners.Symbol(unit), Place = OfficialWords.Place(unit), Year = year, Subject = Upper(about), Signer = signer, Bases = Bases(plans),
            Body = [new OfficialParagraph($"{name} ban hành Kế hoạch {OfficialWords.Lower(about)} như sau:"), .. Aims(unit, plans), .. Contents(plans, tasks), .. TimeAndMoney(plans, tasks), .. Carrying(unit, plans, tasks),
                new OfficialParagraph($"Trên đây là Kế hoạch {OfficialWords.Lower(about)} của {name}; trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị kịp thời phản ánh về {name} để xem xét, giải quyết")],
            Receivers = Receivers(unit, plans),
            Appendices = tasks.Count == 0 ? [] : [new OfficialAppendix("Danh mục nhiệm vụ", [Annex(tasks)], Lying: true)],
        };
    }

    /// <summary>How a plan is called after its first mention.</summary>
    public static string Cited(PlanDocument document) => PlanCitation.Named(document.Kind, document.Number);

    /// <summary>A first proposal of what the unit's own plan is about: what the plan above is about, for the unit's own place. A person reads and mends it.</summary>
    public static string Proposed(Unit unit, PlanDocument document)
    {
        if (document.Title is not { } title)
            return "";
        var (bare, issuer) = (PlanCitation.Bare(title), OfficialWords.InFull(document.Issuer ?? ""));
        const string Committee = "Ủy ban nhân dân ";
        return Upper(issuer.StartsWith(Committee, StringComparison.OrdinalIgnoreCase) ? bare.Replace($"trên địa bàn {issuer[Committee.Length..]}", $"trên địa bàn {UnitNaming.Area(unit)}", StringComparison.OrdinalIgnoreCase) : bare);
    }

    /// <summary>Who the plan is reported to, and through whom; then all others.</summary>
    private static string[] Receivers(Unit unit, IReadOnlyList<HigherPlan> plans) =>
    [
        .. plans.Select(plan => plan.Plan.Content.Document.Issuer).Concat(plans.SelectMany(plan => plan.Plan.Content.Duties).Where(duty => duty.Mine).Select(duty => duty.Via)).OfType<string>()
            .Where(name => !string.Equals(name, unit.Name, StringComparison.OrdinalIgnoreCase)).Select(OfficialWords.InFull).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => $"{name} (để báo cáo)"),
        "Các cơ quan, đơn vị liên quan",
    ];

    private static List<string> Bases(IReadOnlyList<HigherPlan> plans)
    {
        var (lines, seen) = (new List<string>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        // The plans themselves are named in full below, whatever else cites them.
        foreach (var number in plans.Select(plan => plan.Plan.Content.Document.Number).OfType<string>())
            seen.Add(number);
        foreach (var document in plans.Select(plan => plan.Plan.Content.Document))
            foreach (var basis in BasisCut.Of(document.Basis).Where(basis => !IsRequest(basis.Text) && seen.Add(basis.Number ?? basis.Text.Trim())))
                if (Quoted(basis, document.Title) is var line && !lines.Contains(line))
                    lines.Add(line);
        // Laws come first, then the others as they are cited.
        lines = [.. lines.OrderBy(line => !line.StartsWith("Căn cứ Luật ", StringComparison.OrdinalIgnoreCase))];
        foreach (var document in plans.Select(plan => plan.Plan.Content.Document))
            lines.Add($"Căn cứ {PlanCitation.Full(document.Kind, document.Number, document.Date, document.Issuer, document.Title)}");
        return [.. lines.Select((line, at) => at < lines.Count - 1 ? $"{line};" : line)];
    }

    /// <summary>"Theo đề nghị của Giám đốc Sở …": by what the issuer of the plan above was asked, which is no basis of ours.</summary>
    private static bool IsRequest(string text) => Vietnamese.Key(text) is var key && (key.StartsWith("theo de nghi", StringComparison.Ordinal) || key.StartsWith("xet de nghi", StringComparison.Ordinal));

    private static IEnumerable<OfficialBlock> Aims(Unit unit, IReadOnlyList<HigherPlan> plans)
    {
        yield return new OfficialParagraph("Mục đích, yêu cầu", ParagraphRank.Part);
        yield return new OfficialParagraph("Mục đích", ParagraphRank.Section);
        yield return new OfficialParagraph($"Cụ thể hóa và triển khai thực hiện {string.Join(", ", plans.Select(plan => Cited(plan.Plan.Content.Document)))} phù hợp với điều kiện thực tế của {UnitNaming.Area(unit)}.", ParagraphRank.Dash);
        yield return new OfficialParagraph(Blank, ParagraphRank.Dash);
        yield return new OfficialParagraph("Yêu cầu", ParagraphRank.Section);
        yield return new OfficialParagraph("Nội dung, hình thức tuyên truyền thiết thực, dễ hiểu, phù hợp với từng nhóm đối tượng của địa phương.", ParagraphRank.Dash);
        yield return new OfficialParagraph(Blank, ParagraphRank.Dash);
    }

    private static IEnumerable<OfficialBlock> Contents(IReadOnlyList<HigherPlan> plans, IReadOnlyList<OwnTask> tasks)
    {
        yield return new OfficialParagraph("Nội dung", ParagraphRank.Part);
        var themes = plans.SelectMany(plan => plan.Plan.Content.Themes).Select(theme => PlanCitation.Mended(theme.Text)).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
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
        yield return new OfficialParagraph($"Kinh phí thực hiện: {Money(plans)}", ParagraphRank.Section);
        foreach (var plan in plans)
            if (plan.NoExtra is { } said)
                yield return new OfficialParagraph($"Theo {Cited(plan.Plan.Content.Document)}: {OfficialWords.Lower(Stopped(PlanCitation.Mended(said)))}", ParagraphRank.Dash);
    }

    /// <summary>The unit's own budget lines for these plans; without any what the plans name, and else a blank.</summary>
    private static string Money(IReadOnlyList<HigherPlan> plans)
    {
        var own = plans.SelectMany(plan => plan.Budget).Select(line => (Amount: line.Approved ?? line.Planned, line.Source)).ToArray();
        if (own.Length > 0)
            return Stopped(Sums(own));
        var named = plans.Where(plan => plan.Money.Count > 0).Select(plan => $"theo {Cited(plan.Plan.Content.Document)} là {Sums([.. plan.Money.Select(one => (one.Amount, one.Source))])}").ToArray();
        return named.Length > 0 ? Stopped(string.Join("; ", named)) : Blank;
    }

    /// <summary>"45.000.000 đồng, từ ngân sách cấp xã"; several sources with a sum each.</summary>
    private static string Sums(IReadOnlyList<(long Amount, BudgetSource Source)> lines)
    {
        var sums = lines.GroupBy(line => line.Source).OrderBy(sum => sum.Key).Select(sum => (sum.Key, Amount: sum.Sum(line => line.Amount))).ToArray();
        static string Dong(long amount) => $"{amount.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"))} đồng";
        static string Of(BudgetSource source) => source switch
        {
            BudgetSource.State => "ngân sách nhà nước",
            BudgetSource.Commune => "ngân sách cấp xã",
            BudgetSource.Merged => "lồng ghép nhiệm vụ khác",
            _ => "nguồn xã hội hóa",
        };
        return sums is [var (source, amount)] ? $"{Dong(amount)}, từ {Of(source)}" : $"{Dong(sums.Sum(sum => sum.Amount))}, gồm {string.Join(", ", sums.Select(sum => $"{Of(sum.Key)} {Dong(sum.Amount)}"))}";
    }

    private static IEnumerable<OfficialBlock> Carrying(Unit unit, IReadOnlyList<HigherPlan> plans, IReadOnlyList<OwnTask> tasks)
    {
        yield return new OfficialParagraph("Tổ chức thực hiện", ParagraphRank.Part);
        var told = plans.SelectMany(plan => plan.Plan.Content.Responsibilities).Where(one => one.Mine).Select(one => PlanCitation.Mended(one.Text)).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var others = tasks.SelectMany((task, at) => task.Lead.Concat(task.Partners).Where(name => !string.Equals(name, unit.Name, StringComparison.OrdinalIgnoreCase)).Select(name => (Name: name, Number: at + 1))).ToLookup(one => IsAbove(one.Name, unit));
        if (told.Length > 0 || others[true].Any())
        {
            yield return new OfficialParagraph($"{OfficialWords.InFull(unit.Name)} có trách nhiệm", ParagraphRank.Section);
            foreach (var one in told)
                yield return new OfficialParagraph(Stopped(one), ParagraphRank.Dash);
            // Who stands above is worked with, and given nothing to do.
            if (others[true].Any())
                yield return new OfficialParagraph($"Phối hợp với {string.Join("; ", others[true].Select(one => one.Name).Distinct(StringComparer.OrdinalIgnoreCase).Select(Inside))} thực hiện {Numbers(others[true].Select(one => one.Number))} tại Phụ lục.", ParagraphRank.Dash);
        }
        foreach (var group in others[false].GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase))
            yield return new OfficialParagraph($"{Upper(group.Key)}: {Numbers(group.Select(one => one.Number))} tại Phụ lục.", ParagraphRank.Section);
        foreach (var room in unit.Settings.Names.Where(room => OwnTasks.IsPart(room) && !others[false].Any(one => string.Equals(one.Name, room, StringComparison.OrdinalIgnoreCase))))
            yield return new OfficialParagraph($"{Upper(room)}: {Blank}", ParagraphRank.Section);
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

    private static string Numbers(IEnumerable<int> numbers)
    {
        int[] all = [.. numbers.Distinct().Order()];
        return all.Length > 3 && all[^1] - all[0] == all.Length - 1 ? $"các nhiệm vụ từ số {all[0]} đến số {all[^1]}" : $"{(all.Length == 1 ? "nhiệm vụ số" : "các nhiệm vụ số")} {string.Join(", ", all)}";
    }

    /// <summary>A collective name in the middle of a sentence; a name keeps its capital.</summary>
    private static string Inside(string name) => name.StartsWith("Các ", StringComparison.Ordinal) ? $"các {name[4..]}" : name;

    private static readonly string[] s_above = ["so", "cac so", "bo", "ban quan ly", "bao", "van phong ubnd tinh", "van phong uy ban nhan dan tinh"], s_wide = ["tinh", "trung uong", "dai hoc", "bao chi", "thanh uy", "tinh uy"];

    /// <summary>Whether a name is of the province or above it, to which a commune and what belongs to it can give nothing to do.</summary>
    private static bool IsAbove(string name, Unit unit)
    {
        var key = $" {Vietnamese.Key(name)} ";
        return unit.Kind is not (UnitKind.Province or UnitKind.Other) && (s_above.Any(word => key.StartsWith($" {word} ", StringComparison.Ordinal)) || s_wide.Any(word => key.Contains($" {word} ", StringComparison.Ordinal)));
    }

    private static string Report(Duty duty)
    {
        var kind = DutyWords.Of(duty.Kind).Vi + (duty.Kind == DutyKind.Adhoc ? " khi có yêu cầu" : "");
        var when = DutyWords.Before(duty) is { } before ? $", trước ngày {before.Vi}{(duty.Kind == DutyKind.Month || duty.BeforeYear is not null ? "" : " hằng năm")}" : duty.Kind == DutyKind.Adhoc ? "" : $", trước ngày {Blank}";
        return $"{kind}: gửi {duty.To ?? Blank}{(duty.Via is { } via ? $" qua {via}" : "")}{when}";
    }

    private static readonly string[] s_kinds = ["Nghị quyết", "Quyết định", "Kế hoạch", "Chỉ thị", "Nghị định", "Thông tư", "Chương trình", "Kết luận", "Công văn", "Hướng dẫn", "Luật", "Thông báo", "Tờ trình"];

    /// <summary>The citation in full; one that the title alone makes ends with its number, since the rest of the title speaks of the plan.</summary>
    private static string Quoted(BasisDocument basis, string? title)
    {
        var words = PlanCitation.DaysInFull(PlanCitation.Mended(basis.Text.ReplaceLineEndings(" ").Trim().TrimEnd(';', '.', ',', ' ')));
        if (basis.Number is { } number && words.IndexOf(number, StringComparison.Ordinal) is >= 0 and var at && (title?.Contains(words, StringComparison.OrdinalIgnoreCase) == true || !IsCitation(words)))
        {
            var from = s_kinds.Select(kind => words.LastIndexOf(kind, at, StringComparison.OrdinalIgnoreCase)).Max();
            var kind = from < 0 ? "Văn bản" : s_kinds.First(kind => string.Compare(words, from, kind, 0, kind.Length, StringComparison.OrdinalIgnoreCase) == 0);
            return $"Căn cứ {kind} số {number}{(basis.Date is { } day ? $" {OfficialWords.Date(day, day.Year)}" : "")}";
        }
        words = words.StartsWith("Căn cứ", StringComparison.OrdinalIgnoreCase) ? words["Căn cứ".Length..].Trim() : words.StartsWith("Thực hiện", StringComparison.OrdinalIgnoreCase) ? words["Thực hiện".Length..].Trim() : words;
        // "Nghị quyết 71/NQ-CP" is "Nghị quyết số 71/NQ-CP".
        var named = s_kinds.FirstOrDefault(kind => words.StartsWith($"{kind} ", StringComparison.Ordinal) && words.Length > kind.Length + 1 && char.IsAsciiDigit(words[kind.Length + 1]));
        return $"Căn cứ {(named is null ? words : $"{named} số {words[(named.Length + 1)..]}")}";
    }

    private static bool IsCitation(string words) => words.StartsWith("Căn cứ ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("Thực hiện ", StringComparison.OrdinalIgnoreCase) || s_kinds.Any(kind => words.StartsWith($"{kind} ", StringComparison.Ordinal));

    private static string Or(string words) => words.Length > 0 ? words : Blank;

    private static string Stopped(string text) => text.Length > 0 && text[^1] is '.' or '…' ? text : $"{text.TrimEnd(';', ',', ':', ' ')}.";

    private static string Upper(string text) => text.Length > 0 ? $"{char.ToUpper(text[0], CultureInfo.GetCultureInfo("vi-VN"))}{text[1..]}" : text;
}
