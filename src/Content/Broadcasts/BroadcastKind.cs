namespace Campaigns.Content.Broadcasts;

/// <summary>Tự sản xuất, tiếp âm, thông báo trực tiếp, khẩn cấp. The numbers are stored: never reuse one.</summary>
public enum BroadcastKind
{
    Own = 0,
    Relay = 1,
    Live = 2,
    Urgent = 3,
}
