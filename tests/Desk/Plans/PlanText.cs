namespace Campaigns.Desk.Plans;

/// <summary>A short plan of the sample commune: one task of its own and one of others.</summary>
internal static class PlanText
{
    public const string Head = """
        ỦY BAN NHÂN DÂN
        XÃ MƯỜNG SÁNG
        Số: 3/KH-UBND
        Mường Sáng, ngày 05 tháng 01 năm 2026
        KẾ HOẠCH
        Truyền thông năm 2026

        """;

    public const string Tasks = """
        1. Treo băng rôn tại trụ sở xã.
        Đơn vị chủ trì: UBND xã Mường Sáng
        Thời gian: Trước ngày 10/10/2026
        2. Nhắn tin đến từng bản.
        Đơn vị chủ trì: Bưu điện
        Thời gian: Hằng năm
        """;

    public const string Whole = $"""
        {Head}I. NHIỆM VỤ
        {Tasks}
        II. CHẾ ĐỘ BÁO CÁO
        UBND xã Mường Sáng báo cáo năm trước ngày 05/12 về Sở Khoa học và Công nghệ.
        """;
}
