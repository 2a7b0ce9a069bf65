using System.Globalization;

namespace Campaigns.Content.Plans;

/// <summary>How a duty to report is said, and what it is about.</summary>
public static class DutyWords
{
    /// <summary>"Báo cáo 6 tháng".</summary>
    public static Phrase Of(DutyKind kind) => kind switch
    {
        DutyKind.Half => new("Báo cáo 6 tháng", "Half-yearly report"),
        DutyKind.Year => new("Báo cáo năm", "Yearly report"),
        DutyKind.Quarter => new("Báo cáo quý", "Quarterly report"),
        DutyKind.Month => new("Báo cáo tháng", "Monthly report"),
        _ => new("Báo cáo đột xuất", "Ad hoc report"),
    };

    /// <summary>By which forms and the command line name it: "half".</summary>
    public static string Name(DutyKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The kind of that name; null where none bears it.</summary>
    public static DutyKind? Named(string? name) => Enum.GetValues<DutyKind>().Cast<DutyKind?>().FirstOrDefault(kind => Name(kind!.Value) == name);

    /// <summary>How many months a report of that kind is about; half a year where it does not say.</summary>
    public static int Months(DutyKind kind) => kind switch { DutyKind.Year => 12, DutyKind.Quarter => 3, DutyKind.Month => 1, _ => 6 };

    /// <summary>The day before which it is due: "05/12", "15/10/2026" where it is due but once, "25 hằng tháng"; null where it is due when somebody asks.</summary>
    public static Phrase? Before(Duty duty) => duty switch
    {
        { BeforeDay: null } => null,
        { Kind: DutyKind.Month } => new(Text($"{duty.BeforeDay:00} hằng tháng"), Text($"{duty.BeforeDay:00} of each month")),
        { BeforeMonth: null } => null,
        _ => new(Text($"{duty.BeforeDay:00}/{duty.BeforeMonth:00}{Year(duty)}"), Text($"{duty.BeforeDay:00}/{duty.BeforeMonth:00}{Year(duty)}")),
    };

    private static string Year(Duty duty) => duty.BeforeYear is { } year ? Text($"/{year}") : "";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
