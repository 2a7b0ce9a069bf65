namespace Campaigns.Content.Tests.Plans;

/// <summary>Plans of places that do not exist, for what a scan makes of them.</summary>
internal static class ScanSamples
{
    private const string Office = "Phòng Văn hóa - Xã hội", Economy = "Phòng Kinh tế", Centre = "Trung tâm Dịch vụ tổng hợp", Everybody = "Các phòng, đơn vị trực thuộc UBND; các cơ quan, đơn vị";

    public static IReadOnlyList<AnnexRow> Annex { get; } =
    [
        new("1", "Truyền thông về vệ sinh môi trường và phân loại rác tại nguồn trên các phương tiện thông tin của xã, tại khu dân cư và nơi công cộng"),
        new("1.1", "- Viết và phát thông báo về lịch thu gom rác, điểm tập kết rác và cách phân loại rác tại hộ gia đình.\n- Phát lại các thông báo vào buổi chiều khi người dân đi làm về.", Centre, Office, "Tin, bài", "Thường xuyên"),
        new("1.2", "Xây dựng chuyên mục hỏi đáp về phân loại rác trên Trang thông tin điện tử xã, cập nhật câu hỏi của người dân và câu trả lời của cơ quan chuyên môn.", "Văn phòng HĐND và UBND", Economy, "Chuyên mục", "Hằng tháng"),
        new("1.3", "- In và phát tờ rơi hướng dẫn phân loại rác cho từng hộ gia đình, ưu tiên các hộ kinh doanh tại chợ và dọc đường chính.\n- Treo băng rôn tại chợ, trường học và trụ sở cơ quan.", Economy, Everybody, "Tờ rơi", "Quý II/2026"),
        new("2", "Vận động cộng đồng cùng tham gia giữ gìn vệ sinh, xây dựng tuyến đường hoa và tổ tự quản về môi trường trong các khu dân cư"),
        new("2.1", "Phát động ngày chủ nhật xanh hằng tuần, mỗi khu dân cư chọn một tuyến đường để dọn vệ sinh và trồng hoa.", "Đoàn Thanh niên", "Hội Liên hiệp Phụ nữ", "Báo cáo kết quả", "Thường xuyên"),
        new("2.2", "- Tổ chức lớp tập huấn về ủ phân từ rác hữu cơ cho tổ tự quản.\n- Chọn hộ làm điểm, theo dõi và chia sẻ cách làm trong các buổi họp dân.\n- Khen thưởng hộ làm tốt vào dịp tổng kết cuối năm.", "Hội Nông dân", "Các thôn, bản", "Lớp tập huấn", "Tháng 9/2026"),
        new("2.3", "Đưa nội dung bảo vệ môi trường vào giờ sinh hoạt dưới cờ, tổ chức cuộc thi vẽ tranh về môi trường cho học sinh.", "Các trường học", Office, "Cuộc thi", "Năm 2026"),
        new("3", "Kiểm tra, giám sát và tiếp nhận phản ánh của người dân về vệ sinh môi trường, xử lý kịp thời các điểm rác tự phát"),
        new("3.1", "Tiếp nhận phản ánh của người dân qua nhóm Zalo và đường dây nóng, trả lời trong hai ngày làm việc.", Office, Centre, "Báo cáo kết quả", "Thường xuyên"),
        new("3.2", "- Kiểm tra các điểm tập kết rác, nhắc nhở hộ để rác sai nơi quy định.\n- Lập biên bản và xử lý trường hợp tái phạm theo quy định.", "Công an", Everybody, "Báo cáo kết quả", "Hằng năm"),
    ];

    /// <summary>The head of a plan as a poor scan has it, down to the title.</summary>
    public const string PoorHead = """
        UY BAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET NAM
        XA NA LOC Déc lap - Ty do - Hanh phic
        S6: 07/KH-UBND Na Léc, ngay 12 thang 01 nim 2026
        KE HOACH
        Tuyén truyén chuyén d6i s6 nam 2026

        """;

    public const string Head = """
        ỦY BAN NHÂN DÂN
        XÃ MƯỜNG SÁNG
        Số: 31/KH-UBND
        Mường Sáng, ngày 12 tháng 02 năm 2026

        KẾ HOẠCH
        Truyền thông bảo vệ môi trường và phân loại rác tại nguồn
        trên địa bàn xã Mường Sáng

        I. MỤC ĐÍCH, YÊU CẦU
        1. Mục đích
        - Giúp cán bộ, công chức, viên chức và người dân hiểu rõ lợi ích của việc phân
        loại rác tại nguồn, từ đó thay đổi thói quen hằng ngày.
        - Huy động Tổ công nghệ số cộng đồng và doanh nghiệp cùng tham gia giữ gìn vệ
        sinh trên địa bàn xã.
        2. Yêu cầu
        Nội dung ngắn gọn, dễ hiểu, phù hợp với từng đối tượng, tránh hình thức.

        II. NHIỆM VỤ
        (Nội dung chi tiết tại Phụ lục kèm theo)

        III. TỔ CHỨC THỰC HIỆN
        1. Phòng Văn hóa - Xã hội
        - Tham mưu UBND xã triển khai Kế hoạch, đôn đốc các đơn vị thực hiện đúng thời
        gian.
        2. Trung tâm Dịch vụ tổng hợp: Xây dựng chương trình phát thanh, bố trí khung
        giờ phát phù hợp.
        3. Các trường học
        Báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 10/12 về Phòng Văn hóa -
        Xã hội để tổng hợp.

        Trên đây là Kế hoạch truyền thông, yêu cầu các đơn vị thực hiện./.

        Nơi nhận:
        - Các đơn vị;
        - Lưu: VT.


        """;

    public static string Plan(ScanDamage damage, string annex) => damage.Spoil(Head + annex);
}
