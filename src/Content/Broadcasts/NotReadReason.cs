namespace Campaigns.Content.Broadcasts;

/// <summary>Why nothing was read. The numbers are stored: never reuse one.</summary>
public enum NotReadReason
{
    /// <summary>Mất điện.</summary>
    Power = 0,

    /// <summary>Hỏng máy, hỏng loa, mất sóng.</summary>
    Machine = 1,

    /// <summary>Trùng giờ họp, lễ.</summary>
    Meeting = 2,

    /// <summary>Mưa bão.</summary>
    Weather = 3,

    /// <summary>Không có người trực.</summary>
    Nobody = 4,

    /// <summary>Có chỉ đạo dừng phát.</summary>
    Ordered = 5,

    /// <summary>Said in the note.</summary>
    Other = 6,
}
