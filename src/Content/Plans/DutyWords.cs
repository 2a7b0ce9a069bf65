using System.Globalization;

namespace Campaigns.Content.Plans;

/// <summary>How a duty to report is said.</summary>
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

    /// <summary>The day before which it is due: "05/12", "25 hằng tháng"; null where it is due when somebody asks.</summary>
    public static Phrase? Before(Duty duty) => duty switch
    {
        { BeforeDay: null } => null,
        { Kind: DutyKind.Month } => new(Text($"{duty.BeforeDay:00} hằng tháng"), Text($"{duty.BeforeDay:00} of each month")),
        { BeforeMonth: null } => null,
        _ => new(Text($"{duty.BeforeDay:00}/{duty.BeforeMonth:00}"), Text($"{duty.BeforeDay:00}/{duty.BeforeMonth:00}")),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
