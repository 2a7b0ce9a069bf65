namespace Campaigns.Content.Tests.Plans;

/// <summary>A plan as Word saves it for the web: its head, and an annex with cells that span.</summary>
internal static class HtmlSamples
{
    public const string Head = """
        <p>ỦY BAN NHÂN DÂN<br>XÃ MƯỜNG SÁNG</p><p>Số: 12/KH-UBND</p><p><i>Mường Sáng, ngày 15 tháng 01 năm 2026</i></p>
        <p align=center><b>KẾ HOẠCH</b></p><p align=center>Truyền thông về chuyển đổi số năm 2026</p>
        <p>I. MỤC ĐÍCH</p><p>Nâng cao   nhận thức của cán bộ,
        công chức và người dân.</p>
        """;

    public const string Annex = $"""
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><title>Kế hoạch</title>
        <style>td {"{"}border:solid windowtext 1pt{"}"}</style><script>document.write("MẬT")</script></head><body lang=VI>{Head}<p>PHỤ LỤC</p>
        <table border=1><tr><td rowspan=2><p>TT<o:p></o:p></p></td><td rowspan=2><p>Nội dung nhiệm vụ</p></td><td colspan=2><p>Cơ quan thực hiện</p></td><td rowspan=2><p>Thời gian hoàn thành</p></td><td rowspan=2><p>Sản phẩm</p></td></tr>
        <tr><td><p>Chủ trì</p></td><td><p>Phối hợp</p></td></tr>
        <tr><td>I</td><td colspan=5>Truyền thông trên các phương tiện</td></tr>
        <tr><td>1</td><td>Phát tin trên Đài Truyền thanh xã</td><td rowspan=2>Trung tâm Cung ứng dịch vụ công</td><td>Các bản</td><td>Thường xuyên</td><td>Chương trình phát thanh</td></tr>
        <tr><td>2</td><td>Làm video ngắn h&#432;ởng ứng Ngày Chuyển đổi số quốc gia (10/10)</td><td><p>Phòng Văn hóa - Xã hội</p><p>Đoàn Thanh niên xã</p></td><td>Tháng 10/2026</td><td>05&nbsp;video</td></tr>
        <tr><td>II</td><td colspan=5>Tập huấn</td></tr>
        <tr><td>1</td><td>Tập huấn Tổ công nghệ số cộng đồng<table><tr><td>cho 20 thành viên</td></tr></table></td><td>Phòng Văn hóa - Xã hội</td><td></td><td>Quý II/2026</td><td></td></tr></table></body></html>
        """;
}
