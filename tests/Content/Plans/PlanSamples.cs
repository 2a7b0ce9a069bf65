namespace Campaigns.Content.Tests.Plans;

/// <summary>Plans of places that do not exist, written for the tests.</summary>
internal static partial class PlanSamples
{
    public const string Commune = """
        ỦY BAN NHÂN DÂN
        XÃ MƯỜNG SÁNG
        Số: 12/KH-UBND
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Mường Sáng, ngày 15 tháng 01 năm 2026

        KẾ HOẠCH
        Truyền thông về chuyển đổi số trên địa bàn xã Mường Sáng năm 2026

        Căn cứ Kế hoạch số 45/KH-UBND ngày 05/01/2026 của UBND tỉnh;
        Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị.

        I. MỤC ĐÍCH, YÊU CẦU
        1. Mục đích
        Nâng cao nhận thức của cán bộ, công chức và người dân.
        2. Yêu cầu
        Thiết thực, hiệu quả, không để lộ bí mật nhà nước.

        II. CHỈ TIÊU NĂM 2026
        - 100% bản có Tổ công nghệ số cộng đồng hoạt động.
        - Phấn đấu 75,5% hộ dân nhận được tin qua nhóm Zalo của bản.
        - Hình thành nền nếp học tập kỹ năng số trong cộng đồng.

        III. NỘI DUNG TUYÊN TRUYỀN
        1. Lợi ích của dịch vụ công trực tuyến.
        2. An toàn trên không gian mạng.

        IV. NHIỆM VỤ
        1. Truyền thông trên hệ thống cơ sở
        1.1. Duy trì chuyên mục "Chuyển đổi số" trên Đài Truyền thanh xã.
        Đơn vị chủ trì: Trung tâm Cung ứng dịch vụ công
        Đơn vị phối hợp: Phòng Văn hóa - Xã hội, các bản
        Thời gian hoàn thành: Quý IV/2026
        Sản phẩm: 48 chương trình phát thanh
        1.2. Đăng tin, bài trên Trang thông tin điện tử xã (Chủ trì: Văn phòng HĐND và UBND; phối hợp: Phòng Kinh tế; thời gian: thường xuyên).
        1.3. Hưởng ứng Ngày Chuyển đổi số quốc gia 10/10.
        - Đơn vị chủ trì: Phòng Văn hóa - Xã hội.
        - Thời gian thực hiện: Tháng 10/2026.
        2. Tập huấn kỹ năng số
        2.1. Tổ chức ít nhất 04 lớp tập huấn cho Tổ công nghệ số cộng đồng
        - Cơ quan thực hiện: Đoàn Thanh niên xã và Hội Liên hiệp Phụ nữ xã
        - Thời gian: Trước ngày 30/11/2026
        2.2. In tờ rơi bằng tiếng Việt và tiếng Thái. Giao Phòng Kinh tế chủ trì, phối hợp với các bản thực hiện, hoàn thành trước tháng 6/2026.

        V. KINH PHÍ THỰC HIỆN
        Từ ngân sách xã năm 2026.

        VI. TỔ CHỨC THỰC HIỆN
        1. Phòng Văn hóa - Xã hội
        - Tham mưu UBND xã triển khai Kế hoạch.
        - Tổng hợp, báo cáo UBND tỉnh (qua Sở Khoa học và Công nghệ) trước ngày 10/12/2026.
        2. Giao Trung tâm Cung ứng dịch vụ công: Xây dựng chương trình phát thanh.
        3. Các bản, các trường học
        Báo cáo kết quả 6 tháng trước ngày 05/6, báo cáo năm trước ngày 25/11 về Phòng Văn hóa - Xã hội để tổng hợp.
        4. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã tuyên truyền, vận động hội viên.

        Trên đây là Kế hoạch truyền thông năm 2026, yêu cầu các đơn vị nghiêm túc thực hiện./.

        Nơi nhận:
        - Báo và Đài tỉnh (đăng tin);
        - Lưu: VT.
        """;
}
