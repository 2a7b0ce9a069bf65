namespace Campaigns.Content.Plans.Understanding;

/// <summary>The words of the narrow cells of tables of tasks: of units, of times, of products.</summary>
internal static class AnnexNames
{
    /// <summary>The last heads: too like other words to stand alone.</summary>
    private const int Closed = 4;

    private const string Commune = " xã";

    /// <summary>Names beside <see cref="KnownUnits"/>, from all the fields in which communes and provinces work.</summary>
    private static readonly string[] Units =
    [
        "Hạt Kiểm lâm khu vực", "Hạt Kiểm lâm", "Hạt Quản lý đường bộ", "Đồn Biên phòng", "Bộ đội Biên phòng", "Bộ Chỉ huy Quân sự tỉnh", "Ban Quản lý rừng phòng hộ", "Ban Quản lý rừng đặc dụng", "Ban Quản lý", "Ban Quản lý chợ", "Ban Quản lý dự án", "Ban Quản lý khu du lịch",
        "Ban Quản lý di tích", "Ban Quản lý các thôn", "Ban Quản lý các bản", "Ban cán sự các thôn bản", "Ban Công tác Mặt trận các thôn", "Ban Công tác Mặt trận các bản", "Ban Đại diện cha mẹ học sinh", "Ban Trị sự", "Trường Tiểu học", "Trường THCS", "Trường THPT", "Trường Trung học cơ sở", "Trường Trung học phổ thông", "Trường Tiểu học và THCS",
        "Trường Mầm non", "Trường PTDTBT Tiểu học", "Trường PTDTBT THCS", "Trường Cao đẳng nghề", "Trường Cao đẳng", "Trường Đại học", "Trường Trung cấp nghề", "Các trường mầm non", "Các trường tiểu học", "Các trường THCS", "Các trường phổ thông", "Các trường học trên địa bàn xã", "Hội Khuyến học", "Hội Luật gia", "Hội Đông y", "Hội Sinh vật cảnh", "Hội Làm vườn", "Hội Nạn nhân chất độc da cam", "Hội Bảo trợ",
        "Hội Doanh nghiệp", "Hội Doanh nhân trẻ", "Hội Cựu giáo chức", "Hội Cựu thanh niên xung phong", "Hội Người mù", "Hội Nhà báo tỉnh", "Hội Nông dân tỉnh", "Hội Liên hiệp Phụ nữ tỉnh", "Hội Liên hiệp Phụ nữ xã", "Hội Liên hiệp Phụ nữ phường", "Hội Nông dân xã", "Hội Cựu chiến binh xã", "Chi hội Phụ nữ các thôn", "Chi hội Phụ nữ các bản", "Chi hội Nông dân", "Chi đoàn các thôn", "Chi bộ các thôn", "Đoàn Thanh niên xã", "Đoàn Thanh niên phường", "Đoàn TNCS Hồ Chí Minh xã", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã", "Tỉnh đoàn", "Thành đoàn", "Xã đoàn", "Đoàn xã", "Đoàn phường", "Viettel", "VNPT", "Các ban, ngành, đoàn thể xã", "Các ban, ngành, đoàn thể phường", "Các tổ chức chính trị - xã hội xã", "Các tổ chức chính trị - xã hội phường", "Liên minh Hợp tác xã tỉnh", "Liên đoàn Lao động tỉnh",
        "Ngân hàng Nông nghiệp", "Ngân hàng Nhà nước", "Các ngân hàng trên địa bàn", "Phòng giao dịch Ngân hàng Chính sách xã hội", "Thuế cơ sở", "Chi cục Thuế", "Chi cục Kiểm lâm", "Chi cục Thủy lợi", "Chi cục Chăn nuôi và Thú y", "Chi cục Trồng trọt và Bảo vệ thực vật", "Chi cục Quản lý thị trường", "Chi cục Dân số", "Chi cục Bảo vệ môi trường", "Chi cục Thống kê", "Cục Thống kê", "Cục Thuế", "Hải quan", "Đội Quản lý thị trường", "Đội Cảnh sát giao thông", "Đội Thuế", "Bảo hiểm xã hội cơ sở", "Kho bạc Nhà nước khu vực", "Tòa án nhân dân khu vực", "Viện Kiểm sát nhân dân khu vực", "Thanh tra tỉnh", "Thi hành án dân sự",
        "Thư viện tỉnh", "Bảo tàng tỉnh", "Bệnh viện Đa khoa", "Trung tâm Y tế khu vực", "Trạm Y tế xã", "Trạm Y tế phường", "Trạm Khuyến nông", "Trạm Thú y", "Trung tâm Kiểm soát bệnh tật", "Trung tâm Dịch vụ việc làm tỉnh", "Trung tâm Dịch vụ nông nghiệp", "Trung tâm Dịch vụ tổng hợp xã", "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên", "Trung tâm Học tập cộng đồng", "Trung tâm Phục vụ hành chính công xã", "Trung tâm Phục vụ hành chính công phường", "Trung tâm Phục vụ hành chính công tỉnh", "Trung tâm Cung ứng dịch vụ công xã", "Trung tâm Văn hóa tỉnh", "Trung tâm Bảo tồn Di tích", "Trung tâm Xúc tiến đầu tư", "Trung tâm Trợ giúp pháp lý",
        "Điện lực", "Công ty Điện lực", "Công ty Cấp nước", "Viễn thông", "Viễn thông khu vực", "Bưu điện tỉnh", "Bưu điện xã", "Hợp tác xã", "Các hợp tác xã", "Các doanh nghiệp trên địa bàn", "Hiệp hội Doanh nghiệp tỉnh", "Hiệp hội Du lịch", "Câu lạc bộ", "Các câu lạc bộ", "Nhà Văn hóa", "Nhà Thiếu nhi", "Tổ hợp tác", "Tổ tiết kiệm và vay vốn", "Tổ bảo vệ an ninh trật tự", "Tổ công nghệ số cộng đồng các thôn", "Dân quân", "Quỹ Bảo vệ và Phát triển rừng",
        "Các xóm", "Các khóm", "Các buôn", "Các làng", "Các khu phố", "Các khu dân cư", "Các tổ dân phố", "Các thôn, buôn", "Các thôn, xóm", "Các thôn, bản", "Các ban, ngành", "Các đoàn thể xã", "Các đoàn thể phường", "Các cơ quan, đơn vị thuộc xã", "Các cơ quan báo chí", "Các cơ sở y tế", "Các hộ kinh doanh", "Các chủ rừng", "Công an xã", "Công an phường", "Công an tỉnh", "Văn phòng HĐND và UBND xã", "Văn phòng HĐND và UBND phường", "Văn phòng UBND tỉnh", "Ủy ban MTTQ Việt Nam xã", "Ủy ban MTTQ Việt Nam phường", "Ủy ban MTTQ Việt Nam tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam xã", "Ủy ban Mặt trận Tổ quốc Việt Nam phường", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
        "Ban Chỉ huy Quân sự xã", "Ban Chỉ huy Quân sự phường", "Ban Chỉ huy Phòng thủ dân sự", "Ban Xây dựng Đảng xã", "Đài Truyền thanh xã", "Đài Truyền thanh phường", "Báo và Phát thanh, Truyền hình tỉnh", "UBND các xã", "UBND các xã, phường", "Sở Dân tộc và Tôn giáo", "Sở Xây dựng", "Phòng Văn hóa - Xã hội xã", "Phòng Kinh tế xã", "Phòng Kinh tế, Hạ tầng và Đô thị phường",
    ];

    /// <summary>A special zone (đặc khu) has what a commune has.</summary>
    private static readonly string[] OfZones = [.. Units.Where(u => u.EndsWith(Commune, StringComparison.Ordinal)).Select(u => u[..^Commune.Length] + " đặc khu")];

    /// <summary>Words that begin names which nobody can list: those of schools, stations, associations and so on.</summary>
    private static readonly string[] OpenHeads = ["so", "phong", "ban", "hoi", "truong", "hat", "don", "tram", "doi", "cac", "to", "chi", "nha", "benh", "ubnd", "hdnd", "dai", "cuc", "doan", "thon", "nhom", "cong", "quy", "trung", "vien"];

    private static readonly string[] Times =
    [
        "Thường xuyên", "Hằng năm", "Hàng năm", "Hằng quý", "Hàng quý", "Hằng tháng", "Hàng tháng", "Hằng tuần", "Hàng tuần", "Hằng ngày", "Quý # năm #", "Tháng # năm #", "Tháng # và tháng #", "Tháng #, # và # năm #", "Năm #", "Trước ngày # tháng # năm #", "Trước ngày # hằng tháng", "Trước ngày # hằng quý", "Trước tháng #", "Trước #",
        "Trong tháng #", "Trong quý #", "Trong năm #", "Cả năm #", "Từ ngày # đến ngày #", "Từ ngày # đến hết ngày #", "Từ # đến #", "Từ tháng # đến tháng #", "Từ tháng # đến hết tháng #", "Từ quý # đến quý #", "Đến hết năm #", "Đến hết tháng #", "Đến hết ngày #", "Đến ngày #", "Đến #", "Hoàn thành trước ngày #", "Hoàn thành trước #", "Hoàn thành trong quý #", "Hoàn thành trong tháng #", "Hoàn thành trong năm #", "Xong trước ngày #", "Chậm nhất ngày #",
        "Quý #, quý #", "Quý #, quý # năm #", "Quý # đến quý # năm #", "Quý # và quý #", "Năm học #", "Từ năm #", "Giai đoạn #", "Theo kế hoạch", "Theo yêu cầu", "Khi có yêu cầu", "Khi có chỉ đạo", "Đột xuất", "Ngày #", "Ngày # tháng # năm #", "Ngày # và ngày #", "# #", "Mỗi tháng", "Mỗi quý", "Mỗi tuần", "Tuần # tháng #", "Đầu năm học", "Đầu tháng #", "Cuối tháng #", "Cuối năm #", "Cuối quý #", "Giữa tháng #", "# tháng đầu năm", "# tháng cuối năm", "# lần/năm",
    ];

    private static readonly string[] Results = [.. CellText.Others.Where(c => c.Kind == CellKind.Result).Select(c => c.Name), .. new[] {
        "Tờ trình", "Sổ theo dõi", "Bộ tài liệu", "Phóng sự", "# phóng sự", "Bài viết", "Bảng tin", "# biển báo", "Cuộc thi", "Biên bản cam kết", "# ngày hội", "Bản đồ số", "Báo cáo khảo sát", "Danh sách đăng ký", "# lượt phát", "Giáo án", "Mô hình điểm", "Băng rôn, pa nô", "Buổi ra quân", "Tọa đàm", "Lớp học", "Đợt ra quân", "# đợt ra quân", "Bảng xếp loại", "# hội thi", "Hồ sơ", "Ảnh, video", "Nhật ký", "Phiếu khảo sát", "Thông báo", "Công văn", "Giấy khen", "Video ngắn", "Sổ tay", "Tờ gấp", "Bài phát thanh", "Buổi nói chuyện" }];

    /// <summary>Whether further words may follow upon a first one that no list has together.</summary>
    public static bool IsOpen(string word) => Array.IndexOf(OpenHeads, word) is >= 0 and var at && at < OpenHeads.Length - Closed;

    public static AnnexLexicon OfTimes { get; } = new(Times, []);

    public static AnnexLexicon OfResults { get; } = new(Results, []);

    /// <summary>Of units, with those that the plan names elsewhere.</summary>
    public static AnnexLexicon OfUnits(IEnumerable<string> named) => new([.. KnownUnits.All, .. Abbreviations.Names, .. Units, .. OfZones, .. named], OpenHeads);
}
