namespace Campaigns.Content.Plans;

/// <summary>The shapes in which plans say when. The numbers are stored: never reuse one.</summary>
public enum PlanTimeKind
{
    /// <summary>Not said, or said in words that name no time.</summary>
    None = 0,

    /// <summary>Thường xuyên.</summary>
    Ongoing = 1,

    /// <summary>Hằng năm.</summary>
    Yearly = 2,

    /// <summary>Quý IV/2025, or hằng quý, which has no dates.</summary>
    Quarter = 3,

    /// <summary>Hằng tháng.</summary>
    Monthly = 4,

    /// <summary>Hằng tuần.</summary>
    Weekly = 5,

    /// <summary>Trước ngày, đến hết, xong trong.</summary>
    By = 6,

    /// <summary>Từ … trở đi.</summary>
    From = 7,

    /// <summary>Từ … đến …; a month or a day that is named.</summary>
    Range = 8,

    /// <summary>Trong năm 2026.</summary>
    Year = 9,

    /// <summary>Khi có yêu cầu, đột xuất.</summary>
    OnDemand = 10,
}
