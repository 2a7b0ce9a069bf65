namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// The names that units of communes, provinces and the old districts bear everywhere, as they are written; a scan's misread name is
/// read by them. A unit that is not here keeps the letters of the scan.
/// </summary>
internal static class KnownUnits
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "Phòng Văn hóa - Xã hội", "Phòng Văn hóa và Thông tin", "Phòng Văn hóa, Khoa học và Thông tin", "Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Nội vụ",
        "Phòng Tài chính - Kế hoạch", "Phòng Giáo dục và Đào tạo", "Phòng Tư pháp", "Phòng Y tế", "Phòng Nông nghiệp và Môi trường", "Phòng Dân tộc",
        "Văn phòng HĐND và UBND", "Văn phòng HĐND - UBND", "Văn phòng UBND", "Văn phòng Đảng ủy", "Văn phòng - Thống kê",
        "Trung tâm Cung ứng dịch vụ công", "Trung tâm Cung ứng dịch vụ sự nghiệp công", "Trung tâm Dịch vụ sự nghiệp công", "Trung tâm Dịch vụ tổng hợp", "Trung tâm Phục vụ hành chính công",
        "Trung tâm Truyền thông - Văn hóa", "Trung tâm Văn hóa - Thể thao", "Trung tâm Văn hóa - Thông tin", "Trung tâm Văn hóa, Thông tin và Thể thao", "Trung tâm Chính trị",
        "Ban Xây dựng Đảng Đảng ủy", "Ban Xây dựng Đảng", "Ban Tuyên giáo và Dân vận", "Ban Tuyên giáo", "Ban Tổ chức", "Ban Chỉ huy Quân sự", "Ban Công tác Mặt trận", "Ủy ban Kiểm tra",
        "Ủy ban Mặt trận Tổ quốc Việt Nam", "Ủy ban MTTQ Việt Nam", "Mặt trận Tổ quốc", "UBMTTQ", "Đoàn Thanh niên", "Đoàn TNCS Hồ Chí Minh", "Hội Liên hiệp Phụ nữ", "Hội LHPN",
        "Hội Nông dân", "Hội Cựu chiến binh", "Hội Người cao tuổi", "Hội Chữ thập đỏ", "Liên đoàn Lao động", "Công đoàn",
        "Công an", "Trạm Y tế", "Đài Truyền thanh", "Đài Phát thanh và Truyền hình", "Báo và Phát thanh, Truyền hình", "Trường học", "Bưu điện", "Quỹ tín dụng nhân dân",
        "Tổ công nghệ số cộng đồng", "Công chức Văn hóa - Xã hội", "Cán bộ Văn hóa - Xã hội",
        "Sở Khoa học và Công nghệ", "Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa và Thể thao", "Sở Giáo dục và Đào tạo", "Sở Thông tin và Truyền thông", "Sở Tài chính", "Sở Nội vụ", "Sở Công Thương",
        "Sở Nông nghiệp và Môi trường", "Sở Y tế", "Sở Xây dựng", "Sở Tư pháp", "Sở Ngoại vụ", "Sở Dân tộc và Tôn giáo", "Sở Du lịch",
        "Các phòng, đơn vị trực thuộc UBND", "Các phòng, ban, đơn vị, đoàn thể", "Các phòng, ban, ngành, đoàn thể", "Các phòng, ban, đơn vị", "Các phòng, ban", "Các phòng chuyên môn",
        "Các cơ quan, đơn vị", "Các cơ quan, ngành, đơn vị", "Các cơ quan, đơn vị, địa phương", "Các cơ quan, đơn vị, doanh nghiệp", "Các ban, ngành, đoàn thể", "Các ngành, đoàn thể",
        "Các sở, ban, ngành", "Các tổ chức chính trị - xã hội", "Các đơn vị sự nghiệp", "Các đơn vị", "Các trường học", "Các nhà trường", "Các cơ sở giáo dục",
        "Các thôn, làng", "Các thôn, bon", "Các thôn, buôn", "Các thôn, bản", "Các thôn", "Các bản", "Các tổ dân phố", "Các thôn, tổ dân phố", "Các khu dân cư", "Các doanh nghiệp", "Các đoàn thể", "Các hội, đoàn thể",
        "UBND các xã, phường", "UBND các phường, xã", "Ủy ban nhân dân các phường, xã", "UBND cấp xã", "Ủy ban nhân dân các xã, phường", "Ủy ban nhân dân xã", "Ủy ban nhân dân", "UBND xã", "UBND phường", "UBND thành phố", "UBND tỉnh",
        "Các tổ chức chính trị - xã hội", "Các đoàn thể chính trị - xã hội", "Các tổ dân phố", "Các thôn, bản", "Các bản, tiểu khu", "Các thôn", "Các bản", "Các thôn, xóm", "Các tiểu khu", "Các trường", "Các cơ sở giáo dục", "Cộng tác viên các bản", "Cộng tác viên các thôn", "Trung tâm", "Tỉnh ủy", "Thành ủy",
        "Ban Thường vụ", "Ban Chỉ đạo", "Ban Thường trực", "Các ban đảng", "Tổ dân phố", "Trung tâm Văn hóa - Thông tin", "Trung tâm Dịch vụ", "Tổ Thông tin - Truyền thông", "Tổ Văn hóa - Thể thao",
        "Chủ tịch UBND", "Lãnh đạo UBND", "Đảng ủy", "Các xã, phường",
    ];

    /// <summary>Names beside those, which the narrow cells of tables are not read by: there they are too like other words.</summary>
    public static IReadOnlyList<string> Further { get; } =
    [
        "Tỉnh đoàn", "Thành đoàn", "Đồn Biên phòng", "Ban Thanh niên", "Ban Phụ nữ", "Ban Nông dân", "Ban Công đoàn", "Ban Tuyên giáo - Công tác xã hội", "Ban Dân tộc - Tôn giáo", "Trường THPT", "Trường Tiểu học", "Hội Nhà báo", "Hiệp hội Doanh nghiệp", "Hội Khuyến học", "Trường Cao đẳng", "Trường Đại học", "Bộ Chỉ huy Quân sự", "Ban Quản lý các khu công nghiệp",
        "Trung tâm Văn hóa, Thể thao và Truyền thanh", "Trung tâm Y tế", "Trung tâm Kiểm soát bệnh tật", "Bệnh viện", "Các bệnh viện", "Các trạm y tế", "Các khu phố", "Các xóm", "Các làng", "Các buôn", "Các đơn vị trực thuộc", "Các cơ quan báo chí", "Văn phòng Sở", "Đoàn Thanh niên Sở", "Lãnh đạo Sở", "Phòng Kế hoạch - Tài chính", "Phòng Tổ chức cán bộ", "Phòng Tổ chức - Hành chính", "Công đoàn ngành",
        "Tổ Truyền thông", "Phòng Kế hoạch tổng hợp", "Phòng Hành chính quản trị", "Bộ Chỉ huy Bộ đội Biên phòng", "Văn phòng Đăng ký đất đai", "Trường Chính trị", "UBND các xã", "Ban nhân dân các ấp", "Các ấp", "Các đồn Biên phòng", "Các cảng cá", "Các tổ chức cơ sở đảng", "Trung tâm Công nghệ thông tin", "Đảng ủy các xã, phường", "Các đảng ủy trực thuộc", "Các đảng ủy", "Các chi bộ, đảng bộ trực thuộc", "Các chi bộ, đảng bộ", "Các chi bộ trực thuộc", "Các chi bộ", "Đảng ủy Ủy ban nhân dân", "Ban Thường vụ Đảng ủy", "Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Thành ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ban Tuyên giáo và Dân vận Thành ủy", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Hội đồng nhân dân",
        "Phòng Chuyển đổi số", "Phòng Công nghệ thông tin", "Phòng Công nghệ số", "Phòng Bưu chính, Viễn thông", "Phòng Quản lý Khoa học", "Phòng Quản lý Khoa học và Công nghệ", "Phòng Quản lý Khoa học và Đổi mới sáng tạo", "Phòng Quản lý Công nghệ và Đổi mới sáng tạo", "Phòng Quản lý Văn hóa", "Phòng Thông tin, Báo chí và Xuất bản",
        "Trung tâm Công nghệ thông tin và Truyền thông", "Trung tâm Thông tin và Ứng dụng tiến bộ khoa học", "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ", "Trung tâm Chuyển đổi số", "Trung tâm Truyền thông và Văn hóa", "Trung tâm Văn hóa và Truyền thông", "Trung tâm Khuyến nông", "Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch",
        "Chi cục Tiêu chuẩn Đo lường Chất lượng", "Liên hiệp các Hội Khoa học và Kỹ thuật", "Liên minh Hợp tác xã", "Các hợp tác xã", "Các phòng, đơn vị thuộc Sở", "Các phòng, đơn vị", "Công ty Môi trường đô thị", "Hội Văn học Nghệ thuật", "Ngân hàng Chính sách xã hội", "Ngân hàng Nông nghiệp và Phát triển nông thôn", "Trung tâm Khuyến công", "Trung tâm Khuyến công và Xúc tiến thương mại", "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp", "Trung tâm Xúc tiến thương mại",
        "Viễn thông", "Công ty Điện lực", "Trường Trung học cơ sở", "Trường Trung học phổ thông", "Trường Mầm non", "Hội Luật gia", "Hội Kiến trúc sư", "Hội Doanh nhân trẻ", "Hội Cựu giáo chức", "Phòng Quản lý thương mại", "Phòng Quản lý công nghiệp", "Phòng Quản lý năng lượng", "Phòng Quản lý xây dựng", "Phòng Quản lý vận tải", "Phòng Phát triển đô thị", "Trung tâm Đăng kiểm xe cơ giới",
    ];

    /// <summary>Those and these.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names, .. Further];

    /// <summary>What plans say of who, when and to whom, in sentences and in labels.</summary>
    public static IReadOnlyList<string> Told { get; } =
    [
        "giao", "giao Đoàn", "cho", "trước ngày", "chậm nhất ngày", "sau ngày", "từ ngày", "đến ngày", "đến hết ngày", "vào ngày", "ngày", "tháng cuối quý", "của tháng cuối quý", "tháng", "hằng tuần", "hằng tháng", "hằng quý", "hằng năm", "mỗi tháng", "mỗi tuần", "mỗi quý", "Mặt trận", "định kỳ", "đột xuất",
        "khi có yêu cầu", "thường xuyên", "trong tháng", "trong năm", "từ tháng", "đến tháng", "năm", "Quý", "giai đoạn", "hoàn thành", "hoàn thành trước ngày", "hoàn thành trước", "trước", "6 tháng", "báo cáo kết quả", "gửi báo cáo", "báo cáo năm", "báo cáo tổng kết", "kết quả thực hiện", "kết quả",
        "tổng hợp", "tổng hợp báo cáo", "để tổng hợp", "gửi về", "gửi", "căn cứ", "Kế hoạch này", "kế hoạch", "tổ chức thực hiện", "tổ chức", "thực hiện", "triển khai", "xây dựng", "tham mưu", "hướng dẫn", "phổ biến", "theo dõi", "đôn đốc", "phân công", "phối hợp với", "chủ trì, phối hợp", "chủ trì, phối hợp với", "báo cáo viên",
        "cơ quan chủ trì", "đơn vị chủ trì", "đơn vị thực hiện", "cơ quan thực hiện", "cơ quan phối hợp", "đơn vị phối hợp", "thời gian", "thời gian thực hiện", "thời gian hoàn thành", "thời hạn", "tiến độ", "sản phẩm", "tuyên truyền", "vận động", "phát động", "duy trì", "treo băng rôn", "niêm yết", "tăng cường", "tiếp tục", "thông qua", "qua Sở", "qua Phòng", "gửi Sở", "gửi Phòng", "gửi UBND",
        "ít nhất", "tối thiểu", "không dưới", "trở lên", "mô hình", "chương trình", "tin, bài", "chuyên mục", "lớp tập huấn", "và cấp có thẩm quyền", "cấp có thẩm quyền", "hội nghị", "hội thảo", "cuộc thi", "hội thi", "lượt người", "khu dân cư", "Nơi nhận", "Trên đây là",
    ];

    /// <summary>The provinces and cities since 2025, to be read only where no letter of them was misread: another name is too like them.</summary>
    public static IReadOnlyList<string> Provinces { get; } =
    [
        "An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Nội", "Hà Tĩnh", "Hải Phòng", "Hưng Yên",
        "Khánh Hòa", "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Nghệ An", "Ninh Bình", "Phú Thọ", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sơn La", "Tây Ninh", "Thái Nguyên",
        "Thanh Hóa", "Tuyên Quang", "Vĩnh Long",
    ];

    /// <summary>What is said beside a name: whose it is, where, and what ties it to the plan.</summary>
    public static IReadOnlyList<string> Beside { get; } =
    [
        "thành phố", "trên địa bàn", "có liên quan", "liên quan", "trực thuộc UBND", "trực thuộc", "đơn vị", "cơ quan", "địa phương", "đoàn thể", "trường học", "thôn, làng", "thôn, bản", "thôn, phố",
        "doanh nghiệp", "đề nghị", "theo chức năng", "nhiệm vụ", "chủ trì", "phối hợp", "có trách nhiệm", "báo cáo", "là đơn vị", "là cơ quan",
        "chi cục", "xã", "phường", "đặc khu", "khu phố", "tỉnh", "thôn", "các", "UBND", "HĐND", "MTTQ",
    ];
}
