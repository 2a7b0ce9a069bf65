using Campaigns.Content.Accounts;
using Campaigns.Content.Broadcasts;
using Campaigns.Content.Items;
using Campaigns.Content.Records;

namespace Campaigns.Content.Reports;

/// <summary>Every figure by its stable name. A name is never given another meaning; the page of superiors' forms lists them.</summary>
public static class FigureCatalog
{
    /// <summary>Before the names of figures that were sent in: <c>gui-so-ho-da-cai-vneid</c>.</summary>
    public const string SentPrefix = "gui-";

    private static readonly Genre[] s_articles = [Genre.Article, Genre.Interview, Genre.Report];
    private static readonly ChannelKind[] s_portals = [ChannelKind.Portal, ChannelKind.WordPress], s_social = [ChannelKind.Facebook, ChannelKind.ZaloOa];

    public static IReadOnlyList<ReportFigure> All { get; } =
    [
        new("so-tin-bai", "Tin, bài đã đăng, phát", "tin, bài", FigureSource.Items),
        new("so-tin", "Tin", "tin", FigureSource.Items) { Genres = [Genre.News] },
        new("so-bai", "Bài (kể cả phỏng vấn, phóng sự)", "bài", FigureSource.Items) { Genres = s_articles },
        new("so-anh", "Chùm ảnh, infographic", "sản phẩm", FigureSource.Items) { Genres = [Genre.Photo] },
        new("so-video", "Video", "video", FigureSource.Items) { Genres = [Genre.Video] },
        new("so-thong-bao", "Thông báo", "thông báo", FigureSource.Items) { Genres = [Genre.Notice] },
        new("tu-san-xuat", "Tin, bài tự sản xuất", "tin, bài", FigureSource.Items) { Origin = Origin.Own },
        new("cong-tac", "Tin, bài cộng tác", "tin, bài", FigureSource.Items) { Origin = Origin.Contributed },
        new("dang-lai", "Tin, bài đăng lại", "tin, bài", FigureSource.Items) { Origin = Origin.Reprinted },
        new("luot-dang", "Lượt đăng trên các kênh", "lượt", FigureSource.Posts),
        new("tin-cong", "Tin trên cổng, trang thông tin điện tử", "tin", FigureSource.Posts) { Channels = s_portals, Genres = [Genre.News] },
        new("bai-cong", "Bài trên cổng, trang thông tin điện tử", "bài", FigureSource.Posts) { Channels = s_portals, Genres = s_articles },
        new("luot-dang-cong", "Lượt đăng trên cổng, trang thông tin điện tử", "lượt", FigureSource.Posts) { Channels = s_portals },
        new("tin-facebook", "Tin trên Facebook", "tin", FigureSource.Posts) { Channels = [ChannelKind.Facebook], Genres = [Genre.News] },
        new("bai-facebook", "Bài trên Facebook", "bài", FigureSource.Posts) { Channels = [ChannelKind.Facebook], Genres = s_articles },
        new("luot-dang-facebook", "Lượt đăng trên Facebook", "lượt", FigureSource.Posts) { Channels = [ChannelKind.Facebook] },
        new("tin-zalo", "Tin trên Zalo OA", "tin", FigureSource.Posts) { Channels = [ChannelKind.ZaloOa], Genres = [Genre.News] },
        new("bai-zalo", "Bài trên Zalo OA", "bài", FigureSource.Posts) { Channels = [ChannelKind.ZaloOa], Genres = s_articles },
        new("luot-dang-zalo", "Lượt đăng trên Zalo OA", "lượt", FigureSource.Posts) { Channels = [ChannelKind.ZaloOa] },
        new("luot-dang-mang-xa-hoi", "Lượt đăng trên mạng xã hội (Facebook, Zalo OA)", "lượt", FigureSource.Posts) { Channels = s_social },
        new("luot-dang-tay", "Lượt đăng tay (nhóm Zalo, tin nhắn, kênh khác)", "lượt", FigureSource.Posts) { Channels = [ChannelKind.Assisted] },
        new("dang-ngoai", "Bài đăng ngoài hệ thống", "bài", FigureSource.Outside),
        new("luot-xem", "Lượt xem", "lượt", FigureSource.Metrics) { Metrics = ["total_view", "post_media_view", "post_total_media_view_unique", "post_impressions", "post_impressions_unique", "views"] },
        new("luot-cam-xuc", "Lượt bày tỏ cảm xúc", "lượt", FigureSource.Metrics) { Metrics = ["reactions"] },
        new("luot-binh-luan", "Lượt bình luận", "lượt", FigureSource.Metrics) { Metrics = ["comments"] },
        new("luot-chia-se", "Lượt chia sẻ", "lượt", FigureSource.Metrics) { Metrics = ["shares", "total_share"] },
        new("luot-phat", "Lượt phát trên loa truyền thanh", "lượt", FigureSource.Broadcasts),
        new("phut-phat", "Thời lượng phát trên loa truyền thanh", "phút", FigureSource.Broadcasts) { Minutes = true },
        new("luot-tu-san-xuat", "Chương trình tự sản xuất", "chương trình", FigureSource.Broadcasts) { Broadcast = BroadcastKind.Own },
        new("phut-tu-san-xuat", "Thời lượng tự sản xuất", "phút", FigureSource.Broadcasts) { Broadcast = BroadcastKind.Own, Minutes = true },
        new("luot-tiep-am", "Lượt tiếp âm", "lượt", FigureSource.Broadcasts) { Broadcast = BroadcastKind.Relay },
        new("phut-tiep-am", "Thời lượng tiếp âm", "phút", FigureSource.Broadcasts) { Broadcast = BroadcastKind.Relay, Minutes = true },
        new("luot-thong-bao-loa", "Thông báo trực tiếp trên loa", "lượt", FigureSource.Broadcasts) { Broadcast = BroadcastKind.Live },
        new("luot-khan-cap", "Lượt phát khẩn cấp", "lượt", FigureSource.Broadcasts) { Broadcast = BroadcastKind.Urgent },
        new("luot-tieng-dan-toc", "Lượt phát bằng tiếng dân tộc thiểu số", "lượt", FigureSource.Broadcasts) { Minority = true },
        new("phut-tieng-dan-toc", "Thời lượng phát bằng tiếng dân tộc thiểu số", "phút", FigureSource.Broadcasts) { Minority = true, Minutes = true },
        new("khong-phat", "Chương trình không phát được", "chương trình", FigureSource.Broadcasts) { NotRead = true },
        new("luot-tin-bai-phat", "Lượt tin, bài đã đọc trên loa (kể cả phát lại)", "lượt", FigureSource.Readings),
        Counted("ap-phich", "Áp phích, pa nô", "tấm", ActivityKind.Poster),
        Counted("bang-ron", "Băng rôn, khẩu hiệu, cờ phướn", "tấm", ActivityKind.Banner),
        Counted("bang-led", "Bảng tin, màn hình LED công cộng", "lượt", ActivityKind.Led),
        Counted("to-roi", "Tờ rơi, tờ gấp", "tờ", ActivityKind.Leaflet),
        Counted("so-tay", "Sổ tay, cẩm nang, tài liệu", "cuốn", ActivityKind.Handbook),
        Counted("ban-tin", "Bản tin in", "bản", ActivityKind.PrintedBulletin),
        Counted("hoi-nghi", "Hội nghị, hội thảo, tọa đàm", "cuộc", ActivityKind.Conference), Came("nguoi-hoi-nghi", "Lượt người dự hội nghị, hội thảo, tọa đàm", ActivityKind.Conference),
        Counted("tap-huan", "Lớp tập huấn, bồi dưỡng", "lớp", ActivityKind.Training), Came("nguoi-tap-huan", "Lượt người dự tập huấn, bồi dưỡng", ActivityKind.Training),
        Counted("hoi-thi", "Hội thi, cuộc thi", "cuộc", ActivityKind.Contest), Came("nguoi-hoi-thi", "Lượt người dự hội thi, cuộc thi", ActivityKind.Contest),
        Counted("trien-lam", "Triển lãm, trưng bày", "cuộc", ActivityKind.Exhibition), Came("nguoi-trien-lam", "Lượt người xem triển lãm, trưng bày", ActivityKind.Exhibition),
        Counted("xe-luu-dong", "Xe tuyên truyền lưu động, chiếu phim", "buổi", ActivityKind.MobileVan),
        Counted("to-cong-nghe-so", "Hoạt động của tổ công nghệ số cộng đồng", "buổi", ActivityKind.DigitalTeam), Came("nguoi-to-cong-nghe-so", "Lượt người được tổ công nghệ số cộng đồng hướng dẫn", ActivityKind.DigitalTeam),
        Counted("tuyen-truyen-mieng", "Buổi tuyên truyền trực tiếp (tuyên truyền viên, báo cáo viên, họp thôn)", "buổi", ActivityKind.Oral), Came("nguoi-tuyen-truyen-mieng", "Lượt người nghe tuyên truyền trực tiếp", ActivityKind.Oral),
        Counted("van-hoa", "Hoạt động văn hóa, văn nghệ, thể thao", "buổi", ActivityKind.Culture),
        Counted("truong-hoc", "Hoạt động trong trường học", "buổi", ActivityKind.School),
        Counted("bao-chi", "Lần cung cấp thông tin cho báo chí", "lần", ActivityKind.Press),
        Counted("hoat-dong-khac", "Hoạt động khác", "hoạt động", ActivityKind.Other),
        new("luot-nguoi", "Lượt người dự các hoạt động", "lượt người", FigureSource.Activities) { People = true },
        new("tin-sai-phat-hien", "Thông tin xấu, độc, sai sự thật được phát hiện", "vụ việc", FigureSource.Misinformation),
        new("tin-sai-bao-cao", "Trong đó đã báo cấp có thẩm quyền", "vụ việc", FigureSource.Misinformation) { Said = true },
        new("tin-sai-phan-bac", "Trong đó đã đính chính, phản bác hoặc xử lý xong", "vụ việc", FigureSource.Misinformation) { State = MisinformationState.Answered },
        new("cau-hoi", "Câu hỏi, phản ánh của người dân", "câu hỏi", FigureSource.Questions),
        new("cau-hoi-tra-loi", "Trong đó đã trả lời", "câu hỏi", FigureSource.Questions) { Said = true },
        new("kinh-phi-du-kien", "Kinh phí dự kiến trong năm", "đồng", FigureSource.Budget),
        new("kinh-phi-duyet", "Kinh phí được duyệt trong năm", "đồng", FigureSource.Budget) { Part = 1 },
        new("kinh-phi-chi", "Kinh phí đã chi trong năm", "đồng", FigureSource.Budget) { Part = 2 },
        new("kinh-phi-chi-ky", "Kinh phí đã chi trong kỳ", "đồng", FigureSource.Budget) { Part = 3 },
        new("nhuan-but-ky", "Nhuận bút, thù lao của tin, bài đăng, phát lần đầu trong kỳ", "đồng", FigureSource.Fees),
        new("chi-tieu", "Chỉ tiêu của kế hoạch", "chỉ tiêu", FigureSource.Targets),
        new("chi-tieu-da-do", "Trong đó đã có số đo", "chỉ tiêu", FigureSource.Targets) { Part = 1 },
    ];

    private static readonly Dictionary<string, ReportFigure> s_names = All.ToDictionary(figure => figure.Name, StringComparer.Ordinal);

    /// <summary>The figure of that name, one that was sent in included; null where no figure is called so.</summary>
    public static ReportFigure? Find(string name) => s_names.GetValueOrDefault(name)
        ?? (name.StartsWith(SentPrefix, StringComparison.Ordinal) && name.Length > SentPrefix.Length ? new(name, name, "", FigureSource.Sent) : null);

    private static ReportFigure Counted(string name, string label, string measure, ActivityKind kind) => new(name, label, measure, FigureSource.Activities) { Activities = [kind] };

    private static ReportFigure Came(string name, string label, ActivityKind kind) => new(name, label, "lượt người", FigureSource.Activities) { Activities = [kind], People = true };
}
