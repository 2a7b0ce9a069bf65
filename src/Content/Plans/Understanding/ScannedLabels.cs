namespace Campaigns.Content.Plans.Understanding;

/// <summary>Labels at the start of a paragraph that a scan misread: "Co quan phdi hgp: …".</summary>
internal static class ScannedLabels
{
    private const int LongestLabel = 60, MostLetters = 12, ShortLabel = 2;
    /// <summary>By the letter; the third where a unit stands behind what would say who leads or helps.</summary>
    private const double Near = 0.2, NearShort = 0.12, NearNamed = 0.16, NearSyllable = 0.5;

    private static readonly (string[] Words, LabelKind Kind)[] Known = [.. new (string Words, LabelKind Kind)[]
    {
        ("co quan chu tri", LabelKind.Lead), ("don vi chu tri", LabelKind.Lead), ("chu tri thuc hien", LabelKind.Lead), ("chu tri", LabelKind.Lead), ("cho tri", LabelKind.Lead),
        ("co quan thuc hien", LabelKind.Lead), ("don vi thuc hien", LabelKind.Lead), ("bo phan thuc hien", LabelKind.Lead), ("co quan don vi thuc hien", LabelKind.Lead),
        ("co quan phoi hop", LabelKind.Partner), ("don vi phoi hop", LabelKind.Partner), ("co quan don vi phoi hop", LabelKind.Partner), ("phoi hop thuc hien", LabelKind.Partner), ("phoi hop", LabelKind.Partner),
        ("thoi gian thuc hien", LabelKind.Time), ("thoi gian trien khai", LabelKind.Time), ("thoi gian", LabelKind.Time), ("thoi gian thuc hien tuyen truyen", LabelKind.Time),
        ("thoi gian hoan thanh", LabelKind.Finish), ("thoi han hoan thanh", LabelKind.Finish),
        ("san pham", LabelKind.Result), ("ket qua san pham", LabelKind.Result), ("kinh phi thuc hien", LabelKind.Other), ("dia diem thuc hien", LabelKind.Other),
    }.Select(l => (l.Words.Split(' '), l.Kind))];

    public static Labelled? First(string text)
    {
        var colon = text.AsSpan(0, Math.Min(text.Length, LongestLabel)).IndexOf(':');
        if (colon < 6)
            return null;
        var words = ScanWords.Of(text[..colon]).Where(w => w.Text.Length > 0).Select(w => w.Text).ToList();
        var named = new Lazy<bool>(() => UnitNames.Starts(UnitReading.Read(text[(colon + 1)..Math.Min(text.Length, colon + LongestLabel)].TrimStart())));
        foreach (var (label, kind) in Known)
            if (label.Length == words.Count ? Fits(label, words) || (kind is LabelKind.Lead or LabelKind.Partner && Fits(label, words, NearNamed) && named.Value) : label.Length > words.Count && Together(label, words))
                return new Labelled(kind, 0, text[(colon + 1)..].Trim(' ', ';', ',', '.'));
        return null;
    }

    /// <summary>A label of three words and more whose colon became a point: "Don vi phdi hgp. Céng an xa". What names no unit behind it is ruined, and nobody's.</summary>
    public static Labelled? Dotted(string text)
    {
        var point = text.AsSpan(0, Math.Min(text.Length, LongestLabel)).IndexOf('.');
        if (point < MostLetters || point + 2 > text.Length || text.IndexOf(':', 0, point) >= 0)
            return null;
        var words = ScanWords.Of(text[..point]).Where(w => w.Text.Length > 0).Select(w => w.Text).ToList();
        var value = text[(point + 1)..].Trim(' ', ';', ',', '.');
        foreach (var (label, kind) in Known)
            if (kind is LabelKind.Lead or LabelKind.Partner && label.Length == words.Count && label.Length > ShortLabel && Fits(label, words))
                return UnitNames.Starts(UnitReading.Read(value)) ? new Labelled(kind, 0, value) : new Labelled(LabelKind.Other, 0, value);
        return null;
    }

    /// <summary>Words of the label that ran together.</summary>
    private static bool Together(string[] label, List<string> words) =>
        string.Concat(label) is var meant && Misreading.Cost(meant, string.Concat(words), NearShort * meant.Length) <= NearShort * meant.Length;

    /// <param name="near">What a short label may cost by the letter.</param>
    private static bool Fits(string[] label, List<string> words, double near = NearShort)
    {
        int letters = label.Sum(s => s.Length);
        var (sum, most) = (0.0, letters * (letters >= MostLetters ? Near : near));
        for (var i = 0; i < label.Length && sum <= most; i++)
            sum += Misreading.Cost(label[i], words[i], NearSyllable * label[i].Length);
        return sum <= most;
    }
}
