namespace Campaigns.Content.Items;

/// <summary>Tin, bài, phỏng vấn, phóng sự, ảnh, video, thông báo. The numbers are stored: never reuse one.</summary>
public enum Genre
{
    News = 0,
    Article = 1,
    Interview = 2,
    Report = 3,
    Photo = 4,
    Video = 5,
    Notice = 6,
}
