namespace Campaigns.Content.Reports;

/// <summary>One of the eight forms of grassroots information (Nghị định 49/2024/NĐ-CP), and the figures that tell of it.</summary>
/// <param name="Label">As the decree calls it.</param>
/// <param name="Figures">By name; none: nothing here counts it, and a person does.</param>
public sealed record InformationForm(string Label, IReadOnlyList<string> Figures)
{
    /// <summary>In the order in which reports list them.</summary>
    public static IReadOnlyList<InformationForm> All { get; } =
    [
        new("Đài truyền thanh cấp xã", ["luot-phat", "phut-phat"]),
        new("Bảng tin công cộng", ["bang-led"]),
        new("Bản tin thông tin cơ sở", ["ban-tin"]),
        new("Tài liệu không kinh doanh", ["to-roi", "so-tay"]),
        new("Tuyên truyền trực tiếp qua tuyên truyền viên cơ sở", ["tuyen-truyen-mieng", "nguoi-tuyen-truyen-mieng"]),
        new("Cổng, trang thông tin điện tử", ["luot-dang-cong"]),
        new("Mạng xã hội, ứng dụng nhắn tin trên Internet", ["luot-dang-mang-xa-hoi", "luot-dang-tay", "dang-ngoai"]),
        new("Tin nhắn viễn thông", []),
    ];
}
