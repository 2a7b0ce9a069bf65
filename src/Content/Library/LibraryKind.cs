namespace Campaigns.Content.Library;

/// <summary>Ảnh, video, đoạn văn mẫu. The numbers are stored: never reuse one.</summary>
public enum LibraryKind
{
    Picture = 0,
    Video = 1,
    Text = 2,
}
