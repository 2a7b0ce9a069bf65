namespace Campaigns.Content.Plans.Understanding;

/// <summary>Days that plans of every place name, by which a scan's misread name is read. A date alone names no day.</summary>
internal static class KnownDays
{
    private const double NearApart = 0.34;

    private static readonly (int Day, int Month, string Name, string Telling)[] Days = [.. new (int Day, int Month, string Name, string Telling)[]
    {
        (3, 2, "Ngày thành lập Đảng Cộng sản Việt Nam", "thành lập Đảng"), (9, 1, "Ngày Học sinh, sinh viên Việt Nam", "học sinh sinh viên"), (27, 2, "Ngày Thầy thuốc Việt Nam", "thầy thuốc việt nam"), (15, 3, "Ngày Quyền của người tiêu dùng Việt Nam", "người tiêu dùng"), (7, 4, "Ngày Sức khỏe thế giới", "sức khỏe thế giới"),
        (18, 4, "Ngày Người khuyết tật Việt Nam", "người khuyết tật"), (31, 5, "Ngày Thế giới không thuốc lá", "không thuốc lá"), (26, 6, "Ngày toàn dân phòng, chống ma túy", "chống ma túy"), (11, 7, "Ngày Dân số thế giới", "dân số thế giới"), (4, 10, "Ngày toàn dân phòng cháy, chữa cháy", "phòng cháy chữa cháy"), (13, 10, "Ngày Doanh nhân Việt Nam", "doanh nhân việt nam"), (1, 12, "Ngày Thế giới phòng, chống AIDS", "phòng chống aids"), (26, 12, "Ngày Dân số Việt Nam", "dân số việt nam"),
        (8, 3, "Ngày Quốc tế Phụ nữ", "quốc tế phụ nữ"), (26, 3, "Ngày thành lập Đoàn TNCS Hồ Chí Minh", "thành lập Đoàn"), (21, 4, "Ngày Sách và Văn hóa đọc Việt Nam", "văn hóa đọc"),
        (26, 4, "Ngày Sở hữu trí tuệ thế giới", "sở hữu trí tuệ"), (30, 4, "Ngày Giải phóng miền Nam, thống nhất đất nước", "giải phóng miền nam"), (1, 5, "Ngày Quốc tế Lao động", "quốc tế lao động"), (7, 5, "Ngày Chiến thắng Điện Biên Phủ", "điện biên phủ"),
        (18, 5, "Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam", "khoa học công nghệ và đổi mới sáng tạo"), (18, 5, "Ngày Khoa học và Công nghệ Việt Nam", "khoa học và công nghệ"), (19, 5, "Ngày sinh Chủ tịch Hồ Chí Minh", "hồ chí minh"), (1, 6, "Ngày Quốc tế Thiếu nhi", "quốc tế thiếu nhi"), (5, 6, "Ngày Môi trường thế giới", "môi trường thế giới"),
        (21, 6, "Ngày Báo chí cách mạng Việt Nam", "báo chí cách mạng"), (28, 6, "Ngày Gia đình Việt Nam", "gia đình việt nam"), (27, 7, "Ngày Thương binh - Liệt sĩ", "thương binh liệt sĩ"), (6, 8, "Ngày An ninh mạng Việt Nam", "an ninh mạng"),
        (19, 8, "Ngày Cách mạng Tháng Tám", "cách mạng tháng tám"), (2, 9, "Ngày Quốc khánh", "quốc khánh"), (1, 10, "Ngày hội Đổi mới sáng tạo quốc gia", "đổi mới sáng tạo"), (10, 10, "Ngày Chuyển đổi số quốc gia", "chuyển đổi số"),
        (17, 10, "Ngày vì người nghèo", "vì người nghèo"), (20, 10, "Ngày Phụ nữ Việt Nam", "phụ nữ việt nam"), (9, 11, "Ngày Pháp luật Việt Nam", "pháp luật việt nam"), (18, 11, "Ngày hội Đại đoàn kết toàn dân tộc", "đại đoàn kết"),
        (20, 11, "Ngày Nhà giáo Việt Nam", "nhà giáo việt nam"), (22, 12, "Ngày thành lập Quân đội nhân dân Việt Nam", "quân đội nhân dân"),
    }.Select(d => (d.Day, d.Month, d.Name, Vietnamese.Key(d.Telling)))];

    /// <summary>The day of that date whose name stands, misread or not, in the words before it.</summary>
    /// <param name="day">Its day.</param>
    /// <param name="month">Its month.</param>
    /// <param name="words">What stands before the date.</param>
    /// <param name="apart">Whether words of other cells may stand within the name, as they do where a table's columns ran together: the date stands in brackets.</param>
    public static string? Name(int day, int month, string words, bool apart = false)
    {
        string[] seen = [.. ScanWords.Of(words).Where(w => w.Text.Length > 0).Select(w => w.Text)];
        return Days.FirstOrDefault(d => d.Day == day && d.Month == month && (UnitReading.Holds(string.Join(' ', seen), d.Telling) || (apart && InOrder(d.Telling.Split(' '), seen)))).Name;
    }

    private static bool InOrder(string[] telling, string[] seen)
    {
        var at = 0;
        foreach (var word in seen)
            if (at < telling.Length && Misreading.Share(telling[at], word, NearApart) <= NearApart)
                at++;
        return at == telling.Length;
    }
}
