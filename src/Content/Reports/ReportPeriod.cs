using System.Text.Json.Serialization;
using Campaigns.Content.Plans;

namespace Campaigns.Content.Reports;

/// <summary>The days of a report, both inclusive, local.</summary>
public sealed record ReportPeriod(DateOnly From, DateOnly To)
{
    /// <summary>Years of the longest one.</summary>
    public const int MostYears = 3;

    /// <summary>Days at the end of a year that make no report one of that year.</summary>
    private const int Tail = 45;

    /// <summary>The same days of the year before.</summary>
    [JsonIgnore]
    public ReportPeriod Before => new(From.AddYears(-1), IsMonthEnd(To) ? MonthEnd(To.AddYears(-1)) : To.AddYears(-1));

    /// <summary>Whether it is as long as a year or nearly: money of which nobody said the day is counted whole then.</summary>
    [JsonIgnore]
    public bool Yearlong => To.DayNumber - From.DayNumber > 330;

    /// <summary>The year whose report it is, and whose money: the one that most of its days lie in (of 15/01/2026 to 14/01/2027 it is 2026); of more than a year, the last.</summary>
    [JsonIgnore]
    public int Year => To.DayNumber - From.DayNumber > 366 ? To.Year : Middle.Year;

    /// <summary>The day in the middle, which says what half year it is.</summary>
    [JsonIgnore]
    public DateOnly Middle => From.AddDays((To.DayNumber - From.DayNumber + 1) / 2);

    /// <summary>The first year of which it holds more than the last few weeks: of a year from 01/12/2025 on it is 2026.</summary>
    [JsonIgnore]
    public int FirstYear => To.Year > From.Year && From.AddDays(Tail).Year > From.Year ? From.Year + 1 : From.Year;

    /// <summary>What is wrong with it; null: nothing.</summary>
    public Problem? Check() => From > To
        ? Problem.Input(new("Ngày đầu kỳ đứng sau ngày cuối kỳ.", "The first day is after the last one."), "tu", new("Đổi lại hai ngày.", "Change the two days round."))
        : From.Year < 2000 || To.Year > 2199 || To > From.AddYears(MostYears)
            ? Problem.Input(new($"Kỳ báo cáo dài nhất {MostYears} năm.", $"A period is {MostYears} years at most."), "den", new("Chọn kỳ ngắn hơn.", "Choose a shorter one.")) : null;

    /// <summary>
    /// The period of a report whose last day is given, so that it ends before: with the month before where the report is due in the
    /// first half of a month, else with the 14th. A month, a quarter, half a year or a year back from there.
    /// </summary>
    public static ReportPeriod For(DutyKind kind, DateOnly last)
    {
        var first = new DateOnly(last.Year, last.Month, 1);
        var to = last.Day < 15 ? first.AddDays(-1) : first.AddDays(13);
        return Back(to, DutyWords.Months(kind));
    }

    private static ReportPeriod Back(DateOnly to, int months) => IsMonthEnd(to)
        ? new(new DateOnly(to.Year, to.Month, 1).AddMonths(1 - months), to) : new(to.AddMonths(-months).AddDays(1), to);

    private static bool IsMonthEnd(DateOnly day) => day.AddDays(1).Day == 1;

    private static DateOnly MonthEnd(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
