namespace Campaigns.Content.Plans;

/// <summary>The reports that plans ask for. The numbers are stored: never reuse one.</summary>
public enum DutyKind
{
    /// <summary>6 tháng.</summary>
    Half = 0,

    /// <summary>Năm.</summary>
    Year = 1,

    /// <summary>Đột xuất, khi có yêu cầu.</summary>
    Adhoc = 2,

    /// <summary>Quý: four days in a year, a duty each.</summary>
    Quarter = 3,

    /// <summary>Tháng: a day of every month, one duty without a month of its own.</summary>
    Month = 4,
}
