namespace Campaigns.Content.Plans.Understanding;

/// <summary>Reads the headings of sections in a damaged scan: the words that such headings are made of are known, whatever letters they were read as.</summary>
internal static class ScannedHeading
{
    private const double Near = 0.24, NearSyllable = 0.5;
    private const int MostWords = 30;

    private static readonly string[][] Known = [.. new[]
    {
        "muc dich", "yeu cau", "quan diem", "muc tieu", "chi tieu", "nhiem vu", "giai phap", "noi dung", "hinh thuc", "phuong thuc", "bien phap", "tuyen truyen", "truyen thong",
        "to chuc", "thuc hien", "phan cong", "trach nhiem", "kinh phi", "nguon luc", "che do", "chu de", "bao cao", "thong tin", "thoi gian", "tien do", "trong tam", "chu yeu", "cu the", "hoat dong", "phu luc",
        "thong diep", "khau hieu", "chu tich", "chu tri", "chi tiet", "chi dao", "tham muu", "tai chinh", "noi vu", "nguoi dan", "chuyen doi", "khoa hoc", "cong nghe", "van hoa",   // so that they are taken for none of those
    }.Select(p => p.Split(' '))];

    /// <summary>The words that a heading of a section begins with.</summary>
    private static readonly HashSet<string> First =
    [
        "muc dich", "yeu cau", "quan diem", "muc tieu", "chi tieu", "nhiem vu", "giai phap", "noi dung", "hinh thuc", "phuong thuc", "bien phap",
        "to chuc thuc hien", "phan cong", "trach nhiem", "kinh phi", "nguon luc", "che do", "chu de", "thoi gian", "cac nhiem vu", "cac noi dung", "nguon kinh phi", "nhung noi dung", "thong diep",
    ];

    /// <summary>Folded words with the known ones as they are written.</summary>
    public static string Read(string words)
    {
        var scan = ScanWords.Of(words).Where(w => w.Text.Length > 0).Select(w => w.Text).ToList();
        if (scan.Count > MostWords)
            return Vietnamese.Key(words);
        for (var i = 0; i + 1 < scan.Count; i++)
            // Of "và nội dung" the last two words are a pair, and not the first two.
            if (Nearest(scan[i], scan[i + 1]) is { } pair && !(i + 2 < scan.Count && Nearest(scan[i + 1], scan[i + 2]) is { } next && next.Cost < pair.Cost))
            {
                (scan[i], scan[i + 1]) = (pair.Known[0], pair.Known[1]);
                i++;
            }
        return string.Join(' ', scan);
    }

    /// <summary>Whether a section's heading may begin so.</summary>
    public static bool IsKnown(string words) => Read(words) is var read && First.Any(f => read == f || read.StartsWith(f + " ", StringComparison.Ordinal));

    /// <summary>The pair that two words are nearest to; null where they are near to none.</summary>
    private static (string[] Known, double Cost)? Nearest(string first, string second)
    {
        var (nearest, least) = ((string[]?)null, double.PositiveInfinity);
        foreach (var known in Known)
        {
            var most = Near * (known[0].Length + known[1].Length);
            var cost = Misreading.Cost(known[0], first, Math.Min(most, NearSyllable * known[0].Length));
            if (cost > most)
                continue;
            cost += Misreading.Cost(known[1], second, Math.Min(most, NearSyllable * known[1].Length));
            if (cost <= most && cost < least)
                (nearest, least) = (known, cost);
        }
        return nearest is null ? null : (nearest, least);
    }
}
