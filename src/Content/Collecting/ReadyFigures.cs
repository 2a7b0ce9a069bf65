namespace Campaigns.Content.Collecting;

/// <summary>What grassroots reports usually count, to be chosen from.</summary>
public static class ReadyFigures
{
    public static IReadOnlyList<AskedFigure> All { get; } =
    [
        new("buoi", "Số buổi tuyên truyền miệng, lồng ghép trong họp thôn, sinh hoạt", "buổi"),
        new("nguoi", "Số lượt người dự các buổi tuyên truyền", "lượt người"),
        new("loa", "Số lượt phát trên loa truyền thanh", "lượt"),
        new("tin", "Số tin, bài tự viết", "tin, bài"),
        new("mang", "Số tin, bài chia sẻ trên mạng xã hội", "lượt"),
        new("bang-ron", "Số băng rôn, khẩu hiệu đã treo", "cái"),
        new("ap-phich", "Số áp phích, pa nô", "tấm"),
        new("to-roi", "Số tờ rơi, tờ gấp đã phát", "tờ"),
        new("hoi-nghi", "Số hội nghị, tập huấn, tọa đàm", "cuộc"),
        new("tap-huan", "Số người được tập huấn", "người"),
        new("huong-dan", "Số người được Tổ công nghệ số cộng đồng hướng dẫn", "lượt người"),
        new("dich-vu-cong", "Số hộ đã dùng dịch vụ công trực tuyến", "hộ"),
        new("cau-hoi", "Số câu hỏi, kiến nghị của người dân đã được trả lời", "câu"),
    ];
}
