using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Plans;

namespace Campaigns.Desk.Plans;

/// <summary>A plan for a terminal: its own words as they stand, ours around them in the asked language.</summary>
internal sealed class PlanPrint
{
    private static readonly CultureInfo Vietnam = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Characters of a line's text.</summary>
    private const int Long = 160;

    private readonly TextWriter _to;
    private readonly string _language;

    private PlanPrint(TextWriter to, string language) => (_to, _language) = (to, language);

    public static void Write(TextWriter to, PlanContent plan, string language) => new PlanPrint(to, language).Write(plan);

    /// <summary>"03/10/2025"; says so where there is none.</summary>
    public static string Day(DateOnly? date, string language) =>
        date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? new Phrase("(chưa rõ ngày)", "(no date)").In(language);

    /// <summary>As its symbol has it; says so where it is left open.</summary>
    public static string Number(string? number, string language) => number ?? new Phrase("(chưa có số)", "(no number)").In(language);

    private CultureInfo Culture => _language == "en" ? CultureInfo.InvariantCulture : Vietnam;

    private void Write(PlanContent plan)
    {
        var document = plan.Document;
        _to.WriteLine($"{Number(document.Number, _language)} · {Day(document.Date, _language)} · {document.Issuer ?? Say("(không rõ cơ quan ban hành)", "(issuer not known)")}");
        _to.WriteLine(document.Title ?? Say("(không rõ tên văn bản)", "(no title)"));
        foreach (var warning in plan.Warnings.Where(warning => warning.OfIssuer))
            _to.WriteLine(WarningWords.Of(warning).In(_language));
        _to.WriteLine(Say("Độ tin cậy của văn bản: ", "Confidence in the text: ") + plan.Confidence.ToString(_language == "en" ? "0%" : "P0", Culture));
        List(new("Căn cứ", "Basis"), document.Basis, b => b.Number is null ? Cut(b.Text) : b.Date is null ? b.Number : $"{b.Number}{Say(" ngày ", " of ")}{Day(b.Date, _language)}");
        List(new("Nhiệm vụ", "Tasks"), plan.Tasks, Task);
        List(new("Trách nhiệm của các đơn vị", "Responsibilities"), plan.Responsibilities, r => $"{Mark(r.Mine)}{r.Unit}: {Cut(r.Text)} {Line(r.Line)}");
        List(new("Chế độ báo cáo", "Reports due"), plan.Duties, Duty);
        List(new("Chỉ tiêu", "Targets"), plan.Targets, Target);
        List(new("Mục tiêu không có con số", "Goals without a number"), plan.Goals, g => $"{Cut(g.Text)}{Year(g.Year)}");
        List(new("Nội dung tuyên truyền", "Themes"), plan.Themes, t => $"{t.Id} {Cut(t.Text)}");
        List(new("Ngày kỷ niệm, hưởng ứng", "Observances"), plan.Observances, o => $"{o.Day}/{o.Month}{(o.Lunar ? Say(" âm lịch", " lunar") : "")}: {o.Name}");
        List(new("Cần xem lại", "To look at"), [.. plan.Warnings.Where(warning => !warning.OfIssuer)], w => (w.Line > 0 ? Say("dòng", "line") + string.Create(CultureInfo.InvariantCulture, $" {w.Line}: ") : "") + WarningWords.Of(w).In(_language));
    }

    private string Say(string vi, string en) => new Phrase(vi, en).In(_language);

    private string Task(PlanTask task)
    {
        var mine = task.Mine switch { TaskRole.Lead => Say("[chủ trì] ", "[we lead] "), TaskRole.Partner => Say("[phối hợp] ", "[we take part] "), _ => "" };
        var lines = new List<string> { $"{task.Id} {mine}{Cut(task.Text)} {Line(task.Line)}" };
        if (task.Lead.Count > 0)
            lines.Add($"      {Say("chủ trì", "lead")}: {string.Join("; ", task.Lead)}");
        if (task.Partners.Count > 0)
            lines.Add($"      {Say("phối hợp", "with")}: {string.Join("; ", task.Partners)}");
        if (task.When.Text is not null)
            lines.Add($"      {Say("thời gian", "when")}: {task.When.Text}");
        if (task.Result is not null)
            lines.Add($"      {Say("sản phẩm", "result")}: {Cut(task.Result)}");
        return string.Join(Environment.NewLine, lines);
    }

    private string Duty(Duty duty)
    {
        var kind = DutyWords.Of(duty.Kind).In(_language);
        var before = DutyWords.Before(duty) is { } day ? Say("trước ngày ", "before ") + day.In(_language) : Say("khi có yêu cầu", "when asked");
        var to = duty.To is null ? "" : Say($", gửi {duty.To}", $", to {duty.To}");
        var via = duty.Via is null ? "" : Say($" qua {duty.Via}", $" via {duty.Via}");
        return $"{Mark(duty.Mine)}{duty.Reporter}: {char.ToLowerInvariant(kind[0])}{kind[1..]}, {before}{to}{via} {Line(duty.Line)}";
    }

    private string Target(Target target) =>
        $"{(target.AtLeast ? Say("ít nhất ", "at least ") : "")}{target.Value.ToString(Culture)}{(target.Unit == "%" ? "%" : " " + target.Unit)}{Year(target.Year)}: {Cut(target.Text)}";

    private string Line(int line) => Say($"(dòng {line})", $"(line {line})");

    private string Mark(bool mine) => mine ? Say("[của đơn vị] ", "[ours] ") : "";

    private string Year(int? year) => year is null ? "" : Say($" (năm {year})", $" ({year})");

    private static string Cut(string text) => PlanBook.Cut(text, Long);

    private void List<T>(Phrase title, IReadOnlyList<T> rows, Func<T, string> say)
    {
        if (rows.Count == 0)
            return;
        _to.WriteLine();
        _to.WriteLine($"{title.In(_language)} ({rows.Count})");
        foreach (var row in rows)
            _to.WriteLine($"  - {say(row)}");
    }
}
