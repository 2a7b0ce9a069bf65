namespace Campaigns.Content.Plans.Understanding;

/// <summary>The words that head the columns of a table of tasks, and nothing else on their lines.</summary>
internal static class ColumnNames
{
    private const int Longest = 200;
    private const double Near = 0.3;

    private static readonly HashSet<string> Known = [.. """
        tt stt so thu tu ten noi dung nhiem vu co quan don vi chu tri phoi hop ket qua san pham thoi gian hoan thanh thuc hien trien khai ghi chu tien do han du kien
        cac bo phan va ca nhan phu trach nguoi cong viec hoat dong giai phap yeu cau dau ra phong ban to chuc cap duyet cu the hinh thuc kinh phi trieu dong nguon
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Whether every word of a line heads a column, misread or not.</summary>
    public static bool IsHead(string text)
    {
        if (text.Length > Longest)
            return false;
        var any = false;
        foreach (var word in Words(text))
        {
            if (!Known.Contains(word) && !Known.Any(h => Misreading.Share(h, word) <= Near))
                return false;
            any = true;
        }
        return any;
    }

    /// <summary>Whether it is the name of the column of numbers.</summary>
    public static bool IsNumber(string text) => Vietnamese.Key(text) is "tt" or "stt" or "so tt";

    public static IEnumerable<string> Words(string text) => ScanWords.Of(text).Where(w => w.Text.Length > 0).Select(w => w.Text);
}
