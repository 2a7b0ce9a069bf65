using System.Globalization;
using Campaigns.Content.Official;

namespace Campaigns.Content.Reports;

/// <summary>Numbers, days and differences as an office writes them.</summary>
public static class ReportSay
{
    private static readonly string[] s_quarters = ["I", "II", "III", "IV"];

    /// <summary>"1.250", "62,5"; two digits below ten, as documents write them, where it stands in a sentence.</summary>
    public static string Number(double value, bool sentence = false) => sentence ? OfficialWords.Count(value) : value.ToString("#,##0.##", OfficialWords.Vietnamese);

    /// <summary>Every digit of a number that is typed and kept as it is: "1,125".</summary>
    public static string Exact(double value) => value.ToString("#,##0.###############", OfficialWords.Vietnamese);

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"6 tháng đầu năm 2026", "năm 2026", "quý III năm 2026", "tháng 9 năm 2026", or the days themselves.</summary>
    public static string Period(ReportPeriod period, Plans.DutyKind form) => (form, period.To.DayNumber - period.From.DayNumber) switch
    {
        (Plans.DutyKind.Half, > 150 and < 200) when period.Middle.Month < 7 => $"6 tháng đầu năm {period.Year}",
        (Plans.DutyKind.Half, > 150 and < 200) => $"6 tháng cuối năm {period.Year}",
        (Plans.DutyKind.Year, > 330 and < 380) => $"năm {period.Year}",
        (Plans.DutyKind.Quarter, > 85 and < 95) when period.To.Month % 3 == 0 && period.To.Day >= 30 => $"quý {s_quarters[period.To.Month / 3 - 1]} năm {period.To.Year}",
        (Plans.DutyKind.Month, > 26 and < 31) when period.From.Day == 1 => $"tháng {period.To.Month} năm {period.To.Year}",
        _ => $"từ ngày {Day(period.From)} đến ngày {Day(period.To)}",
    };

    /// <summary>"tăng 12", "giảm 3", "không đổi".</summary>
    public static string Delta(double delta) => delta > 0 ? $"tăng {Number(delta)}" : delta < 0 ? $"giảm {Number(-delta)}" : "không đổi";
}
