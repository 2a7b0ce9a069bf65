using System.Globalization;
using Campaigns.Content.Plans;

namespace Campaigns.Desk.Plans;

/// <summary>A plan in Vietnamese, for a terminal.</summary>
internal static class PlanPrint
{
    private static readonly CultureInfo Vietnam = CultureInfo.GetCultureInfo("vi-VN");

    public static void Write(TextWriter to, PlanContent plan)
    {
        var document = plan.Document;
        to.WriteLine($"{document.Number ?? "(chưa có số)"} · {Day(document.Date)} · {document.Issuer ?? "(không rõ cơ quan ban hành)"}");
        to.WriteLine(document.Title ?? "(không rõ tên văn bản)");
        to.WriteLine($"Độ tin cậy của văn bản: {plan.Confidence.ToString("P0", Vietnam)}");
        List(to, "Căn cứ", document.Basis, b => b.Number is null ? Cut(b.Text) : $"{b.Number}{(b.Date is null ? "" : $" ngày {Day(b.Date)}")}");
        List(to, "Nhiệm vụ", plan.Tasks, Task);
        List(to, "Trách nhiệm của các đơn vị", plan.Responsibilities, r => $"{Mark(r.Mine)}{r.Unit}: {Cut(r.Text)} (dòng {r.Line})");
        List(to, "Chế độ báo cáo", plan.Duties, Duty);
        List(to, "Chỉ tiêu", plan.Targets, t => $"{(t.AtLeast ? "ít nhất " : "")}{t.Value.ToString(Vietnam)}{(t.Unit == "%" ? "%" : " " + t.Unit)}{Year(t.Year)}: {Cut(t.Text)}");
        List(to, "Mục tiêu không có con số", plan.Goals, g => $"{Cut(g.Text)}{Year(g.Year)}");
        List(to, "Nội dung tuyên truyền", plan.Themes, t => $"{t.Id} {Cut(t.Text)}");
        List(to, "Ngày kỷ niệm, hưởng ứng", plan.Observances, o => $"{o.Day}/{o.Month}{(o.Lunar ? " âm lịch" : "")}: {o.Name}");
        List(to, "Cần xem lại", plan.Warnings, w => w.Line > 0 ? $"dòng {w.Line}: {w.Message}" : w.Message);
    }

    /// <summary>"03/10/2025"; says so where there is none.</summary>
    public static string Day(DateOnly? date) => date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "(chưa rõ ngày)";

    private static string Task(PlanTask task)
    {
        var mine = task.Mine switch { TaskRole.Lead => "[chủ trì] ", TaskRole.Partner => "[phối hợp] ", _ => "" };
        var lines = new List<string> { $"{task.Id} {mine}{Cut(task.Text)} (dòng {task.Line})" };
        if (task.Lead.Count > 0)
            lines.Add($"      chủ trì: {string.Join("; ", task.Lead)}");
        if (task.Partners.Count > 0)
            lines.Add($"      phối hợp: {string.Join("; ", task.Partners)}");
        if (task.When.Text is not null)
            lines.Add($"      thời gian: {task.When.Text}");
        if (task.Result is not null)
            lines.Add($"      sản phẩm: {Cut(task.Result)}");
        return string.Join(Environment.NewLine, lines);
    }

    private static string Duty(Duty duty)
    {
        var kind = duty.Kind switch { DutyKind.Half => "6 tháng", DutyKind.Year => "năm", _ => "đột xuất" };
        var before = duty.BeforeDay is null ? "khi có yêu cầu" : $"trước ngày {duty.BeforeDay:00}/{duty.BeforeMonth:00}";
        return $"{Mark(duty.Mine)}{duty.Reporter}: báo cáo {kind}, {before}{(duty.To is null ? "" : $", gửi {duty.To}")}{(duty.Via is null ? "" : $" qua {duty.Via}")} (dòng {duty.Line})";
    }

    private static string Mark(bool mine) => mine ? "[của đơn vị] " : "";

    private static string Year(int? year) => year is null ? "" : $" (năm {year})";

    private static string Cut(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= 160)
            return line;
        var end = line.LastIndexOf(' ', 157);
        return line[..(end > 0 ? end : 157)] + "…";
    }

    private static void List<T>(TextWriter to, string title, IReadOnlyList<T> rows, Func<T, string> say)
    {
        if (rows.Count == 0)
            return;
        to.WriteLine();
        to.WriteLine($"{title} ({rows.Count})");
        foreach (var row in rows)
            to.WriteLine($"  - {say(row)}");
    }
}
