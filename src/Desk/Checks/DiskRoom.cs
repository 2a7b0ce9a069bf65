using Campaigns.Content;

namespace Campaigns.Desk.Checks;

/// <summary>Room on the disk of the data folder, as <c>check</c> and the first page say it.</summary>
internal static class DiskRoom
{
    private const long Full = 2_000_000, Needed = 100_000_000, Comfortable = 1_000_000_000;

    /// <summary>Free bytes for this program; null where the system does not say.</summary>
    public static long? Free(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether a person has to do something now, and what; ok where there is room.</summary>
    public static (CheckLevel Level, Phrase What, Phrase? Mend) Judge(long free, string folder)
    {
        var room = new Phrase($"Ổ đĩa của {folder}: còn trống {Size(free)}.", $"Disk of {folder}: {Size(free)} free.");
        return free < Full ? (CheckLevel.Failed, new($"Ổ đĩa của {folder} đã đầy: không bài nào được gửi cho đến khi có chỗ trống; dữ liệu cũ còn nguyên.", $"The disk of {folder} is full: nothing is sent until there is room; what was stored is intact."),
                new("Giải phóng dung lượng; chương trình tự chạy tiếp.", "Free some space; the program goes on by itself."))
            : free < Needed ? (CheckLevel.Failed, room, new("Giải phóng dung lượng ngay.", "Free some space now."))
            : free < Comfortable ? (CheckLevel.Warning, room, new("Nên giải phóng dung lượng.", "Free some space soon."))
            : (CheckLevel.Ok, room, null);
    }

    private static string Size(long bytes) => bytes < Comfortable
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / 1e6:0} MB")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / 1e9:0.0} GB");
}
