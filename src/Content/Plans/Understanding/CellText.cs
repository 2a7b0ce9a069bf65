namespace Campaigns.Content.Plans.Understanding;

/// <summary>What the narrow columns of a table of tasks hold.</summary>
internal enum CellKind
{
    Unit,
    Result,
    Time,
}

/// <summary>Words that stand in a narrow column, broken over its lines.</summary>
/// <param name="Kind">The column's.</param>
/// <param name="Name">As it is written; a "#" stands for a number of days, a quarter or a year.</param>
/// <param name="Syllables">Folded.</param>
internal sealed record CellText(CellKind Kind, string Name, string[] Syllables)
{
    private const int KeptWords = 4_096;

    /// <summary>Each syllable run together with the next.</summary>
    public string[] Together { get; } = [.. Syllables.Zip(Syllables.Skip(1), string.Concat)];

    /// <summary>What units are named beside: it may follow a name, and never stands first.</summary>
    public static IReadOnlyList<CellText> Beside { get; } = Make(CellKind.Unit,
        ["trên địa bàn xã", "trên địa bàn", "có liên quan", "liên quan", "thôn, làng", "thôn, bản", "thôn, phố", "tổ dân phố"]);

    public static IReadOnlyList<CellText> Units { get; } = Make(CellKind.Unit, [.. KnownUnits.Names, .. Abbreviations.Names]);

    public static IReadOnlyList<CellText> Others { get; } =
    [
        .. Make(CellKind.Result,
        [
            "Báo cáo UBND xã kết quả triển khai thực hiện", "Báo cáo UBND phường kết quả triển khai thực hiện", "Báo cáo UBND tỉnh kết quả triển khai thực hiện", "Báo cáo UBND xã kết quả thực hiện",
            "Báo cáo kết quả triển khai thực hiện", "Báo cáo kết quả thực hiện", "Báo cáo kết quả", "Báo cáo tổng kết", "Báo cáo", "Kế hoạch triển khai thực hiện", "Kế hoạch triển khai", "Kế hoạch của UBND xã", "Kế hoạch",
            "Văn bản triển khai thực hiện", "Văn bản triển khai", "Văn bản chỉ đạo", "Văn bản hướng dẫn", "Văn bản", "Tin, bài tuyên truyền", "Tin, bài, phóng sự", "Tin, bài", "Các tin, bài", "Chuyên mục", "Chuyên trang",
            "Hội nghị tập huấn", "Hội nghị", "Lớp tập huấn", "Tài liệu tuyên truyền", "Tờ rơi, tờ gấp", "Tờ rơi", "Băng rôn, khẩu hiệu", "Pa nô, áp phích", "Video clip", "Chương trình phát thanh", "Quyết định", "Cuộc thi", "Hội thi", "Sản phẩm truyền thông", "Bản tin", "Biên bản", "Danh sách", "Hình ảnh, phóng sự", "Chương trình", "# tin, bài", "# tin", "# bài viết", "# bài", "# chuyên mục", "# chuyên trang", "# lớp tập huấn", "# lớp", "# hội nghị", "# buổi", "# cuộc", "# video", "# băng rôn", "# chương trình", "# mô hình", "# bản tin",
        ]),
        .. Make(CellKind.Time,
        [
            "Thường xuyên", "Hằng năm", "Hàng năm", "Hằng quý", "Hàng quý", "Hằng tháng", "Hàng tháng", "Hằng tuần", "Quý # năm #", "Quý #", "Tháng # năm #", "Tháng #", "Năm #", "Trước ngày #", "Trước tháng #", "Trước #",
            "Trong tháng # năm #", "Trong tháng #", "Trong quý # năm #", "Trong quý #", "Trong năm #", "Cả năm", "Từ ngày # đến ngày #", "Từ # đến ngày #", "Từ # đến #", "Đến hết năm #", "Đến hết tháng #", "Đến ngày #", "Hoàn thành trước ngày #", "Hoàn thành trong năm #", "Xong trước ngày #", "Chậm nhất ngày #", "Quý #, Quý #", "Từ năm #", "Từ tháng # đến tháng #", "Từ tháng #", "Giai đoạn #", "Theo kế hoạch", "Khi có yêu cầu", "Đột xuất", "#",
        ]),
    ];

    /// <summary>Those of <see cref="Beside"/>, of <see cref="Units"/> and of <see cref="Others"/> that a word may begin.</summary>
    public static WordMemo<CellText[]> BesideFrom { get; } = Starting(Beside);

    /// <inheritdoc cref="BesideFrom"/>
    public static WordMemo<CellText[]> UnitsFrom { get; } = Starting(Units);

    /// <inheritdoc cref="BesideFrom"/>
    public static WordMemo<CellText[]> OthersFrom { get; } = Starting(Others);

    private static WordMemo<CellText[]> Starting(IReadOnlyList<CellText> cells) => new(KeptWords, word => [.. cells.Where(c => Cursor.Begins(c, word))]);

    public static IReadOnlyList<CellText> Make(CellKind kind, IEnumerable<string> names) => [.. names.Select(n => new CellText(kind, n, Parts(n)))];

    private static string[] Parts(string name) => [.. name.Split(' ').SelectMany(w => w == "#" ? [w] : Vietnamese.Key(w).Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
