using Campaigns.Content.Items;

namespace Campaigns.Content.Reports;

/// <summary>What genres are called in reports and lists of fees.</summary>
public static class GenreWords
{
    public static string Of(Genre genre) => genre switch
    {
        Genre.News => "Tin",
        Genre.Article => "Bài",
        Genre.Interview => "Phỏng vấn",
        Genre.Report => "Phóng sự",
        Genre.Photo => "Ảnh",
        Genre.Video => "Video",
        Genre.Notice => "Thông báo",
        _ => throw new ArgumentOutOfRangeException(nameof(genre), genre, null),
    };
}
