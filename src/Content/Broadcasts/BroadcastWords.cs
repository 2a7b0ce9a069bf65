namespace Campaigns.Content.Broadcasts;

/// <summary>How an office calls what stands in the log.</summary>
public static class BroadcastWords
{
    /// <summary>What is said wherever a machine's voice is or was heard: the law wants it to be known.</summary>
    public static readonly Phrase Synthetic = new("giọng đọc tổng hợp", "synthetic voice");

    public static Phrase Words(this BroadcastKind kind) => kind switch
    {
        BroadcastKind.Relay => new("Tiếp âm", "relay"),
        BroadcastKind.Live => new("Thông báo trực tiếp", "live notice"),
        BroadcastKind.Urgent => new("Khẩn cấp", "urgent"),
        _ => new("Tự sản xuất", "own"),
    };

    public static Phrase Words(this BroadcastOutcome outcome) => outcome switch
    {
        BroadcastOutcome.NotRead => new("Không phát", "not read"),
        BroadcastOutcome.Other => new("Phát nội dung khác", "something else was read"),
        BroadcastOutcome.Mistaken => new("Ghi nhầm", "written by mistake"),
        _ => new("Đã phát", "read"),
    };

    public static Phrase Words(this NotReadReason reason) => reason switch
    {
        NotReadReason.Power => new("mất điện", "power cut"),
        NotReadReason.Machine => new("hỏng máy, hỏng loa", "equipment broke"),
        NotReadReason.Meeting => new("trùng giờ họp, lễ", "a meeting or ceremony"),
        NotReadReason.Weather => new("mưa bão", "weather"),
        NotReadReason.Nobody => new("không có người trực", "nobody was there"),
        NotReadReason.Ordered => new("có chỉ đạo dừng phát", "told to stop"),
        _ => new("lý do khác", "another reason"),
    };

    /// <summary>Sáng, trưa, chiều, tối.</summary>
    public static Phrase Session(TimeOnly start) => start.Hour switch
    {
        < 10 => new("Sáng", "morning"),
        < 14 => new("Trưa", "noon"),
        < 19 => new("Chiều", "afternoon"),
        _ => new("Tối", "evening"),
    };
}
