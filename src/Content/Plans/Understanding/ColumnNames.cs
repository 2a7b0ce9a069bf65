namespace Campaigns.Content.Plans.Understanding;

/// <summary>The words that head the columns of a table of tasks, and hardly anything else on their lines.</summary>
internal static class ColumnNames
{
    private const int Longest = 200, ShortestTelling = 2, FewWords = 3, DirtAhead = 2, Kept = 16_384;
    private const double Near = 0.3, NearJoined = 0.2, Enough = 0.6;

    private static readonly HashSet<string> Known = [.. """
        tt stt so thu tu ten noi dung nhiem vu co quan don vi chu tri phoi hop ket qua san pham thoi gian hoan thanh thuc hien trien khai ghi chu tien do han du kien
        cac bo phan va ca nhan phu trach nguoi cong viec hoat dong giai phap yeu cau dau ra phong ban to chuc cap duyet cu the hinh thuc tuyen truyen kinh phi trieu dong nguon
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Names whose words a scan may run together.</summary>
    private static readonly (string[] Words, string Together, string Within)[] Joined = [.. new[]
    {
        "don vi chu tri", "co quan chu tri", "don vi phoi hop", "co quan phoi hop", "thoi gian", "noi dung", "nhiem vu", "chu tri", "phoi hop", "don vi", "co quan", "san pham", "ket qua",
        "cong viec", "hoan thanh", "thuc hien", "kinh phi", "du kien", "ghi chu",
    }.Select(n => (n.Split(' '), n.Replace(" ", "", StringComparison.Ordinal), $" {n} "))];

    /// <summary>Whether every word of a line heads a column, misread or not.</summary>
    public static bool IsHead(string text) => text.Length <= Longest && Words(text).ToList() is { Count: > 0 } words && words.TrueForAll(w => Lately.Of(w).Length > 0);

    /// <summary>Whether it is the name of the column of numbers.</summary>
    public static bool IsNumber(string text) => Vietnamese.Key(text) is "tt" or "stt" or "so tt";

    /// <summary>Whether a scanned line names several columns: the heading of a table, or its like on a further page.</summary>
    public static bool IsHeading(string text)
    {
        var said = $" {string.Join(' ', Said(text))} ";
        // Of a name broken over two lines the first half counts too: "Đơn vị chủ".
        return (said.Contains(" chu tri ", StringComparison.Ordinal) || said.Contains(" don vi chu ", StringComparison.Ordinal) || said.Contains(" co quan chu ", StringComparison.Ordinal)) && (said.Contains(" noi dung ", StringComparison.Ordinal) || said.Contains(" nhiem vu ", StringComparison.Ordinal));
    }

    /// <summary>The words of names that a scanned line holds, as they are meant; none where most of the line is something else.</summary>
    public static IReadOnlyList<string> Said(string text)
    {
        if (text.IndexOf(':', StringComparison.Ordinal) is >= 0 and <= DirtAhead and var colon)
            text = text[(colon + 1)..].TrimStart();
        if (text.Length is 0 or > Longest || text.Contains(':', StringComparison.Ordinal) || Marker.Of(text).Kind != MarkerKind.None || (text is [>= '0' and <= '9', not 'T', ..] or [>= '0' and <= '9']))
            return [];
        var (said, letters, known, whole) = (new List<string>(), 0, 0, true);
        foreach (var word in Words(text).Where(w => w.Count(char.IsLetter) >= ShortestTelling))
        {
            var meant = Lately.Of(word);
            whole &= meant.Length > 0;
            said.AddRange(meant);
            letters += word.Length;
            known += meant.Length > 0 ? word.Length : 0;
        }
        // Beside dirt a line must hold a name of two words: single ones are like too many others. Halves of names that stand in several columns are told where each is right.
        var words = $" {string.Join(' ', said)} ";
        return (whole && (said.Count <= FewWords || Words(text).All(Known.Contains))) || ((whole || known >= Enough * letters) && Joined.Any(n => words.Contains(n.Within, StringComparison.Ordinal))) ? said : [];
    }

    private static readonly WordMemo<string[]> Lately = new(Kept, Weigh);

    private static string[] Weigh(string word)
    {
        if (Known.Contains(word))
            return [word];
        var (best, least) = (Array.Empty<string>(), double.PositiveInfinity);
        foreach (var (words, together, _) in Joined)
            if (Math.Abs(together.Length - word.Length) <= 2 && Misreading.Share(together, word, NearJoined) is var share && share <= NearJoined && share < least)
                (best, least) = (words, share);
        if (best.Length > 0)
            return best;
        foreach (var known in Known)
            if (Misreading.Share(known, word, Near) is var share && share <= Near && share < least)
                (best, least) = ([known], share);
        return best;
    }

    private static IEnumerable<string> Words(string text) => ScanWords.Of(text).Where(w => w.Text.Length > 0).Select(w => w.Text);
}
